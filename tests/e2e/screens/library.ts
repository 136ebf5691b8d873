import type { Locator } from 'playwright-core'
import { fullStory } from '../demoLibrary.ts'
import { button, escape, type Screen, type Translate } from './screen.ts'

/** Returns whether it is there within three seconds. */
const shown = (locator: Locator): Promise<boolean> =>
  locator.waitFor({ timeout: 3_000 }).then(
    () => true,
    () => false,
  )

/** The list of stories: searched, filtered, with nothing found, and with the menu of a row. */
export function libraryScreens(t: Translate): Screen[] {
  return [
    {
      name: 'search hits',
      open: async (page) => {
        await page.getByRole('textbox', { name: t('library:search') }).fill('duong')
        await page.locator('mark').first().waitFor()
      },
      leave: (page) => page.getByRole('textbox', { name: t('library:search') }).fill(''),
    },
    {
      name: 'filters',
      open: (page) => button(page, t('library:filters')).click(),
      leave: (page) => button(page, t('library:filters')).click(),
    },
    {
      name: 'nothing found',
      open: async (page) => {
        await page.getByRole('textbox', { name: t('library:search') }).fill('zzzz')
        await page.getByText(t('library:empty.hits')).waitFor()
      },
      leave: (page) => page.getByRole('textbox', { name: t('library:search') }).fill(''),
    },
    {
      name: 'story menu',
      async open(page) {
        // A list that is read anew takes the menu of an old row with it.
        const row = page.getByRole('option').filter({ hasText: fullStory })
        await row.click({ button: 'right' })
        const menu = page.getByRole('menu')
        if (!(await shown(menu))) await row.click({ button: 'right' })
        await menu.waitFor()
      },
      leave: escape,
    },
  ]
}

export function trashScreen(): Screen {
  return {
    name: 'trash',
    open: (page) => page.getByRole('navigation').getByRole('button').last().click(),
    leave: (page) => page.getByRole('navigation').getByRole('button').nth(3).click(),
  }
}
