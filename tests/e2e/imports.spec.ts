import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { figuresOf, headlineOf } from '#shared/article/article.ts'
import type { Block } from '#shared/article/document.ts'
import { blockLines } from '#shared/article/plainText.ts'
import { asOld } from '../oldText.ts'
import type { RunningApp } from './hosts/app.ts'
import { appForEachTest } from './hosts/appInFolder.ts'
import { host } from './hosts/hosts.ts'
import { arriving, dropOnLibrary, importFiles } from './importFiles.ts'
import {
  inspectorTab,
  main,
  notices,
  panel,
  paper,
  paste,
  saved,
  startStory,
  t,
} from './reporter.ts'
import { storedStories } from './stored.ts'

let app: RunningApp

const { library } = appForEachTest('imports', (opened) => void (app = opened))

test(`files of many kinds are looked at, chosen from and taken in, ${host}`, async () => {
  const { page } = app
  // The list is where files are dropped.
  await startStory(page, 'Bài có sẵn')
  await saved(page)
  await dropOnLibrary(page, await importFiles())
  const dialog = page.getByRole('dialog')
  const stories = dialog.getByRole('list', { name: t('importing:stories') })
  await stories.waitFor({ timeout: 60_000 })

  const refused = await dialog
    .getByRole('list', { name: t('importing:refused') })
    .getByRole('listitem')
    .allTextContents()
  expect(refused).toEqual([
    t('errors:importRefused.damaged', { fileName: 'hong.zip', detail: 'ZIP' }),
  ])
  const said = await stories.locator('> li').allTextContents()
  expect(said.map((text) => Object.values(arriving).find((words) => text.includes(words)))).toEqual(
    [arriving.word, arriving.ninjs, arriving.old, arriving.page],
  )
  expect(said[0]).toContain(t('importing:figures', { count: 1 }))
  expect(said[0]).toContain(t('importing:comments', { count: 1 }))
  expect(said[1]).toContain(t('importing:leftOut.remotePicture', { count: 1 }))
  expect(said[2]).toContain('TCVN3')
  expect(said[2]).toContain(asOld(arriving.old, 'tcvn3'))
  // Nothing is in the library yet.
  expect(storedStories(library).map(headlineOf)).toEqual(['Bài có sẵn'])

  await row(stories, arriving.ninjs).getByRole('checkbox').uncheck()
  await dialog.getByRole('button', { name: t('importing:start', { count: 3 }) }).click()
  await dialog.getByRole('list', { name: t('importing:outcomes') }).waitFor({ timeout: 60_000 })
  await dialog.getByRole('button', { name: t('importing:open') }).click()
  await main(page).getByRole('heading', { level: 1, name: arriving.word }).waitFor()
  await main(page).locator('figure img').waitFor()
  await expect
    .poll(() => main(page).locator('.story-comment').allTextContents())
    .toEqual(['từ đầu tuần'])
  await inspectorTab(page, t('inspector:tabs.comments')).click()
  for (const words of ['Lê Đức Ấn', 'Ngày nào?', 'Đỗ Quỳnh', 'Thứ hai.'])
    await panel(page).getByText(words, { exact: true }).waitFor()

  const taken = storedStories(library).slice(1)
  expect(taken.map(headlineOf)).toEqual([arriving.word, arriving.old, arriving.page])
  const [word, old, web] = taken.map(({ document }) => document.content.slice(2) as Block[])
  expect(word?.map(({ type }) => type)).toEqual(['paragraph', 'figure', 'table'])
  expect(figuresOf(taken[0]!)[0]).toMatchObject({
    attrs: { photographer: 'Lê Đức Ấn', source: 'TTXVN', altText: 'Mẻ lưới đầu mùa' },
    content: [{ text: 'Mẻ lưới đầu mùa.' }],
  })
  expect(old?.flatMap(blockLines)[1]).toBe(
    'Những chiếc ghe chở trái cây vẫn cập chợ lúc rạng đông.',
  )
  expect(web?.map(({ type }) => type)).toEqual([
    'paragraph',
    'paragraph',
    'paragraph',
    'bulletList',
  ])
  const incoming = join(library, 'incoming')
  expect(existsSync(incoming) ? readdirSync(incoming) : []).toEqual([])
})

test(`a file that came in before is known again, and opens what it became or becomes a copy, ${host}`, async () => {
  const { page } = app
  await startStory(page, 'Bài có sẵn')
  await saved(page)
  const file = (await importFiles()).slice(0, 1)
  const dialog = page.getByRole('dialog')
  const start = (count: number) =>
    dialog.getByRole('button', { name: t('importing:start', { count }) })
  const outcomes = dialog.getByRole('list', { name: t('importing:outcomes') })
  await dropOnLibrary(page, file)
  await start(1).click({ timeout: 60_000 })
  await outcomes.waitFor({ timeout: 60_000 })
  await dialog
    .getByRole('button', { name: t('close'), exact: true })
    .last()
    .click()

  await dropOnLibrary(page, file)
  const known = t('importing:fromFile', { headline: arriving.word, time: '' }).trim().slice(0, -1)
  const choices = dialog.getByRole('radiogroup', { name: known })
  await choices.waitFor({ timeout: 60_000 })
  expect(await start(0).isDisabled()).toBe(true)
  await dialog.getByRole('button', { name: t('importing:openExisting') }).click()
  await main(page).getByRole('heading', { level: 1, name: arriving.word }).waitFor()
  expect(storedStories(library)).toHaveLength(2)

  await dropOnLibrary(page, file)
  await choices.getByRole('radio', { name: t('importing:copy') }).check({ timeout: 60_000 })
  await start(1).click()
  await outcomes.waitFor({ timeout: 60_000 })
  expect(storedStories(library).map(headlineOf)).toEqual([
    'Bài có sẵn',
    arriving.word,
    arriving.word,
  ])
})

test(`of new, known and refused files each is counted as what it is, ${host}`, async () => {
  const { page } = app
  await startStory(page, 'Bài có sẵn')
  await saved(page)
  const files = await importFiles()
  const dialog = page.getByRole('dialog')
  const stories = dialog.getByRole('list', { name: t('importing:stories') })
  const start = (count: number) =>
    dialog.getByRole('button', { name: t('importing:start', { count }) })
  const finish = async (count: number): Promise<void> => {
    await start(count).click()
    await dialog
      .getByText(t('importing:taken', { count }), { exact: true })
      .waitFor({ timeout: 60_000 })
    const outcomes = dialog
      .getByRole('list', { name: t('importing:outcomes') })
      .getByRole('listitem')
    expect(await outcomes.count()).toBe(count)
    await dialog
      .getByRole('button', { name: t('close'), exact: true })
      .last()
      .click()
    await dialog.waitFor({ state: 'detached' })
  }
  await dropOnLibrary(page, files.slice(0, 2))
  await dialog
    .getByText(t('importing:found', { count: 2 }), { exact: true })
    .waitFor({ timeout: 60_000 })
  await finish(2)

  await dropOnLibrary(page, [...files, { ...files.at(-1)!, name: 'khong.docx' }])
  const counted = [
    t('importing:found', { count: 4 }),
    t('importing:known', { count: 2 }),
    t('importing:refusedFiles', { count: 2 }),
  ]
  await dialog.getByText(counted.join(' '), { exact: true }).waitFor({ timeout: 60_000 })
  const refused = dialog.getByRole('list', { name: t('importing:refused') }).getByRole('listitem')
  expect(await refused.allTextContents()).toEqual([
    expect.stringContaining('hong.zip'),
    expect.stringContaining('khong.docx'),
  ])
  expect(await start(2).isEnabled()).toBe(true)
  await row(stories, arriving.word)
    .getByRole('radio', { name: t('importing:replace') })
    .check()
  expect(await start(3).isEnabled()).toBe(true)
  await finish(3)
  // The comments came with the file twice and are there once.
  await page
    .getByRole('option')
    .filter({ hasText: arriving.word })
    .getByText(t('comments:count', { count: 1 }))
    .waitFor()
  expect(storedStories(library).map(headlineOf)).toEqual([
    'Bài có sẵn',
    arriving.word,
    arriving.page,
    arriving.ninjs,
    arriving.old,
  ])
})

test(`pasted text in an old encoding is repaired on the writer's word, in one step, ${host}`, async () => {
  const { page } = app
  await startStory(page, 'Tin cũ')
  const text = 'những người dân hai bên bờ sông đã chuẩn bị từ lâu'
  await paste(page, { text: asOld(text, 'vni') })
  await notices(page)
    .getByRole('button', { name: t('importing:repair.offer') })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('cell', { name: text }).waitFor()
  expect(await dialog.textContent()).toContain('VNI-Windows')
  await dialog.getByRole('button', { name: t('importing:repair.convert') }).click()
  await paper(page).getByText(text).waitFor()
  await dialog.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await paper(page).getByText(asOld(text, 'vni')).waitFor()
  expect(await main(page).getByRole('heading', { level: 1 }).textContent()).toBe('Tin cũ')
})

function row(stories: Locator, words: string): Locator {
  return stories.locator('> li').filter({ hasText: words })
}
