import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Article, figuresOf } from '#shared/article/article.ts'
import { canonicalText } from '#shared/article/canonical.ts'
import { ask, changeStory, workAs } from './behind.ts'
import { fullStory, makeDemoLibrary } from './demoLibrary.ts'
import { appInFolder } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import { headline, paper, saved, t } from './reporter.ts'
import { changesBar, decideMore, listChanges, listedChanges, showSince } from './shownChanges.ts'
import { storedStories } from './stored.ts'

let page: Page
/** The story as it was handed over, and as it came back. */
let sent: Article
let came: Article

const { library } = appInFolder('deciding', (app) => void (page = app.page), makeDemoLibrary)

beforeAll(async () => {
  await page.getByRole('option').filter({ hasText: fullStory }).click()
  await headline(page).filter({ hasText: fullStory }).waitFor()
  sent = stored(fullStory)
  came = edited(sent)
  const articleId = sent.id
  await workAs(page, 'Thanh Tùng')
  await ask(page, 'versions.name', { articleId, versionId: null, name: 'Bản gửi' })
  await changeStory(page, articleId, () => came)
  await workAs(page, 'Minh Huệ')
  await ask(page, 'versions.name', { articleId, versionId: null, name: 'Bản về' })
  await workAs(page, 'Thanh Tùng')
  await page.reload()
  await headline(page).filter({ hasText: 'trả dòng sông' }).waitFor()
})

function stored(title: string): Article {
  return storedStories(library).find((story) =>
    JSON.stringify(story.document.content[0]).includes(title),
  )!
}

/** How many changes `edited` makes. */
const all = 16

/** The story after a copy editor changed something of every kind. */
function edited(story: Article): Article {
  const next = structuredClone(story)
  const [title, standfirst, ...body] = next.document.content
  title.content = [
    { type: 'text', text: fullStory.replace('đưa đường thủy trở lại', 'trả dòng sông') },
  ]
  const [first, second] = figuresOf(next)
  if (!first || !second) throw new Error('the story has two photos')
  ;[first.attrs.photoId, second.attrs.photoId] = [second.attrs.photoId, first.attrs.photoId]
  first.attrs.crop = { x: 0, y: 0, width: 0.5, height: 0.5 }
  first.attrs.altText = 'Mặt trời mọc'
  first.attrs.photographer = 'Đỗ Quỳnh'
  first.content = [{ type: 'text', text: 'Ghe hoa cập chợ lúc rạng đông.' }]
  const changed = body.flatMap((block) => {
    if (block.type === 'bulletList') {
      block.content[1]!.content[0].content = [{ type: 'text', text: 'Bến khách có mái che và ghế' }]
      block.content.splice(2, 1)
    }
    if (block.type === 'table')
      block.content[1]!.content![1]!.content[0]!.content = [{ type: 'text', text: '450' }]
    return block.type === 'rule' ? [] : [block]
  })
  const text = changed[0]!
  if (text.type !== 'paragraph') throw new Error('the story begins with a paragraph')
  const split = {
    type: 'paragraph',
    attrs: { id: 'split' },
    content: text.content!.splice(2),
  } as const
  changed.splice(1, 0, split)
  next.document.content = [title, standfirst, changed[0]!, ...changed.slice(1)]
  next.metadata.section = 'Đời sống'
  next.metadata.dateline.date = '2026-09-04'
  next.related.reverse()
  next.leadFigureId = second.attrs.id
  return next
}

const bar = (): Locator => changesBar(page)
const rows = (): Locator => listedChanges(page)
const row = (text: string): Locator => rows().filter({ hasText: text })
/** Of the button that has the focus: which row it is in, and what it is called. */
const focused = (): Promise<[number, string]> =>
  page.evaluate(() => {
    const button = document.activeElement
    const item = button?.closest('li')
    const at = item ? [...item.parentElement!.children].indexOf(item) : -1
    return [at, button?.getAttribute('aria-label') ?? button?.textContent ?? '']
  })
const storyNow = async (): Promise<string> => {
  await saved(page)
  return canonicalText(storedStories(library).find(({ id }) => id === sent.id)!)
}

async function showList(): Promise<void> {
  await showSince(page, 'Bản gửi')
  await listChanges(page)
}

describe(`in the ${host} host, the list of changes`, () => {
  test('tells of everything in words and pictures, nothing in ids', async () => {
    await showList()
    await expect.poll(() => rows().count()).toBe(all)
    const told = (await rows().allInnerTexts()).join('\n')
    expect(told).not.toMatch(/[0-9a-f]{8}/)
    for (const field of [
      'photoId',
      'crop',
      'altText',
      'photographer',
      'section',
      'leadFigureId',
    ] as const)
      expect(told).toContain(t(`versions:fields.${field}`))
    expect(told).toContain('4/9/2026')
    expect(await row(t('versions:edits.split')).locator('q').innerText()).toContain(
      'Tại buổi tọa đàm',
    )
    expect(await row(t('versions:edits.moved')).locator('q').innerText()).not.toBe('')
    expect(await row(t('versions:fields.photoId')).first().locator('img').count()).toBe(2)
    const gone = paper(page).locator('.change-note img')
    expect(await gone.first().getAttribute('src')).toContain(figuresOf(sent)[0]!.attrs.photoId)
    const struck = paper(page).locator('del.change-del').first()
    expect(await struck.getAttribute('title')).toBe('Minh Huệ')
  })

  test('is worked through by keyboard alone, the focus going on from row to row', async () => {
    await rows()
      .first()
      .getByRole('button', { name: t('changes:reject') })
      .focus()
    await page.keyboard.press('ArrowDown')
    expect((await focused())[0]).toBe(1)
    await page.keyboard.press('ArrowUp')
    for (let left = all - 1; left > 0; left--) {
      await page.keyboard.press('Enter')
      await expect.poll(() => rows().count()).toBe(left)
      const [at, name] = await focused()
      expect(at).toBe(0)
      expect(name).toMatch(new RegExp(`^${t('changes:reject')}`))
    }
    await page.keyboard.press('Enter')
    await bar().getByText(t('changes:none')).waitFor()
    expect((await focused())[1]).toBe(t('changes:close'))
    expect(await storyNow()).toBe(canonicalText(sent))
  })

  test('lets each decision be taken back and made again by the keys of undo, also beside the text', async () => {
    for (let count = 1; count <= all; count++) {
      await page.keyboard.press('Control+z')
      await expect.poll(() => rows().count()).toBe(count)
      if (count === 1) await rows().first().getByRole('button').first().focus()
    }
    expect(await storyNow()).toBe(canonicalText(came))
    for (let count = 0; count < 2; count++) await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => rows().count()).toBe(all - 2)
    for (let count = 0; count < 2; count++) await page.keyboard.press('Control+z')
    await expect.poll(() => rows().count()).toBe(all)
  })

  test('has what is not in the text beside it, and stays when one comes to it by keyboard', async () => {
    await paper(page).focus()
    for (let step = 0; step <= all; step++) {
      await page.keyboard.press('Control+]')
      await expect.poll(() => rows().count()).toBe(all)
    }
    expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0)
  })

  test('accepts all of it by one click: then nothing lies between the story and what it is compared with', async () => {
    await decideMore(page, 'accept', t('changes:acceptOf', { name: 'Minh Huệ' }))
    await bar().getByText(t('changes:none')).waitFor()
    expect(await storyNow()).toBe(canonicalText(came))
    await paper(page).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => rows().count()).toBe(all)
  })

  test('rejects all: the story is what was sent, to the last detail, and undo brings back what came', async () => {
    await decideMore(page, 'reject', t('changes:rejectAll'))
    await bar().getByText(t('changes:none')).waitFor()
    expect(await storyNow()).toBe(canonicalText(sent))
    await paper(page).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => rows().count()).toBe(all)
    expect(await storyNow()).toBe(canonicalText(came))
  })

  test('remembers what was accepted when the story was closed and opened', async () => {
    await row(t('versions:fields.altText'))
      .getByRole('button', { name: t('changes:accept') })
      .click()
    await row(t('versions:edits.split'))
      .getByRole('button', { name: t('changes:accept') })
      .click()
    await expect.poll(() => rows().count()).toBe(all - 2)
    await page.getByRole('option').nth(1).click()
    await headline(page).filter({ hasNotText: 'trả dòng sông' }).waitFor()
    await page.getByRole('option').filter({ hasText: 'trả dòng sông' }).click()
    await headline(page).filter({ hasText: 'trả dòng sông' }).waitFor()
    await showList()
    await expect.poll(() => rows().count()).toBe(all - 2)
    await bar().getByRole('button').first().click()
    await page.getByRole('menuitem', { name: t('changes:anew') }).click()
    await expect.poll(() => rows().count()).toBe(all)
    expect(await storyNow()).toBe(canonicalText(came))
  })
})
