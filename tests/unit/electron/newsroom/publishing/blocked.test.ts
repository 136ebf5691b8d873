import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { trashArticles } from '#electron/newsroom/library/trash.ts'
import { changeSettings } from '#electron/newsroom/library/settings.ts'
import { bringTo } from '#tests/bringTo.ts'
import { checkArticle } from '#electron/newsroom/checks/checkArticle.ts'
import { exportHistory } from '#electron/newsroom/publishing/records.ts'
import type { Library } from '#electron/newsroom/library/library.ts'
import { article, figure, p, sibling } from '#tests/articles.ts'
import { attach, exportTo, insert, now, temporaryFolder, temporaryLibrary } from './testExports.ts'

const id = (number: number): string => `${String(number).repeat(8)}-1111-4111-8111-111111111111`

const sound = (number: number) =>
  article({ id: id(number), headline: `Bài ${number}` }, p('Nước lên.'))
const broken = (number: number) =>
  article({ id: id(number), headline: `Bài ${number}` }, p('Ông XXX nói.'), p('XXX'))

function libraryOf(...stories: ReturnType<typeof article>[]): Library {
  const library = temporaryLibrary()
  for (const story of stories) insert(library, story)
  return library
}

const versions = (library: Library): unknown =>
  library.database.prepare("SELECT article_id FROM versions WHERE reason = 'export'").all()

describe('a story with errors', () => {
  it('is kept back with what was found, while the others of the run go out', async () => {
    const library = libraryOf(sound(1), broken(2), sound(3))
    const out = temporaryFolder()
    const outcomes = await exportTo(library, out, [id(1), id(2), id(3)], { overrides: [] })
    expect(outcomes).toMatchObject([
      { kind: 'written' },
      {
        kind: 'blocked',
        articleId: id(2),
        findings: [{ check: 'deskNote', severity: 'error' }, { check: 'deskNote' }],
      },
      { kind: 'written' },
    ])
    expect(readdirSync(out).sort()).toEqual(['bai-1', 'bai-3'])
    expect(versions(library)).toEqual([{ article_id: id(1) }, { article_id: id(3) }])
    expect(exportHistory(library, id(2))).toEqual([])
  })

  it('leaves the export that is there as it was', async () => {
    const library = libraryOf(sound(1))
    const out = temporaryFolder()
    await exportTo(library, out, [id(1)])
    changeSettings(library.database, { checks: { missingSource: 'error' } })
    expect(await exportTo(library, out, [id(1)], { overrides: [] })).toMatchObject([
      { kind: 'blocked' },
    ])
    expect(existsSync(path.join(out, 'bai-1', 'index.html'))).toBe(true)
  })

  it('goes out at the user’s word, story by story, and the history says in spite of what', async () => {
    const library = libraryOf(broken(1), broken(2), sound(3))
    bringTo(library.database, { articleId: id(1), status: 'approved', now })
    const all = [id(1), id(2), id(3)]
    const outcomes = await exportTo(library, temporaryFolder(), all, { overrides: [id(1), id(3)] })
    expect(outcomes.map(({ kind }) => kind)).toEqual(['written', 'blocked', 'written'])
    expect(exportHistory(library, id(1))).toMatchObject([{ overridden: ['deskNote'] }])
    expect(exportHistory(library, id(2))).toEqual([])
    expect(exportHistory(library, id(3))).toMatchObject([{ overridden: [] }])
  })

  it('is not kept back by warnings', async () => {
    const library = libraryOf(article({ id: id(1), headline: 'Bài' }, p('xx'), p('')))
    expect(
      checkArticle(library, article({ headline: 'Bài' }, p('xx')), now).length,
    ).toBeGreaterThan(3)
    expect(await exportTo(library, temporaryFolder(), [id(1)], { overrides: [] })).toMatchObject([
      { kind: 'written' },
    ])
  })
})

describe('what the library knows around a story', () => {
  const found = (library: Library, story: ReturnType<typeof article>, at = now): string[] =>
    checkArticle(library, story, at)
      .filter(({ check }) => !check.startsWith('missing'))
      .map(({ severity, check }) => `${severity} ${check}`)

  it('is how related stories stand', () => {
    const library = libraryOf(sound(1), sound(2), sound(3))
    trashArticles(library.database, [id(2)], now)
    bringTo(library.database, { articleId: id(3), status: 'exported', now })
    const related = [1, 2, 3, 4].map((number) => sibling(id(number), `Bài ${number}`))
    expect(found(library, article({ headline: 'Bài', related }, p('x')))).toEqual([
      'warning relatedTrashed',
      'warning relatedGone',
      'hint relatedUnpublished',
    ])
  })

  it('is how wide the lead photo is, and the limits and rules of the settings', async () => {
    const library = temporaryLibrary()
    const photoId = await attach(library, { width: 640, height: 400 })
    const story = article(
      { headline: 'Một tiêu đề dài' },
      figure(photoId, 'Chợ', { source: 'TTXVN', altText: 'Ghe' }),
    )
    expect(found(library, story)).toEqual(['warning smallLeadPhoto'])
    changeSettings(library.database, { leadPhotoWidth: 640 })
    expect(found(library, story)).toEqual([])
    changeSettings(library.database, {
      leadPhotoWidth: 641,
      checks: { smallLeadPhoto: 'error', future: 'off' },
    })
    expect(found(library, story)).toEqual(['error smallLeadPhoto'])
  })

  it('is the time: an embargo holds until its instant', () => {
    const story = article({ headline: 'Bài', embargo: '2024-08-10T11:00:00+07:00' }, p('x'))
    const library = temporaryLibrary()
    expect(found(library, story, new Date('2024-08-10T03:59:59Z'))).toEqual(['error embargo'])
    expect(found(library, story, new Date('2024-08-10T04:00:00Z'))).toEqual([])
  })
})
