import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { everyArticle } from '#shared/contract/articles.ts'
import { readArticle } from '#shared/article/read.ts'
import { article, p } from '#tests/articles.ts'
import { articleId, put, valueOf } from '../library/testLibrary.ts'
import { temporaryNewsroom } from '../testNewsroom.ts'

describe('the calls about articles', () => {
  it('make a story, open it, save it and find it', async () => {
    const { newsroom, host } = temporaryNewsroom()
    const { handlers } = newsroom
    valueOf(
      await handlers['settings.change']({
        profile: { name: 'Minh Huệ', role: 'reporter', initials: 'MH' },
        source: 'TTXVN',
      }),
    )
    const { row } = valueOf(await handlers['articles.create']({ language: 'vi' }))
    expect(row).toMatchObject({
      authors: ['Minh Huệ'],
      source: 'TTXVN',
      status: 'draft',
      headline: '',
    })
    expect(host.emitted.at(-1)).toEqual({
      name: 'articlesChanged',
      payload: { articles: [{ articleId: row.id, savedRevision: null }] },
    })

    const opened = valueOf(await handlers['articles.open']({ articleId: row.id }))
    if (opened.kind !== 'editable') throw new Error('it is not editable')
    expect(readArticle(opened.text).ok).toBe(true)
    const text = JSON.stringify(article({ id: row.id, headline: 'Hội Khuyến học' }))
    const save = { articleId: row.id, baseRevision: opened.revision, text }
    expect(valueOf(await handlers['articles.save'](save)).revision).toBe(opened.revision + 1)

    const query = { ...everyArticle, text: 'hoi khuyen hoc' }
    expect(valueOf(await handlers['articles.list'](query))).toMatchObject({
      rows: [{ id: row.id, match: { field: 'headline', excerpt: 'Hội Khuyến học' } }],
      total: null,
      hasMore: false,
    })
  })

  it('list everything for a search of blanks, and nothing for one of signs', async () => {
    const { newsroom } = temporaryNewsroom()
    put(newsroom.library, 1)
    const list = async (text: string) =>
      valueOf(await newsroom.handlers['articles.list']({ ...everyArticle, text })).rows.length
    expect([await list('  '), await list('?!')]).toEqual([1, 0])
  })

  it('duplicate a story beside the first', async () => {
    const { newsroom } = temporaryNewsroom()
    const { handlers } = newsroom
    put(newsroom.library, 1, { headline: 'Lũ về', slugline: 'lu' }, p('Nước lên.'))
    const { row } = valueOf(await handlers['articles.duplicate']({ articleId: articleId(1) }))
    expect(row).toMatchObject({ headline: 'Lũ về', slugline: 'lu (2)', wordCount: 4 })
    expect(valueOf(await handlers['articles.list'](everyArticle)).total).toBe(2)
    expect(await handlers['articles.duplicate']({ articleId: articleId(9) })).toMatchObject({
      ok: false,
    })
  })

  it('duplicate what was marked as right, and nothing that was said or signed of the first', async () => {
    const { newsroom } = temporaryNewsroom()
    const { handlers } = newsroom
    const first = articleId(1)
    put(newsroom.library, 1, { headline: 'Lũ về' }, p('Nước lên.'))
    const anchor = { place: { kind: 'story' as const }, quote: null, start: null }
    const said = { articleId: first, threadId: randomUUID(), anchor, text: 'Ai nói câu này?' }
    valueOf(await handlers['comments.start'](said))
    valueOf(
      await handlers['workflow.move']({ articleId: first, move: 'handOver', note: 'Nhờ chị.' }),
    )
    const accepted = [{ check: 'styleTone', text: 'hoà', place: null }]
    valueOf(await handlers['style.setAccepted']({ articleId: first, accepted }))
    const { row } = valueOf(await handlers['articles.duplicate']({ articleId: first }))
    expect(row).toMatchObject({ status: 'draft', openThreads: 0 })
    expect(valueOf(await handlers['comments.list']({ articleId: row.id })).threads).toEqual([])
    expect(valueOf(await handlers['workflow.signOffs']({ articleId: row.id })).signOffs).toEqual([])
    expect(valueOf(await handlers['style.accepted']({ articleId: row.id }))).toEqual({ accepted })
    expect(valueOf(await handlers['comments.list']({ articleId: first })).threads).toHaveLength(1)
  })

  it('rename a story as a save does', async () => {
    const { newsroom } = temporaryNewsroom()
    const { handlers } = newsroom
    put(newsroom.library, 1, { headline: 'Cũ' }, p('Thân bài'))
    const rename = { articleId: articleId(1), headline: 'Mới' }
    expect(valueOf(await handlers['articles.rename'](rename)).revision).toBe(2)
    const opened = valueOf(await handlers['articles.open']({ articleId: articleId(1) }))
    expect(opened).toMatchObject({ kind: 'editable', revision: 2, row: { headline: 'Mới' } })
    newsroom.library.database.exec("UPDATE drafts SET content = 'x', revision = 3")
    expect(await handlers['articles.rename'](rename)).toEqual({
      ok: false,
      error: { code: 'articleReadOnly' },
    })
  })

  it('tell of what changed, and of many saves once', async () => {
    vi.useFakeTimers()
    try {
      const { newsroom, host } = temporaryNewsroom()
      const { handlers } = newsroom
      put(newsroom.library, 1)
      for (const [at, headline] of ['A', 'B', 'C'].entries()) {
        const text = JSON.stringify(article({ id: articleId(1), headline }))
        valueOf(
          await handlers['articles.save']({ articleId: articleId(1), baseRevision: at + 1, text }),
        )
      }
      expect(host.emitted).toEqual([])
      vi.advanceTimersByTime(1_000)
      expect(host.emitted).toEqual([
        {
          name: 'articlesChanged',
          payload: { articles: [{ articleId: articleId(1), savedRevision: 4 }] },
        },
      ])
      valueOf(await handlers['articles.trash']({ articleIds: [articleId(1)] }))
      valueOf(await handlers['articles.restore']({ articleIds: [articleId(1)] }))
      valueOf(
        await handlers['workflow.move']({ articleId: articleId(1), move: 'handOver', note: '' }),
      )
      expect(host.emitted).toHaveLength(4)
    } finally {
      vi.useRealTimers()
    }
  })

  it('index a story when nobody writes any more', async () => {
    vi.useFakeTimers()
    try {
      const { newsroom } = temporaryNewsroom()
      valueOf(await newsroom.handlers['articles.create']({ language: 'vi' }))
      const waiting = newsroom.library.database
        .prepare('SELECT count(*) FROM search_pending')
        .pluck()
      expect(waiting.get()).toBe(1)
      vi.advanceTimersByTime(2_500)
      expect(waiting.get()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  it('put a version back', async () => {
    const { newsroom } = temporaryNewsroom()
    const { handlers } = newsroom
    put(newsroom.library, 1, { headline: 'Một' })
    valueOf(
      await handlers['workflow.move']({ articleId: articleId(1), move: 'handOver', note: '' }),
    )
    newsroom.library.database.exec("UPDATE drafts SET content = 'hỏng'")
    const opened = valueOf(await handlers['articles.open']({ articleId: articleId(1) }))
    if (opened.kind !== 'readOnly' || !opened.lastGoodVersion)
      throw new Error('no version is offered')
    expect(opened).toMatchObject({ reason: { kind: 'damaged' }, lines: ['hỏng'] })
    const { versionId } = opened.lastGoodVersion
    valueOf(await handlers['articles.restoreVersion']({ articleId: articleId(1), versionId }))
    expect(valueOf(await handlers['articles.open']({ articleId: articleId(1) }))).toMatchObject({
      kind: 'editable',
      row: { headline: 'Một' },
    })
  })
})
