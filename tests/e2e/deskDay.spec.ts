import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { cellOf, link, makeWord, para, picture, rowOf, run, tableOf } from '../makeWord.ts'
import { makePhoto } from '../photos.ts'
import { exportTo, headlineOf, makeFinishedStories, outcomesOf } from './finishedStories.ts'
import type { RunningApp } from './hosts/app.ts'
import { appForEachTest } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import { dropOnLibrary } from './importFiles.ts'
import { inspectorTab, main, panel, saved, t } from './reporter.ts'

const arriving = 'Mùa cá linh về sớm'
const captions = ['Mẻ lưới đầu mùa.', 'Ghe về bến lúc rạng đông.']
const credit = 'Lê Đức Ấn - TTXVN'
const repeatedText = 'Ghe lưới đã ra đồng từ đầu tuần, sớm hơn năm ngoái nửa tháng.'
const stories = { count: 39, broken: 7 }

let app: RunningApp

const { folder } = appForEachTest(
  'desk-day',
  (opened) => void (app = opened),
  (library) => makeFinishedStories(library, stories),
)

const dialog = (): Locator => app.page.getByRole('dialog')
const finding = (text: string): Locator => panel(app.page).getByRole('button', { name: text })

test(`a Word file comes in, its findings are mended by clicks, and it goes out with forty, ${host}`, async () => {
  const { page } = app
  await dropOnLibrary(page, [{ name: 'ca-linh.docx', type: '', bytes: await wordFile() }])
  await dialog()
    .getByRole('button', { name: t('importing:start', { count: 1 }) })
    .click({ timeout: 60_000 })
  await dialog()
    .getByRole('button', { name: t('importing:open') })
    .click({ timeout: 60_000 })
  await main(page).getByRole('heading', { level: 1, name: arriving }).waitFor()
  expect(await main(page).locator('figure').count()).toBe(2)
  expect(await main(page).locator('td, th').allTextContents()).toEqual([
    'Năm',
    'Tấn',
    '2026',
    '120',
  ])

  await inspectorTab(page, t('inspector:tabs.findings')).click()
  await mendByClick(
    t('checks:sentences.figureCredit', { number: 2 }),
    t('checks:mends.credit', { name: credit }),
  )
  await mendByClick('Ghe lưới đã ra đồng', t('checks:mends.removeBlock'))
  await mendByClick('http://192.168.1.7/so-lieu', t('checks:mends.unlink'))
  await mendByTyping('Mỗi đêm [TK] được', '120 ký')
  await mendByTyping(
    t('checks:sentences.missingStandfirst'),
    'Nước đổ về sớm nửa tháng so với mọi năm.',
  )
  await mendByTyping(t('checks:sentences.figureAltText', { number: 2 }), 'Ghe trên bến')
  await mendByTyping(t('checks:sentences.missingSection'), 'Kinh tế')
  await mendByTyping(t('checks:sentences.missingSource'), 'TTXVN')
  await mendByTyping(t('checks:sentences.missingByline'), 'Đỗ Quỳnh')
  await panel(page).getByText(t('checks:none')).waitFor()
  await saved(page)

  const out = await exportForty()
  await dialog()
    .getByText(t('publishing:export.finished', { count: stories.count }))
    .waitFor()
  await dialog()
    .getByText(t('publishing:export.counted.failed', { count: 1 }))
    .waitFor()
  const first = outcomesOf(app).getByRole('listitem').first()
  expect(await first.textContent()).toContain(headlineOf(stories.broken))
  expect(await first.textContent()).toContain(t('errors:articleUnreadable.damaged'))
  expect(readdirSync(out)).toHaveLength(stories.count)
  const texts = textsOfFormats(join(out, 'mua-ca-linh-ve-som'))
  expect(texts['article.txt']?.split(repeatedText)).toHaveLength(2)
  for (const text of Object.values(texts)) {
    for (const caption of captions) expect(text).toContain(caption)
    for (const words of [arriving, 'Mỗi đêm 120 ký được', '2026', credit, 'Đỗ Quỳnh'])
      expect(text).toContain(words)
    expect(text).not.toContain('192.168.1.7')
  }
})

/** The button beside a finding. */
async function mendByClick(sentence: string, mend: string): Promise<void> {
  await panel(app.page)
    .getByRole('listitem')
    .filter({ has: app.page.getByRole('button', { name: sentence }) })
    .getByRole('button', { name: mend })
    .click()
  await finding(sentence).waitFor({ state: 'detached' })
}

/** A click on a finding goes to its place, and what is typed there mends it. */
async function mendByTyping(sentence: string, text: string): Promise<void> {
  const { page } = app
  await finding(sentence).click()
  await page.waitForFunction(() => document.activeElement?.matches('.ProseMirror, input, textarea'))
  await page.keyboard.type(text)
  // A name is one once Enter says so; elsewhere a new line would begin.
  if (sentence === t('checks:sentences.missingByline')) await page.keyboard.press('Enter')
  await inspectorTab(page, t('inspector:tabs.findings')).click()
  await finding(sentence).waitFor({ state: 'detached' })
}

async function exportForty(): Promise<string> {
  const { page } = app
  const out = join(folder, 'out')
  await page.getByRole('button', { name: t('library:selectAll') }).click()
  await page.getByRole('button', { name: t('library:menu.export') }).click()
  await page
    .getByRole('dialog', { name: t('publishing:export.titleMany', { count: 40 }) })
    .waitFor()
  for (const box of await dialog()
    .getByRole('group', { name: t('publishing:export.formats') })
    .getByRole('checkbox')
    .all())
    await box.check()
  await exportTo(app, out, async () => {
    if (app.host === 'desktop')
      await dialog()
        .getByRole('button', { name: t('publishing:export.choose') })
        .click()
    await dialog()
      .getByRole('button', { name: t('publishing:export.start'), exact: true })
      .click()
  })
  return out
}

/**
 * What the readable files of a story's folder say, by file name; the PDF is there in the desktop
 * host.
 */
function textsOfFormats(story: string): Record<string, string> {
  const files = readdirSync(story)
  const readable = files.filter((name) => /\.(html|txt|json)$/.test(name))
  expect(readable.length).toBeGreaterThanOrEqual(5)
  expect(files.some((name) => name.endsWith('.pdf'))).toBe(app.host === 'desktop')
  return Object.fromEntries(readable.map((name) => [name, readFileSync(join(story, name), 'utf8')]))
}

async function wordFile(): Promise<Buffer> {
  return makeWord({
    body: [
      para(arriving, 'Title'),
      para(repeatedText),
      para(
        run('Mỗi đêm [TK] được chở về chợ, theo ') +
          link('so-lieu', run('bảng của hợp tác xã')) +
          run('.'),
      ),
      para(picture('luoi.jpg', 'Mẻ lưới')),
      para(`${captions[0]} Ảnh: ${credit}`, 'Chuthich'),
      para(repeatedText),
      para(picture('ghe.jpg', '')),
      para(captions[1]!, 'Chuthich'),
      tableOf(
        rowOf(cellOf(para('Năm')), cellOf(para('Tấn'))),
        rowOf(cellOf(para('2026')), cellOf(para('120'))),
      ),
    ].join(''),
    media: {
      'luoi.jpg': await makePhoto({ width: 1600, height: 1000, seed: 8 }),
      'ghe.jpg': await makePhoto({ width: 1600, height: 1000, seed: 9 }),
    },
    links: { 'so-lieu': 'http://192.168.1.7/so-lieu' },
  })
}
