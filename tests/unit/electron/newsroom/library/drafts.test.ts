import { describe, expect, it } from 'vitest'
import { insertArticle, readDraft, saveDraft } from '#electron/newsroom/library/drafts.ts'
import { articleRow } from '#electron/newsroom/library/rows.ts'
import { article, figure, p } from '#tests/articles.ts'
import { articleId, minutesLater, now, put, temporaryLibrary, valueOf } from './testLibrary.ts'

const photoId = 'ab'.repeat(32)

describe('insertArticle', () => {
  it('stores the row that the list shows', () => {
    const library = temporaryLibrary()
    const story = put(
      library,
      1,
      {
        headline: 'Lũ về đồng',
        standfirst: 'Nước lên',
        section: 'Thời sự',
        authors: ['Minh Huệ'],
        source: 'TTXVN',
      },
      p('Sáng nay nước lên.'),
      figure(photoId, 'Chợ nổi'),
    )
    expect(articleRow(library.database, story.id)).toEqual({
      id: story.id,
      headline: 'Lũ về đồng',
      standfirst: 'Nước lên',
      status: 'draft',
      section: 'Thời sự',
      slugline: '',
      authors: ['Minh Huệ'],
      source: 'TTXVN',
      language: 'vi',
      wordCount: 11,
      photoCount: 1,
      openThreads: 0,
      calledRoles: [],
      leadPhotoId: photoId,
      createdAt: '2023-02-14T03:00:00.000Z',
      updatedAt: '2023-02-14T03:01:00.000Z',
      trashedAt: null,
    })
    expect(valueOf(readDraft(library.database, story.id))).toMatchObject({
      article: story,
      revision: 1,
    })
  })

  it('refuses an article that is there, and one that is none', () => {
    const library = temporaryLibrary()
    const story = put(library, 1, { headline: 'Lũ về' })
    const times = { updatedAt: now.toISOString(), now }
    expect(insertArticle(library.database, story, times)).toEqual({
      ok: false,
      error: { code: 'articleExists', articleId: story.id, headline: 'Lũ về' },
    })
    expect(insertArticle(library.database, { ...story, id: 'x' }, times)).toMatchObject({
      ok: false,
      error: { code: 'articleUnreadable', problem: 'invalid' },
    })
  })
})

describe('saveDraft', () => {
  const save = (
    library: ReturnType<typeof temporaryLibrary>,
    baseRevision: number,
    headline: string,
  ) =>
    saveDraft(library.database, {
      articleId: articleId(1),
      baseRevision,
      text: JSON.stringify(article({ id: articleId(1), headline })),
      now: minutesLater(2),
    })

  it('stores the text and all that the list knows of it', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Lũ về', authors: ['Minh Huệ'] }, figure(photoId))
    expect(save(library, 1, 'Lũ rút')).toEqual({
      ok: true,
      value: { revision: 2, savedAt: '2023-02-14T03:02:00.000Z' },
    })
    expect(articleRow(library.database, articleId(1))).toMatchObject({
      headline: 'Lũ rút',
      authors: [],
      photoCount: 0,
      leadPhotoId: null,
      updatedAt: '2023-02-14T03:02:00.000Z',
    })
    const uses = library.database.prepare(
      'SELECT (SELECT count(*) FROM article_photos) + (SELECT count(*) FROM article_authors)',
    )
    expect(uses.pluck().get()).toBe(0)
  })

  it('refuses the one who comes second, and keeps what the first saved', () => {
    const library = temporaryLibrary()
    put(library, 1)
    expect(save(library, 1, 'Của người trước').ok).toBe(true)
    expect(save(library, 1, 'Của người sau')).toEqual({
      ok: false,
      error: { code: 'revisionConflict', revision: 2 },
    })
    expect(articleRow(library.database, articleId(1))?.headline).toBe('Của người trước')
  })

  it('takes the same text again, whose first answer was lost, without a new revision', () => {
    const library = temporaryLibrary()
    put(library, 1)
    const first = save(library, 1, 'Lũ về')
    expect(save(library, 1, 'Lũ về')).toEqual(first)
  })

  it('says that an article is gone', () => {
    expect(save(temporaryLibrary(), 1, '')).toEqual({
      ok: false,
      error: { code: 'notFound', what: 'article' },
    })
  })

  it('refuses the content of another article', () => {
    const library = temporaryLibrary()
    put(library, 1)
    const text = JSON.stringify(article({ id: articleId(2) }))
    expect(
      saveDraft(library.database, { articleId: articleId(1), baseRevision: 1, text, now }),
    ).toMatchObject({ ok: false, error: { code: 'articleUnreadable', problem: 'invalid' } })
  })

  it('never writes over what it cannot read', () => {
    const library = temporaryLibrary()
    put(library, 1)
    const other = temporaryLibrary(library.folder, 'read')
    library.close()
    const again = temporaryLibrary(other.folder)
    again.database.prepare(`UPDATE drafts SET content = '{"của":"bản mới hơn"}'`).run()
    expect(save(again, 1, 'Đè lên')).toEqual({ ok: false, error: { code: 'articleReadOnly' } })
    expect(again.database.prepare('SELECT content FROM drafts').pluck().get()).toBe(
      '{"của":"bản mới hơn"}',
    )
  })
})

describe('readDraft', () => {
  it('notices a single changed letter', () => {
    const library = temporaryLibrary()
    put(library, 1, { headline: 'Lũ về' })
    library.database.exec("UPDATE drafts SET content = replace(content, 'Lũ', 'Lu')")
    expect(readDraft(library.database, articleId(1))).toEqual({
      ok: false,
      error: { code: 'articleUnreadable', problem: 'damaged', detail: articleId(1) },
    })
  })
})
