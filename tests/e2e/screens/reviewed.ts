import type { Locator, Page } from 'playwright-core'
import { reviewedStory } from '../reviewedStory.ts'
import { openFullStory, openStory, type Screen, type Translate } from './screen.ts'

/** A story with comments that are done, and with two of its versions compared. */
export function reviewedScreens(t: Translate): Screen[] {
  /**
   * The story that went from hand to hand, with a tab beside it; after it comes the full story
   * again.
   */
  const reviewed = (
    name: string,
    tabName: 'comments' | 'versions',
    act: (panel: Locator, page: Page) => Promise<void>,
  ): Screen => ({
    name,
    async open(page) {
      await openStory(page, reviewedStory)
      await page.getByRole('tab', { name: t(`inspector:tabs.${tabName}`) }).click()
      await act(page.getByRole('tabpanel'), page)
    },
    leave: openFullStory,
  })
  const merged = (panel: Locator): Locator =>
    panel.locator('button[aria-expanded]').filter({ hasText: t('versions:reasons.merge') })
  return [
    reviewed('returned, with a comment that is done', 'comments', async (panel, page) => {
      await page.getByRole('region', { name: t('workflow:bar.label') }).waitFor()
      await panel.getByRole('button', { name: t('comments:showResolved', { count: 1 }) }).click()
      await panel.getByText('Rồi, họ xác nhận.').waitFor()
    }),
    reviewed('two versions apart', 'versions', async (panel) => {
      await merged(panel).waitFor()
      if ((await merged(panel).getAttribute('aria-expanded')) === 'false')
        await merged(panel).click()
      const other = panel.getByRole('combobox', { name: t('versions:compareWith') })
      const named = other.locator('option', { hasText: 'Bản gửi trưởng ban' })
      await other.selectOption((await named.getAttribute('value')) ?? '')
      await panel.locator('ins').first().waitFor()
    }),
  ]
}
