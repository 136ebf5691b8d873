import { describe, expect, it } from 'vitest'
import { answerCall, checkedEmit } from '#electron/newsroom/door.ts'
import { calls } from '#shared/contract/contract.ts'
import { everyArticle } from '#shared/contract/articles.ts'
import { articleId, put, tearPage, temporaryLibrary } from './library/testLibrary.ts'
import { temporaryNewsroom } from './testNewsroom.ts'

describe('the door', () => {
  it('answers a call of the contract', async () => {
    const { newsroom } = temporaryNewsroom()
    put(newsroom.library, 1, { headline: 'Lũ về' })
    expect(await answerCall(newsroom.handlers, 'articles.list', everyArticle)).toMatchObject({
      ok: true,
      value: { rows: [{ headline: 'Lũ về', match: null }], total: 1, hasMore: false },
    })
  })

  it('tells of a story whose headline is far too long for a teaser', async () => {
    const { newsroom } = temporaryNewsroom()
    put(newsroom.library, 1, { headline: `${'Lũ'.repeat(999)}x🌊`, standfirst: 'ề'.repeat(10_001) })
    const input = { articleIds: [articleId(1)] }
    expect(await answerCall(newsroom.handlers, 'articles.teasers', input)).toMatchObject({
      ok: true,
      value: { teasers: [{ headline: `${'Lũ'.repeat(999)}x`, summary: 'ề'.repeat(10_000) }] },
    })
    const rename = { articleId: articleId(1), headline: 'Lũ' }
    expect(await answerCall(newsroom.handlers, 'articles.rename', rename)).toMatchObject({
      ok: true,
    })
  })

  it('has a handler for every call', () => {
    const { newsroom } = temporaryNewsroom()
    expect(Object.keys(newsroom.handlers).sort()).toEqual(Object.keys(calls).sort())
  })

  it.each(['articles.burn', '', 'toString', '__proto__', 'constructor', 'hasOwnProperty'])(
    'knows no call named "%s"',
    async (name) => {
      const { newsroom } = temporaryNewsroom()
      expect(await answerCall(newsroom.handlers, name, {})).toEqual({
        ok: false,
        error: { code: 'badCall', detail: name },
      })
    },
  )

  it.each([
    ['articles.open', undefined],
    ['articles.open', { articleId: '../../etc/passwd' }],
    ['articles.open', { articleId: articleId(1), more: 1 }],
    ['articles.list', { ...everyArticle, limit: 1e9 }],
    ['articles.list', { ...everyArticle, sort: 'changed; DROP TABLE articles' }],
    ['settings.change', { theme: 'sepia' }],
    ['host.openAddress', { url: 'file:///etc/passwd' }],
    ['host.openAddress', { url: 'javascript:alert(1)' }],
  ])('refuses %s of %j before anything is done', async (name, input) => {
    const { newsroom, host } = temporaryNewsroom()
    expect(await answerCall(newsroom.handlers, name, input)).toMatchObject({
      ok: false,
      error: { code: 'badCall', detail: expect.stringContaining(name) as string },
    })
    expect(host.asked).toEqual([])
  })

  it('hands on failures that are expected', async () => {
    const { newsroom } = temporaryNewsroom()
    expect(
      await answerCall(newsroom.handlers, 'articles.open', { articleId: articleId(1) }),
    ).toEqual({
      ok: false,
      error: { code: 'notFound', what: 'article' },
    })
  })

  it('throws what is a bug: an answer that does not fit the contract', async () => {
    const { newsroom } = temporaryNewsroom()
    put(newsroom.library, 1)
    newsroom.library.database.exec("UPDATE articles SET lead_photo_id = 'no photo'")
    await expect(answerCall(newsroom.handlers, 'articles.list', everyArticle)).rejects.toThrow(
      'leadPhotoId',
    )
  })

  it('says that the library is damaged where SQLite does', async () => {
    const library = temporaryLibrary()
    put(library, 1)
    tearPage(library, 'drafts')
    const { newsroom } = temporaryNewsroom(library.folder)
    expect(
      await answerCall(newsroom.handlers, 'articles.open', { articleId: articleId(1) }),
    ).toMatchObject({
      ok: false,
      error: { code: 'libraryDamaged' },
    })
  })
})

describe('the way back', () => {
  it('tells what the contract says, and throws what it does not', () => {
    const told: unknown[] = []
    const emit = checkedEmit((name, payload) => void told.push([name, payload]))
    emit('articlesChanged', { articles: [{ articleId: articleId(1), savedRevision: null }] })
    emit('verifyProgress', { done: 1, total: 2 })
    const heard = [
      ['articlesChanged', { articles: [{ articleId: articleId(1), savedRevision: null }] }],
      ['verifyProgress', { done: 1, total: 2 }],
    ]
    expect(told).toEqual(heard)
    expect(() =>
      emit('articlesChanged', { articles: [{ articleId: 'lu-ve', savedRevision: null }] }),
    ).toThrow('articleId')
    expect(() => emit('verifyProgress', { done: 0.5, total: 2 })).toThrow('done')
    expect(told).toEqual(heard)
  })
})
