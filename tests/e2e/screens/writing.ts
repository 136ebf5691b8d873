import { escape, nothing, type Screen, type Translate } from './screen.ts'

/** The story that is open, its figure, a selection in it, and the search through it. */
export function writingScreens(t: Translate): Screen[] {
  return [
    { name: 'story', open: nothing, leave: nothing },
    {
      name: 'figure',
      open: (page) => page.locator('main figure img').first().click(),
      leave: escape,
    },
    {
      name: 'selection',
      async open(page) {
        await page
          .locator('main p')
          .nth(1)
          .dblclick({ position: { x: 30, y: 10 } })
        await page.getByRole('toolbar', { name: t('editor:selection') }).waitFor()
      },
      leave: escape,
    },
    {
      name: 'find',
      async open(page) {
        await page.keyboard.press('Control+h')
        await page.getByRole('search', { name: t('editor:find.label') }).waitFor()
        await page.keyboard.type('cho')
      },
      leave: escape,
    },
  ]
}
