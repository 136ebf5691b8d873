import type { Locator, Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { headlineOf } from '#shared/article/article.ts'
import { storyLines } from '#shared/article/plainText.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import { type Hands, handsOn } from './inputMethods.ts'
import { endUndoStep, main, saved, select, startStory } from './reporter.ts'
import { keepVersion, showChanges, shownChanges } from './shownChanges.ts'
import { storedStories } from './stored.ts'

let page: Page
let hands: Hands
let title: string
let stories = 0

const { library } = appInFolder('typed', async (app) => {
  page = app.page
  hands = await handsOn(page)
})

const body = (): Locator => main(page).locator('.ProseMirror > p ~ p')

const methods = [
  { name: 'by composition', write: (text: string) => hands.compose(text) },
  { name: 'by Backspaces', write: (text: string) => hands.replaceByBackspaces(text) },
]

describe.each(methods)(
  `in the ${host} host, Vietnamese written $name among changes`,
  ({ name, write }) => {
    /** A story of which "lũ" went and "lớn dần" came since its version. */
    beforeEach(async () => {
      title = `Gõ ${name} ${++stories}`
      await startStory(page, title)
      await page.keyboard.insertText('Nước lũ tràn đồng.')
      await keepVersion(page, 'Bản đầu')
      await cursorAfter('Nước ')
      for (let count = 0; count < 'lũ'.length; count++) await page.keyboard.press('Delete')
      await page.keyboard.insertText('lớn dần')
      await showChanges(page)
      await shows('Nước [-lũ-]{+lớn dần+} tràn đồng.')
    })

    test('goes into the middle of a word that came', async () => {
      await cursorAfter('Nước lớn ')
      await write('lên rất ')
      await shows('Nước [-lũ-]{+lớn lên rất dần+} tràn đồng.')
      await stays('Nước lớn lên rất dần tràn đồng.')
    })

    test('goes to both edges of words that went', async () => {
      await cursorAfter('Nước')
      await write(' bạc')
      await shows('Nước [-lũ-]{+bạc lớn dần+} tràn đồng.')
      await cursorAfter('Nước bạc lớn dần')
      await write(' đều')
      await shows('Nước [-lũ-]{+bạc lớn dần đều+} tràn đồng.')
      await stays('Nước bạc lớn dần đều tràn đồng.')
    })

    test('goes on right after a change was accepted, and both are undone in their turn', async () => {
      await cursorAfter('Nước lớn dần')
      await page.keyboard.press('Control+Shift+Enter')
      await shows('Nước lớn dần tràn đồng.')
      await write(' đường')
      await shows('Nước lớn dần {+đường +}tràn đồng.')
      await expect
        .poll(
          async () => {
            if ((await body().first().innerText()).includes('đường'))
              await page.keyboard.press('Control+z')
            return shownChanges(page).then((lines) => lines[1])
          },
          { interval: 500 },
        )
        .toBe('Nước lớn dần tràn đồng.')
      await page.keyboard.press('Control+z')
      await shows('Nước [-lũ-]{+lớn dần+} tràn đồng.')
      await stays('Nước lớn dần tràn đồng.')
    })

    test('takes the place of a selection over words that went', async () => {
      await cursorAfter('Nướ')
      for (let count = 0; count < 'c lớn dần t'.length; count++)
        await select(page, 'Shift+ArrowRight')
      await endUndoStep(page)
      await write('ợ')
      await expect.poll(() => body().first().evaluate(textOf)).toBe('Nướợràn đồng.')
      await shows('[-Nước lũ tràn-]{+Nướợràn+} đồng.')
      await page.keyboard.press('Control+z')
      await expect
        .poll(
          async () => {
            if ((await body().first().evaluate(textOf)) !== 'Nước lớn dần tràn đồng.')
              await page.keyboard.press('Control+z')
            return body().first().evaluate(textOf)
          },
          { interval: 500 },
        )
        .toBe('Nước lớn dần tràn đồng.')
      await shows('Nước [-lũ-]{+lớn dần+} tràn đồng.')
    })
  },
)

/**
 * Puts the cursor behind the beginning of the paragraph; words that went are no steps of the arrow
 * key.
 */
async function cursorAfter(start: string): Promise<void> {
  await body().first().click()
  await select(page, 'Home')
  for (let count = 0; count < start.length; count++) await page.keyboard.press('ArrowRight')
}

async function shows(line: string): Promise<void> {
  await expect.poll(() => shownChanges(page).then((lines) => lines[1])).toBe(line)
}

/** The text without what is drawn into it, on the paper and on the disk. */
async function stays(line: string): Promise<void> {
  await saved(page)
  const story = storedStories(library).find((one) => headlineOf(one) === title)!
  expect(storyLines(story.document)).toEqual([title, line])
}

function textOf(paragraph: HTMLElement | SVGElement): string {
  const copy = paragraph.cloneNode(true) as HTMLElement
  for (const mark of copy.querySelectorAll('.change-del')) mark.remove()
  return copy.textContent ?? ''
}
