import { styleCheckIds } from '#shared/checks/style/checkIds.ts'
import { escape, nothing, type Screen, type Translate } from './screen.ts'

/** What the checks find, beside the text and in it, and that they find nothing. */
export function findingScreens(t: Translate): Screen[] {
  return [
    {
      name: 'findings',
      async open(page) {
        await page.evaluate(() =>
          window.newsroom.call('settings.change', { leadPhotoWidth: 5_000 }),
        )
        await page.getByRole('tab', { name: t('inspector:tabs.findings') }).click()
        await page.getByRole('tabpanel').getByRole('list').first().waitFor()
      },
      leave: (page) =>
        page
          .evaluate(() => window.newsroom.call('settings.change', { leadPhotoWidth: 1_200 }))
          .then(nothing),
    },
    {
      name: 'findings of the house’s style',
      async open(page) {
        await page.evaluate(() => window.newsroom.call('style.change', { tone: 'new' }))
        await page
          .getByRole('tabpanel')
          .getByRole('group', { name: t('checks:rules.styleTone') })
          .waitFor()
      },
      leave: (page) =>
        page.evaluate(() => window.newsroom.call('style.change', { tone: 'old' })).then(nothing),
    },
    {
      name: 'a finding in the text',
      async open(page) {
        await page.evaluate(() => window.newsroom.call('style.change', { tone: 'new' }))
        await page.locator('main .story-finding').first().waitFor()
        await page.locator('main h1').click()
        await page.keyboard.press('Control+]')
        await page.getByRole('dialog', { name: t('checks:inText.label') }).waitFor()
      },
      async leave(page) {
        await escape(page)
        await page.evaluate(() => window.newsroom.call('style.change', { tone: 'old' }))
        await page.locator('main .story-finding').first().waitFor({ state: 'detached' })
      },
    },
    {
      name: 'nothing found by the checks',
      async open(page) {
        const off = Object.fromEntries(styleCheckIds.map((id) => [id, 'off' as const]))
        await page.evaluate((checks) => window.newsroom.call('settings.change', { checks }), off)
        await page.getByText(t('checks:none')).waitFor()
      },
      leave: (page) =>
        page.evaluate(() => window.newsroom.call('settings.change', { checks: {} })).then(nothing),
    },
  ]
}
