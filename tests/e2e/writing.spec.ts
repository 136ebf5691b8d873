import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import { headlineOf } from '#shared/article/article.ts'
import type { Block } from '#shared/article/document.ts'
import type { RunningApp } from './hosts/app.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import {
  endUndoStep,
  headline,
  main,
  newStory,
  notices,
  paper,
  paste,
  saved,
  select,
  startStory,
  t,
  takeTool,
} from './reporter.ts'
import { damagesOf, storedStories } from './stored.ts'

let app: RunningApp
let page: Page
const { library } = appInFolder('writing', (opened) => {
  app = opened
  page = app.page
})

describe(`in the ${host} host, a story is written`, () => {
  beforeEach(() => startStory(page, 'Viết bài'))

  test('with signs typed at the start of a paragraph and around words', async () => {
    await lines('## Mục lớn', '### Mục nhỏ', '> Trích lời', '- một')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('trong một')
    await page.keyboard.press('Control+Enter')
    await lines('3. ba', '---', 'chữ **đậm** và *nghiêng* và ~~bỏ~~ hết')
    expect(await blocks()).toEqual([
      'subheading:Mục lớn',
      'subheading:Mục nhỏ',
      'quote:Trích lời',
      'bulletList:một|trong một',
      'orderedList:ba',
      'rule:',
      'paragraph:chữ đậm[bold] và nghiêng[italic] và bỏ[strike] hết',
    ])
  })

  test('and a sign becomes itself again with one Backspace', async () => {
    await page.keyboard.type('## ')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('số')
    expect(await blocks()).toEqual(['paragraph:## số'])
  })

  test('with kinds of blocks and marks by keys alone', async () => {
    await page.keyboard.insertText('Đoạn')
    for (const [key, kind] of [
      ['Alt+2', 'subheading'],
      ['Alt+3', 'bulletList'],
      ['Alt+3', 'paragraph'],
      ['Alt+4', 'quote'],
      ['Alt+1', 'paragraph'],
    ] as const) {
      await page.keyboard.press(key)
      expect(await blocks(), key).toEqual([`${kind}:Đoạn`])
    }
    await select(page, 'Shift+Home')
    for (const key of ['Control+b', 'Control+i', 'Control+Shift+x']) await page.keyboard.press(key)
    expect(await blocks()).toEqual(['paragraph:Đoạn[bold,italic,strike]'])
  })

  test('with pull quote, fact box, table, link card and rule, by Enter, Tab and Ctrl Enter', async () => {
    await takeTool(page, 'pullQuote')
    await lines('Sông còn thì người còn')
    await page.keyboard.press('Enter')
    await lines('Một thương hồ')
    await page.keyboard.press('Enter')
    await takeTool(page, 'factBox')
    await lines('Chợ nổi')
    await page.keyboard.press('Enter')
    await lines('Họp từ năm giờ sáng')
    await page.keyboard.press('Control+Enter')
    await takeTool(page, 'table')
    for (const text of ['A', 'B', 'C', 'D']) {
      await page.keyboard.insertText(text)
      await page.keyboard.press('Tab')
    }
    await main(page)
      .getByRole('button', { name: t('editor:table.label'), exact: true })
      .click()
    await page.getByRole('menuitem', { name: t('editor:table.deleteRow') }).click()
    await page.keyboard.press('Control+Enter')
    await takeTool(page, 'embed')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(t('editor:embed.address')).fill('javascript:alert(1)')
    await dialog.getByRole('button', { name: t('editor:embed.set') }).click()
    await dialog.getByText(t('editor:embed.unsafe')).waitFor()
    await dialog.getByLabel(t('editor:embed.address')).fill('vidu.vn/video')
    await dialog.getByLabel(t('editor:embed.caption')).fill('Đoạn phim')
    await dialog.getByRole('button', { name: t('editor:embed.set') }).click()
    await expect
      .poll(blocks)
      .toEqual([
        'pullQuote:Sông còn thì người còn|Một thương hồ',
        'factBox:Chợ nổi|Họp từ năm giờ sáng',
        'table:A|B|C',
        'embed:https://vidu.vn/video Đoạn phim',
        'paragraph:',
      ])
  })

  test('with a link whose unsafe address is refused in a sentence', async () => {
    await page.keyboard.insertText('Xem thêm')
    await select(page, 'Shift+Home')
    const address = main(page).getByRole('textbox', { name: t('editor:link.address') })
    await page.keyboard.press('Control+Shift+k')
    for (const unsafe of ['javascript:alert(1)', '//vidu.vn', 'data:text/html,x']) {
      await address.fill(unsafe)
      await page.keyboard.press('Enter')
      await main(page).getByText(t('editor:link.unsafe')).waitFor()
    }
    await page.keyboard.press('Escape')
    expect(await blocks()).toEqual(['paragraph:Xem thêm'])
    await page.keyboard.press('Control+Shift+k')
    await address.fill('vidu.vn/tin')
    await page.keyboard.press('Enter')
    expect(await blocks()).toEqual(['paragraph:Xem thêm[https://vidu.vn/tin]'])
    for (const key of ['ArrowLeft', 'ArrowRight']) await select(page, key)
    await main(page)
      .getByRole('button', { name: t('editor:link.remove') })
      .click()
    expect(await blocks()).toEqual(['paragraph:Xem thêm'])
  })

  test('and searched without marks, and words are replaced', async () => {
    await lines('Đường về, đường đi, duong xa')
    await page.keyboard.press('Control+h')
    const bar = main(page).getByRole('search', { name: t('editor:find.label') })
    await bar.getByRole('textbox', { name: t('editor:find.text') }).fill('duong')
    await expect.poll(() => bar.getByRole('status').textContent()).toMatch(/\/3$/)
    await bar.getByLabel(t('editor:find.exact')).check()
    await expect.poll(() => bar.getByRole('status').textContent()).toMatch(/\/1$/)
    await bar.getByRole('textbox', { name: t('editor:find.replacement') }).fill('đường')
    await bar.getByRole('button', { name: t('editor:find.replaceAll') }).click()
    await notices(page)
      .getByText(t('editor:find.replaced', { count: 1 }))
      .waitFor()
    await page.keyboard.press('Escape')
    expect(await blocks()).toEqual(['paragraph:Đường về, đường đi, đường xa'])
    await page.keyboard.press('Control+z')
    expect(await blocks()).toEqual(['paragraph:Đường về, đường đi, duong xa'])
  })

  test('and undo goes through body, standfirst and headline', async () => {
    await page.keyboard.type('Thân')
    await endUndoStep(page)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.type('Sapo')
    await endUndoStep(page)
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Mới: ')
    const shown = (): Promise<string | null> => paper(page).textContent()
    expect(await shown()).toBe('Mới: Viết bàiSapoThân')
    for (const text of ['Viết bàiSapoThân', 'Viết bàiThân', 'Viết bài']) {
      await page.keyboard.press('Control+z')
      expect(await shown()).toBe(text)
    }
    for (let count = 0; count < 3; count++) await page.keyboard.press('Control+Shift+z')
    expect(await shown()).toBe('Mới: Viết bàiSapoThân')
    expect(headlineOf(await story())).toBe('Mới: Viết bài')
  })

  test('and what comes from Google Docs and Word keeps its structure and its own emphasis', async () => {
    await paste(page, {
      html: `<b style="font-weight:normal" id="docs-internal-guid-1"><h2>Mục</h2><p>Thường
        <span style="font-weight:700">đậm</span> <span style="font-style:italic">nghiêng</span></p>
        <ul><li><p>một</p></li><li><p>hai</p></li></ul></b>
        <p class="MsoNormal" style="margin:0cm;color:red"><b>Word</b><o:p></o:p></p>
        <table><tr><th>A</th><td>B</td></tr></table>`,
    })
    expect(await blocks()).toEqual([
      'subheading:Mục',
      'paragraph:Thường đậm[bold] nghiêng[italic]',
      'bulletList:một|hai',
      'paragraph:Word[bold]',
      'table:A|B',
    ])
  })

  test('and arrows move along the toolbar, which is one stop for Tab', async () => {
    const toolbar = page.getByRole('toolbar', { name: t('editor:toolbar.label') })
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    const stops = () => toolbar.locator(':scope > button[tabindex="0"]').count()
    const kind = new RegExp(`^${t('editor:toolbar.kind')}`)
    await page.keyboard.press('Alt+F10')
    await expect.poll(focused).toMatch(kind)
    await page.keyboard.press('ArrowRight')
    await expect.poll(focused).toBe(t('editor:toolbar.bold'))
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    const last = await toolbar.locator(':scope > button').last().getAttribute('aria-label')
    await expect.poll(focused).toBe(last)
    await page.keyboard.press('Home')
    await expect.poll(focused).toMatch(kind)
    await page.keyboard.press('End')
    await expect.poll(focused).toBe(last)
    expect(await stops()).toBe(1)
    // The stop is on a button that a narrower window puts behind the last one.
    const size = page.viewportSize()
    if (size) {
      await page.setViewportSize({ ...size, width: 900 })
      await expect.poll(() => toolbar.locator(':scope > button').count()).toBeLessThan(15)
      await expect.poll(stops).toBe(1)
      await page.setViewportSize(size)
    }
    await page.keyboard.press('Alt+F10')
    await page.keyboard.press('Escape')
    const inText = () => paper(page).evaluate((element) => element.contains(document.activeElement))
    await expect.poll(inText).toBe(true)
  })

  test('and Escape leads back to the text from wherever one was', async () => {
    await page.keyboard.insertText('Chữ')
    const inText = () => paper(page).evaluate((element) => element.contains(document.activeElement))
    await page.keyboard.press('Control+f')
    await expect.poll(inText).toBe(false)
    await page.keyboard.press('Escape')
    await expect.poll(inText).toBe(true)
    await page.keyboard.press('Alt+F10')
    await expect.poll(inText).toBe(false)
    await page.keyboard.press('Escape')
    await expect.poll(inText).toBe(true)
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(inText).toBe(true)
    await page.keyboard.insertText(' tiếp')
    expect(await blocks()).toEqual(['paragraph:Chữ tiếp'])
  })
})

test(`in the ${host} host, nothing of it harmed the library, and no part complained`, async () => {
  await newStory(page)
  expect(await headline(page).textContent()).toBe('')
  expect(await damagesOf(library)).toEqual([])
  expect(
    app.consoleLines.filter(
      (line) => /^(error|pageerror)/.test(line) && !/style-src|base-uri/.test(line),
    ),
  ).toEqual([])
})

/** Types each as a block of its own and goes on below it, the last one aside. */
async function lines(...texts: string[]): Promise<void> {
  for (const [at, text] of texts.entries()) {
    await page.keyboard.type(text)
    if (at < texts.length - 1) await page.keyboard.press(text === '---' ? 'Shift' : 'Control+Enter')
  }
}

/** The story that was begun last, as it is saved. */
async function story() {
  await saved(page)
  return storedStories(library).at(-1)!
}

/** The body in short: kind, texts parted by a bar, marks in brackets. */
async function blocks(): Promise<string[]> {
  const { document } = await story()
  return document.content.slice(2).map((block) => `${block.type}:${texts(block as Block)}`)
}

interface Part {
  type: string
  text?: string
  marks?: readonly { type: string; attrs?: { href: string } }[]
  content?: readonly Part[]
}

function texts(block: Block): string {
  if (block.type === 'embed') return `${block.attrs.url} ${block.attrs.title}`
  return textsOf(block as Part)
    .filter(Boolean)
    .join('|')
}

function textsOf(part: Part): string[] {
  const content = part.content ?? []
  if (!content.some(({ type }) => type === 'text')) return content.flatMap(textsOf)
  return [content.map(({ text = '\n', marks }) => text + marksOf(marks)).join('')]
}

function marksOf(marks: Part['marks']): string {
  return marks ? `[${marks.map(({ type, attrs }) => attrs?.href ?? type).join(',')}]` : ''
}
