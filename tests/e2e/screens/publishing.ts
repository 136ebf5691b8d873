import type { Locator, Page } from 'playwright-core'
import { inDialog, nothing, tab, type Screen, type Translate } from './screen.ts'

/** The details of the story, its preview, and the export with its presets and history. */
export function publishingScreens(t: Translate): Screen[] {
  const exportScreen = (
    name: string,
    settled: (page: Page) => Locator,
    act: (page: Page) => Promise<void> = nothing,
  ): Screen => ({
    name,
    async open(page) {
      await page.keyboard.press('Control+e')
      await inDialog(page, t('publishing:export.start')).waitFor()
      await act(page)
      await settled(page).first().waitFor()
    },
    async leave(page) {
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('close'), exact: true })
        .first()
        .click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    },
  })
  return [
    tab('metadata', t('inspector:tabs.story')),
    {
      name: 'preview',
      async open(page) {
        await page.keyboard.press('Control+Shift+E')
        await page.frameLocator('iframe').locator('h1').waitFor()
      },
      leave: (page) => page.keyboard.press('Control+Shift+E'),
    },
    exportScreen('export', (page) => inDialog(page, t('publishing:export.start'))),
    exportScreen(
      'preset',
      (page) => page.getByRole('textbox', { name: t('publishing:preset.name') }),
      async (page) => inDialog(page, t('publishing:preset.create')).click(),
    ),
    exportScreen(
      'export outcome',
      (page) => page.getByRole('list', { name: t('publishing:export.outcomes') }),
      async (page) => inDialog(page, t('publishing:export.start')).click(),
    ),
    exportScreen(
      'export history',
      (page) => page.getByRole('group').filter({ has: page.getByRole('listitem') }),
      async (page) => page.getByText(t('publishing:export.history')).click(),
    ),
  ]
}
