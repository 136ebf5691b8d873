import type { i18n } from 'i18next'
import type { Locator, Page } from 'playwright-core'
import { fullStory } from '../demoLibrary.ts'

export type Translate = i18n['t']

/**
 * A screen of the app in a demo library: how the user gets there from the open full story, and
 * back.
 */
export interface Screen {
  name: string
  open(page: Page): Promise<void>
  leave(page: Page): Promise<void>
}

export const nothing = (): Promise<void> => Promise.resolve()
export const escape = (page: Page): Promise<void> => page.keyboard.press('Escape')

export async function leaveDialog(page: Page): Promise<void> {
  await escape(page)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true })

export const inDialog = (page: Page, name: string): Locator =>
  page.getByRole('dialog').getByRole('button', { name, exact: true })

/** Opens the story that has everything, from the list. */
export function openFullStory(page: Page): Promise<void> {
  return openStory(page, fullStory)
}

export async function openStory(page: Page, headline: string): Promise<void> {
  await page.getByRole('option').filter({ hasText: headline }).click()
  await page.locator('main h1', { hasText: headline }).waitFor()
}

/** A dialog that keys open; it is there when what `settled` names is. */
export function dialogBy(name: string, keys: string, settled?: (page: Page) => Locator): Screen {
  return {
    name,
    async open(page) {
      await page.keyboard.press(keys)
      await page.getByRole('dialog').waitFor()
      await settled?.(page).first().waitFor()
    },
    leave: leaveDialog,
  }
}

/** A tab of the panel beside the story. */
export function tab(name: string, label: string): Screen {
  return {
    name,
    open: (page) => page.getByRole('tab', { name: label }).click(),
    leave: nothing,
  }
}
