import { describe, expect, it } from 'vitest'
import type { Library } from '#electron/newsroom/library/library.ts'
import { articleRow } from '#electron/newsroom/library/rows.ts'
import { bringTo } from '#tests/bringTo.ts'
import { teasersOf } from '#electron/newsroom/library/teasers.ts'
import { deleteArticles, restoreArticles, trashArticles } from '#electron/newsroom/library/trash.ts'
import { storeAccepted } from '#electron/newsroom/library/accepted.ts'
import { storedDraft } from '#electron/newsroom/library/drafts.ts'
import { rememberFile } from '#electron/newsroom/library/importedFiles.ts'
import { keepBase } from '#electron/newsroom/library/reviews.ts'
import { indexAll } from '#tests/indexAll.ts'
import { versionsOf } from '#electron/newsroom/library/versions/versions.ts'
import { figure } from '#tests/articles.ts'
import { articleId, minutesLater, now, put, temporaryLibrary, valueOf } from './testLibrary.ts'

const count = (library: Library, table: string) =>
  library.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

describe('the trash', () => {
  it('takes stories in and gives them back, and keeps the first time', () => {
    const { database } = temporaryLibraryWith(2)
    trashArticles(database, [articleId(1)], now)
    trashArticles(database, [articleId(1), articleId(2), articleId(99)], minutesLater(5))
    expect([1, 2].map((number) => articleRow(database, articleId(number))?.trashedAt)).toEqual([
      now.toISOString(),
      minutesLater(5).toISOString(),
    ])
    restoreArticles(database, [articleId(1)])
    expect(articleRow(database, articleId(1))?.trashedAt).toBeNull()
  })

  it('deletes for good only what lies in it, with all that belongs to it', () => {
    const library = temporaryLibraryWith(2)
    const { database } = library
    bringTo(database, { articleId: articleId(1), status: 'approved', now })
    trashArticles(database, [articleId(1)], now)
    deleteArticles(database, [articleId(1), articleId(2)])
    expect(articleRow(database, articleId(1))).toBeNull()
    expect(articleRow(database, articleId(2))).not.toBeNull()
    expect(
      ['articles', 'drafts', 'versions', 'search_pending'].map((table) => count(library, table)),
    ).toEqual([1, 1, 0, 1])
  })

  it('deletes a story so that no row of any table names it, and nothing of the others', () => {
    const library = temporaryLibrary()
    const { database } = library
    for (const number of [1, 2]) fillIn(library, number)
    database.exec('INSERT INTO search_pending (article_number) SELECT number FROM articles')
    const before = rowsNaming(library, 2)
    expect(rowsNaming(library, 1).map(({ table }) => table)).toEqual(
      before.map(({ table }) => table),
    )
    expect([...new Set(before.map(({ table }) => table))]).toEqual(tablesOfStories(library))
    trashArticles(database, [articleId(1)], now)
    deleteArticles(database, [articleId(1)])
    expect(rowsNaming(library, 1)).toEqual([])
    expect(rowsNaming(library, 2)).toEqual(before)
    expect(database.pragma('foreign_key_check')).toEqual([])
  })

  /** A row for the story in every table that has rows for stories. */
  function fillIn(library: Library, number: number): void {
    const { database } = library
    const id = articleId(number)
    put(
      library,
      number,
      { headline: `Bài ${number}`, authors: ['Minh Huệ'] },
      figure('ab'.repeat(32)),
    )
    bringTo(database, { articleId: id, status: 'approved', now })
    indexAll(database)
    storeAccepted(database, id, [{ check: 'styleSpelling', text: 'nghờn', place: null }])
    const { versionId } = versionsOf(database, id)[0]!
    valueOf(keepBase(database, { articleId: id, versionId }, storedDraft(database, id)!.content))
    rememberFile(database, 'f'.repeat(64), id)
    database.exec(`
      INSERT INTO damaged_drafts (article_id, set_aside_at, sha256, content) VALUES ('${id}', '', '', x'00');
      INSERT INTO exports (id, article_id, made_at, formats, place, hash, version_id)
        VALUES ('x${number}', '${id}', '', '[]', 'zip', '', '${versionId}');
      INSERT INTO comment_threads VALUES ('${id}', 't', '{}', 0);
      INSERT INTO comment_entries VALUES ('${id}', 't', 1, 'e', 'comment', '{}', '', 'Sao?', '[]');
      INSERT INTO conflicts VALUES ('${id}', '${versionId}', 'c', 0, '{}', NULL);
    `)
  }

  /** Tables that hold stories or refer to them, other than by their versions' numbers. */
  function tablesOfStories(library: Library): string[] {
    const tables = library.database
      .prepare(
        `SELECT DISTINCT tables.name FROM pragma_table_list AS tables, pragma_table_info(tables.name) AS columns
         WHERE tables.type = 'table' AND columns.name IN ('article_id', 'article_number')`,
      )
      .pluck()
      .all() as string[]
    return ['articles', 'search_exact', 'search_folded', ...tables].sort()
  }

  function rowsNaming(library: Library, number: number): { table: string; row: unknown }[] {
    const keys = ['articles', 'search_exact', 'search_folded']
    return tablesOfStories(library).flatMap((table) => {
      const rows = library.database
        .prepare(
          keys.includes(table)
            ? `SELECT rowid AS article_number, * FROM ${table}`
            : `SELECT * FROM ${table}`,
        )
        .all() as Record<string, unknown>[]
      return rows
        .filter(
          (row) => row['article_number'] === number || row['article_id'] === articleId(number),
        )
        .map((row) => ({ table, row }))
    })
  }

  function temporaryLibraryWith(stories: number): Library {
    const library = temporaryLibrary()
    for (let number = 1; number <= stories; number++)
      put(library, number, { headline: `Bài ${number}` })
    return library
  }
})

describe('teasersOf', () => {
  it('tells how stories stand now, in the order asked for', () => {
    const library = temporaryLibrary()
    const photoId = 'ab'.repeat(32)
    const view = { crop: { x: 0, y: 0, width: 0.5, height: 1 }, focalPoint: { x: 0.1, y: 0.2 } }
    put(library, 1, { headline: 'Lũ về đồng', standfirst: 'Nước lên' }, figure(photoId, '', view))
    put(library, 2, { headline: 'Nắng', urlSlug: 'nang-han' })
    trashArticles(library.database, [articleId(2)], now)
    expect(teasersOf(library.database, [articleId(2), articleId(3), articleId(1)])).toEqual([
      {
        articleId: articleId(2),
        headline: 'Nắng',
        summary: '',
        photoId: null,
        crop: null,
        focalPoint: null,
        urlSlug: 'nang-han',
        status: 'draft',
        trashed: true,
      },
      {
        articleId: articleId(1),
        headline: 'Lũ về đồng',
        summary: 'Nước lên',
        photoId,
        ...view,
        urlSlug: 'lu-ve-dong',
        status: 'draft',
        trashed: false,
      },
    ])
  })
})
