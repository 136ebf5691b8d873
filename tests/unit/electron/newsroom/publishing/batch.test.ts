import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { unzip } from '#electron/newsroom/files/unzip.ts'
import type { Library } from '#electron/newsroom/library/library.ts'
import { exportToZip } from '#electron/newsroom/publishing/exportArticles.ts'
import { exportHistory } from '#electron/newsroom/publishing/records.ts'
import type { ExportOutcome } from '#shared/contract/publishing.ts'
import { article, figure, p } from '#tests/articles.ts'
import {
  attach,
  exportTo,
  insert,
  plainRequest,
  temporaryFolder,
  temporaryLibrary,
  valueOf,
} from './testExports.ts'

const count = 40
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const all = Array.from({ length: count }, (_, index) => idOf(index + 1))
const damaged = idOf(7)
const blocked = idOf(11)
const twin = idOf(13)

/**
 * Forty stories: the seventh is damaged on the disk, the eleventh has no headline, the thirteenth
 * has the twelfth's.
 */
async function fortyStories(): Promise<Library> {
  const library = temporaryLibrary()
  const photoId = await attach(library)
  for (const [index, id] of all.entries()) {
    const number = id === twin ? 12 : index + 1
    const story = {
      id,
      headline: id === blocked ? '' : `Bài số ${number}`,
      standfirst: 'Chuyện ghi đầu mùa lũ.',
      section: 'Kinh tế',
      authors: ['Đỗ Quỳnh'],
      source: 'TTXVN',
    }
    const shown = figure(photoId, 'Chợ', {
      photographer: 'Lê Đức Ấn',
      source: 'TTXVN',
      altText: 'Chợ',
    })
    insert(library, article(story, p('Nước lên.'), shown))
  }
  library.database
    .prepare("UPDATE drafts SET content = content || ' ' WHERE article_id = ?")
    .run(damaged)
  return library
}

const kindsOf = (outcomes: readonly ExportOutcome[]) =>
  Object.fromEntries(
    outcomes.filter(({ kind }) => kind !== 'written').map((one) => [one.articleId, one.kind]),
  )

describe('forty stories', () => {
  it('go out but for those that something is wrong with, each of which says what', async () => {
    const library = await fortyStories()
    const out = temporaryFolder()
    const outcomes = await exportTo(library, out, all, { overrides: [] })
    expect(kindsOf(outcomes)).toEqual({
      [damaged]: 'failed',
      [blocked]: 'blocked',
      [twin]: 'taken',
    })
    expect(outcomes.map(({ articleId }) => articleId)).toEqual(all)
    expect(outcomes[6]).toMatchObject({ error: { code: 'articleUnreadable', problem: 'damaged' } })
    expect(outcomes[12]).toMatchObject({ folder: 'bai-so-12', headline: 'Bài số 12' })
    expect(readdirSync(out)).toHaveLength(count - 3)
    for (const folder of readdirSync(out))
      expect(readdirSync(path.join(out, folder)).sort()).toEqual([
        'article.json',
        'index.html',
        'photos',
      ])
    for (const id of [damaged, blocked, twin]) expect(exportHistory(library, id)).toEqual([])
  })

  it('leave whole folders only where they are stopped in the middle', async () => {
    const library = await fortyStories()
    const out = temporaryFolder()
    const stop = new AbortController()
    const outcomes = await exportTo(library, out, all, {
      overrides: [],
      signal: stop.signal,
      onProgress: ({ articlesDone, doing }) =>
        articlesDone === 20 && doing === 'photos' && stop.abort(),
    })
    const written = outcomes.flatMap((one) => (one.kind === 'written' ? [one.folder] : []))
    expect(written).toHaveLength(17)
    expect(readdirSync(out).sort()).toEqual([...written].sort())
    for (const folder of written)
      expect(readdirSync(path.join(out, folder)).sort()).toEqual([
        'article.json',
        'index.html',
        'photos',
      ])
    expect(outcomes.slice(20)).toEqual(
      all
        .slice(20)
        .map((articleId) => ({ kind: 'failed', articleId, error: { code: 'cancelled' } })),
    )
  })

  it('go on past a story that the program breaks down over', async () => {
    const library = await fortyStories()
    const out = temporaryFolder()
    const printPage = async (file: (name: string) => Promise<Uint8Array | null>) => {
      const page = Buffer.from((await file('index.html')) ?? []).toString('utf8')
      if (page.includes('Bài số 2<')) throw new Error('out of paper')
      return new TextEncoder().encode('%PDF-1.7')
    }
    const outcomes = await exportTo(library, out, all.slice(0, 3), { formats: ['pdf'], printPage })
    expect(outcomes).toMatchObject([
      { kind: 'written' },
      {
        kind: 'failed',
        articleId: idOf(2),
        error: { code: 'storyFaulty', detail: 'out of paper' },
      },
      { kind: 'written' },
    ])
    expect(readdirSync(out).sort()).toEqual(['bai-so-1', 'bai-so-3'])
  })
})

describe('a zip', () => {
  const zipIn = (folder: string) => ({
    path: path.join(folder, 'bai.zip'),
    label: 'bai.zip',
    stays: true,
  })

  it('holds every story that could go out, whole, and takes the place of the one before', async () => {
    const library = await fortyStories()
    const folder = temporaryFolder()
    const target = zipIn(folder)
    writeFileSync(target.path, 'cũ')
    writeFileSync(path.join(folder, `.toa-soan-bai.zip-${2 ** 22 - 1}-0123456789ab.new`), 'dở dang')
    const { outcomes, written } = valueOf(
      await exportToZip(library, target, { ...plainRequest, articleIds: all }),
    )
    expect(written).toBe(true)
    // Beside the twelfth's, where nobody can be asked any more.
    expect(kindsOf(outcomes)).toEqual({ [damaged]: 'failed', [blocked]: 'blocked' })
    expect(readdirSync(folder)).toEqual(['bai.zip'])
    const into = path.join(folder, 'into')
    mkdirSync(into)
    const unzipped = await unzip(target.path, into)
    if (!unzipped.ok) throw new Error(unzipped.refused.detail)
    const pages = unzipped.files.filter((file) => file.path.endsWith('/index.html'))
    expect(pages).toHaveLength(count - 2)
    expect(pages.some((file) => file.path === 'bai-so-12-2/index.html')).toBe(true)
    for (const page of pages) expect(readFileSync(page.diskPath, 'utf8')).toContain('</html>')
    expect(exportHistory(library, idOf(1))).toMatchObject([
      { place: 'bai.zip/bai-so-1', onThisMachine: true },
    ])
  })

  it.each(['photos', 'packing'] as const)(
    'that is stopped at %s leaves nothing, and no record',
    async (at) => {
      const library = await fortyStories()
      const folder = temporaryFolder()
      const target = zipIn(folder)
      writeFileSync(target.path, 'cũ')
      const stop = new AbortController()
      const request = {
        ...plainRequest,
        articleIds: all.slice(0, 5),
        signal: stop.signal,
        onProgress: ({ doing, articlesDone }: { doing: string; articlesDone: number }) =>
          doing === at && articlesDone >= 3 && stop.abort(),
      }
      const { outcomes, written } = valueOf(await exportToZip(library, target, request))
      expect(written).toBe(false)
      expect(outcomes.map((one) => one.kind === 'failed' && one.error.code)).toEqual(
        Array.from({ length: 5 }, () => 'cancelled'),
      )
      expect(readdirSync(folder)).toEqual(['bai.zip'])
      expect(readFileSync(target.path, 'utf8')).toBe('cũ')
      expect(exportHistory(library, idOf(1))).toEqual([])
    },
  )
})
