import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import '#renderer/newsroom/newsroom.ts'

/** Shows the app in a language and a theme from now on. */
export async function appear(
  page: Page,
  language: 'vi' | 'en',
  theme: 'light' | 'dark',
): Promise<void> {
  await page.evaluate((change) => window.newsroom.call('settings.change', change), {
    language,
    theme,
  })
  await page.locator(`html[lang=${language}][data-mantine-color-scheme=${theme}]`).waitFor()
}

/** Contrast is only what it will be once nothing fades any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  )
}

/** What axe has against the page as it is. */
export async function violations(page: Page): Promise<string[]> {
  // The newer way asks for a page of its own, which Electron does not give.
  const axe = new AxeBuilder({ page }).exclude('iframe').setLegacyMode(true)
  // What it says of everything that is in order takes a third of its time.
  const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  )
}
