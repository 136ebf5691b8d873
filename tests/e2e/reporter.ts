import type { Locator, Page } from 'playwright-core'
import { createTranslator } from '#shared/locales/locales.ts'
import type { RunningApp } from './hosts/app.ts'

type ToolName = 'pullQuote' | 'factBox' | 'table' | 'embed'

/** The interface's own words, so that a test finds a button by the name that the user reads. */
export const { t } = createTranslator('vi')

export const main = (page: Page): Locator => page.getByRole('main')
export const headline = (page: Page): Locator => main(page).getByRole('heading', { level: 1 })
export const inspectorTab = (page: Page, name: string): Locator => page.getByRole('tab', { name })
/** The whole text that is written in: headline, standfirst, body, captions. */
export const paper = (page: Page): Locator =>
  main(page).getByRole('textbox', { name: t('editor:text') })
export const panel = (page: Page): Locator => page.getByRole('tabpanel')
/** What was just said at the lower edge of the window. */
export const notices = (page: Page): Locator => page.getByRole('region', { name: t('notices') })

/** Starts a story; the cursor stands in its headline. */
export async function newStory(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('library:newStory'), exact: true }).click()
  await headline(page).waitFor()
  // The story before may still be on the paper.
  await page.waitForFunction(
    () =>
      document.activeElement?.matches('.ProseMirror') &&
      !document.querySelector('main h1')?.textContent,
  )
}

/** A story with a headline; the cursor stands in its first paragraph. */
export async function startStory(page: Page, text: string): Promise<void> {
  await newStory(page)
  await page.keyboard.insertText(text)
  for (let count = 0; count < 2; count++) await page.keyboard.press('Enter')
}

/** Presses a button over the text, which hides behind the last one where the window is narrow. */
export async function takeTool(page: Page, name: ToolName): Promise<void> {
  const bar = main(page).getByRole('toolbar', { name: t('editor:toolbar.label') })
  const tool = bar.getByRole('button', { name: t(`editor:toolbar.${name}`), exact: true })
  if (await tool.isVisible()) return tool.click()
  await bar.getByRole('button', { name: t('editor:toolbar.more') }).click()
  await page.getByRole('menuitem', { name: t(`editor:toolbar.${name}`), exact: true }).click()
}

/** Waits until the line above the story says that everything is on disk. */
export async function saved(page: Page): Promise<void> {
  // The line follows in an idle moment, or soon after where there is none; those asked for before
  // come first.
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })),
  )
  await main(page)
    .getByRole('status')
    .filter({ hasText: t('editor:saved', { time: '' }).trim() })
    .waitFor()
}

/** Pastes as from another program: both flavours or one, through the page's own paste event. */
export async function paste(page: Page, flavours: { html?: string; text?: string }): Promise<void> {
  await page.evaluate(({ html, text }) => {
    const clipboardData = new DataTransfer()
    if (html !== undefined) clipboardData.setData('text/html', html)
    if (text !== undefined) clipboardData.setData('text/plain', text)
    const target = document.activeElement ?? document.body
    target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, flavours)
}

export interface FileInHand {
  name: string
  type: string
  bytes: Buffer
}

/** Drops files below the last block of the story, or pastes them at the cursor. */
export async function bringFiles(
  page: Page,
  how: 'drop' | 'paste',
  files: readonly FileInHand[],
): Promise<void> {
  const given = files.map(({ name, type, bytes }) => ({
    name,
    type,
    base64: bytes.toString('base64'),
  }))
  await paper(page).evaluate(
    (element, { how, given }) => {
      const dataTransfer = new DataTransfer()
      for (const { name, type, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        dataTransfer.items.add(new File([bytes], name, { type }))
      }
      const target = element.lastElementChild ?? element
      const { left, bottom } = target.getBoundingClientRect()
      const common = { bubbles: true, cancelable: true }
      if (how === 'paste')
        element.dispatchEvent(
          new ClipboardEvent('paste', { ...common, clipboardData: dataTransfer }),
        )
      else
        target.dispatchEvent(
          new DragEvent('drop', {
            ...common,
            dataTransfer,
            clientX: left + 5,
            clientY: bottom - 2,
          }),
        )
    },
    { how, given },
  )
}

/** Chooses photo files with the keyboard's command and waits until they stand in the story. */
export async function attachPhotos(page: Page, files: readonly string[]): Promise<void> {
  const figures = main(page).locator('figure img')
  const before = await figures.count()
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('Control+Shift+p')
  await (await chooser).setFiles([...files])
  await figures.nth(before + files.length - 1).waitFor()
}

/**
 * Types caption and credit of the figure that has just been attached, by keyboard alone, and goes
 * on after it.
 */
export async function describePhoto(
  page: Page,
  photo: { caption: string; photographer: string; source: string; altText: string },
): Promise<void> {
  const fields = main(page).getByRole('group', { name: t('photos:fields') })
  await fields.waitFor()
  await page.keyboard.type(photo.caption)
  for (const text of [photo.photographer, photo.source, photo.altText]) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Tab')
}

/** Adds related stories by their addresses; the form stays open between them. */
export async function addRelatedByAddress(
  page: Page,
  stories: readonly { url: string; headline: string; summary: string }[],
): Promise<void> {
  await inspectorTab(page, t('inspector:tabs.related')).click()
  const panel = page.getByRole('tabpanel')
  await panel.getByText(t('related:byAddress'), { exact: true }).click()
  const url = panel.getByRole('textbox', { name: t('related:address.url') })
  for (const story of stories) {
    await url.fill(story.url)
    await panel.getByLabel(t('related:address.headline')).fill(story.headline)
    await panel.getByLabel(t('related:address.summary')).fill(story.summary)
    await panel.getByRole('button', { name: t('related:address.add') }).click()
  }
}

/** The threads in the list of comments beside the story. */
export const threads = (page: Page): Locator => panel(page).locator('li:has(ol)')

/** Comments on what is selected, or on what the cursor is in. */
export async function comment(page: Page, text: string): Promise<void> {
  const field = panel(page).getByRole('textbox', { name: t('comments:write') })
  await page.keyboard.press('Control+Shift+M')
  await field.fill(text)
  await field.press('Control+Enter')
  await threads(page).filter({ hasText: text }).waitFor()
}

/** Adds names to a field that holds several, as the user does: type, Enter. */
export async function addTags(page: Page, label: string, names: readonly string[]): Promise<void> {
  const field = page.getByRole('tabpanel').getByLabel(label)
  for (const name of names) {
    await field.fill(name)
    await field.press('Enter')
  }
}

/** Searches the library and opens the only story found. */
export async function findAndOpen(page: Page, words: string, found: string): Promise<void> {
  await page.getByRole('textbox', { name: t('library:search') }).fill(words)
  const option = page.getByRole('option').filter({ hasText: found })
  await option.waitFor()
  await option.click()
  await headline(page).filter({ hasText: found }).waitFor()
}

/**
 * Opens the story at the top of the list, the one that was changed last; the cursor stands at its
 * end.
 */
export async function openFirst(page: Page): Promise<void> {
  const first = page
    .getByRole('listbox', { name: t('library:list') })
    .getByRole('option')
    .first()
  await first.click()
  // Until then, the paper may be that of the story before.
  await first.and(page.locator('[aria-current=true]')).waitFor()
  await paper(page).focus()
  await goToEnd(page)
}

/** Milliseconds that the editor's history takes to be sure that an undo step is over. */
const undoStepPause = 500

/** What is written after this is an undo step of its own. Nothing shows it: it is time that ends a step. */
export function endUndoStep(page: Page): Promise<void> {
  return page.waitForTimeout(undoStepPause + 50)
}

/** Puts the cursor at the end of the story. */
export function goToEnd(page: Page): Promise<void> {
  return select(page, 'Control+End')
}

/**
 * Presses a key that moves the cursor or selects; a browser tells the page of it a moment later.
 */
export async function select(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))),
  )
}

/**
 * Exports the open story in both formats into `folder`, through the dialog; in the browser host the
 * zip lands in `folder` as `export.zip`.
 */
export async function exportOpenStory(app: RunningApp, folder: string): Promise<void> {
  const { page } = app
  await app.chooseInDialogs(folder)
  await main(page)
    .getByRole('button', { name: t('editor:export') })
    .click()
  const dialog = page.getByRole('dialog')
  if (app.host === 'desktop')
    await dialog.getByRole('button', { name: t('publishing:export.choose') }).click()
  const download = app.host === 'browser' ? page.waitForEvent('download') : null
  await dialog.getByRole('button', { name: t('publishing:export.start'), exact: true }).click()
  await dialog.getByText(t('publishing:export.finished', { count: 1 })).waitFor({ timeout: 60_000 })
  if (download !== null) await (await download).saveAs(`${folder}/export.zip`)
  await dialog
    .getByRole('button', { name: t('common:close') })
    .first()
    .click()
}
