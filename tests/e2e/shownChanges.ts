import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { ask, openStoryId, workAs } from './behind.ts'
import { main, panel, paper, saved, t } from './reporter.ts'

/** The bar above the story that says since when changes are shown. */
export const changesBar = (page: Page): Locator =>
  main(page).getByRole('region', { name: t('changes:label') })

/** The changes in the list beside the story. */
export const listedChanges = (page: Page): Locator =>
  panel(page)
    .getByRole('list', { name: t('changes:list') })
    .getByRole('listitem')

/** Keeps a version of the story as it stands. */
export async function keepVersion(page: Page, name: string): Promise<void> {
  await saved(page)
  await ask(page, 'versions.name', { articleId: await openStoryId(page), versionId: null, name })
}

/** Keeps a version of the story as it stands, as the user of that name. */
export async function keepAs(page: Page, name: string): Promise<void> {
  await saved(page)
  await workAs(page, name, { role: 'copyEditor' })
  await keepVersion(page, `Bản của ${name}`)
}

export async function showChanges(page: Page): Promise<void> {
  // After a start, the command is there a moment later than the story.
  await expect
    .poll(
      async () => {
        if (!(await changesBar(page).isVisible())) await page.keyboard.press('Control+Shift+D')
        return changesBar(page).isVisible()
      },
      { interval: 1_000 },
    )
    .toBe(true)
}

/** Shows what has changed since the version of that name. */
export async function showSince(page: Page, version: string): Promise<void> {
  await showChanges(page)
  await changesBar(page).getByRole('button').first().click()
  await page.getByRole('menuitem', { name: version }).click()
  await changesBar(page).getByRole('button', { name: version }).waitFor()
}

/** Opens the list of changes beside the story. */
export async function listChanges(page: Page): Promise<void> {
  await changesBar(page)
    .getByRole('button', { name: t('changes:list') })
    .click()
}

/** Accepts or rejects several changes at once, by the menu beside the button. */
export async function decideMore(
  page: Page,
  edit: 'accept' | 'reject',
  item: string,
): Promise<void> {
  await changesBar(page)
    .getByRole('button', { name: t(`changes:${edit}More`) })
    .click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** The story as the user sees it with its changes: `[-went-]{+came+}`. */
export function shownChanges(page: Page): Promise<string[]> {
  return paper(page).evaluate((dom) => {
    const told = (node: Node): string => {
      const inside = [...node.childNodes].map(told).join('')
      if (!(node instanceof HTMLElement)) return node.textContent ?? ''
      if (node.matches('.change-note')) return `(${inside})`
      if (node.matches('.change-del, .change-removed')) return `[-${inside}-]`
      if (node.matches('.change-ins')) return `{+${inside}+}`
      return node.matches('.change-marks') ? `~${inside}~` : inside
    }
    return [...dom.children].map(told).filter(Boolean)
  })
}
