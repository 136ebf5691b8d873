import { ask, openStoryId } from '../behind.ts'
import { button, leaveDialog, nothing, type Screen, type Translate } from './screen.ts'

/** Versions, one read as a whole, and the changes since the newest. */
export function versionScreens(t: Translate): Screen[] {
  return [
    {
      name: 'versions',
      async open(page) {
        await page.getByRole('tab', { name: t('inspector:tabs.versions') }).click()
        const newest = page.getByRole('tabpanel').locator('button[aria-expanded]').first()
        await newest.waitFor()
        if ((await newest.getAttribute('aria-expanded')) === 'false') await newest.click()
      },
      leave: nothing,
    },
    {
      name: 'a version read as a whole',
      async open(page) {
        await page
          .getByRole('tabpanel')
          .getByRole('button', { name: t('versions:read') })
          .click()
        await page.getByRole('dialog').getByRole('document').waitFor()
      },
      leave: leaveDialog,
    },
    {
      name: 'changes',
      async open(page) {
        const articleId = await openStoryId(page)
        await ask(page, 'versions.name', { articleId, versionId: null, name: 'Bản so sánh' })
        await page.locator('main h1').click()
        await page.keyboard.press('End')
        await page.keyboard.insertText(' năm nay')
        await page.keyboard.press('Control+Shift+D')
        await page.locator('main ins').first().waitFor()
        await page.keyboard.press('Control+]')
        await button(page, t('changes:list')).click()
        await page.getByRole('list', { name: t('changes:list') }).waitFor()
      },
      async leave(page) {
        if (await button(page, t('changes:close')).isVisible())
          await button(page, t('changes:close')).click()
        await page.locator('main h1').click()
        await page.keyboard.press('Control+z')
      },
    },
  ]
}
