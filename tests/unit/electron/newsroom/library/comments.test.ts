import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  addToThread,
  placeThreads,
  startThread,
  takeInThreads,
  threadsOf,
} from '#electron/newsroom/library/comments.ts'
import { readDraft } from '#electron/newsroom/library/drafts.ts'
import type { Library } from '#electron/newsroom/library/library.ts'
import { articleRow } from '#electron/newsroom/library/rows.ts'
import { changeSettings } from '#electron/newsroom/library/settings.ts'
import { deleteArticles, trashArticles } from '#electron/newsroom/library/trash.ts'
import { verifyLibrary } from '#electron/newsroom/verify/verify.ts'
import type { Anchor } from '#shared/comments/thread.ts'
import { articleId, minutesLater, now, put, temporaryLibrary, valueOf } from './testLibrary.ts'

const id = articleId(1)
const onStory: Anchor = { place: { kind: 'story' }, quote: null, start: null }
const onWords: Anchor = {
  place: { kind: 'block', blockId: 'b1' },
  quote: { exact: 'nước lên', prefix: '', suffix: '' },
  start: 0,
}

function commented(): Library {
  const library = temporaryLibrary()
  put(library, 1, { headline: 'Lũ về' })
  changeSettings(library.database, {
    profile: { name: 'Thanh Tùng', role: 'copyEditor', initials: 'TT' },
  })
  return library
}

function start({ database }: Library, text: string, anchor = onStory) {
  return valueOf(startThread(database, { articleId: id, anchor, text, now })).thread
}

const openIn = ({ database }: Library): number | undefined => articleRow(database, id)?.openThreads

describe('the comments of a story', () => {
  it('begin with the id that their place in the text has, unless somebody said something under it', () => {
    const library = commented()
    const said = { articleId: id, threadId: randomUUID(), anchor: onWords, now }
    const { thread } = valueOf(startThread(library.database, { ...said, text: 'Nguồn đâu?' }))
    expect(thread.id).toBe(said.threadId)
    const again = valueOf(startThread(library.database, { ...said, text: 'Và ai nói?' }))
    expect(again.thread.id).not.toBe(thread.id)
    expect(threadsOf(library.database, id)).toHaveLength(2)
  })

  it('are kept as they were said, by whom, and counted while they are open', () => {
    const library = commented()
    const { database } = library
    const before = valueOf(readDraft(database, id))
    const thread = start(library, ' @phóng viên: nguồn đâu? '.normalize('NFD'), onWords)
    expect(thread.entries).toMatchObject([
      {
        seq: 1,
        kind: 'comment',
        author: { name: 'Thanh Tùng', role: 'copyEditor' },
        text: '@phóng viên: nguồn đâu?',
        mentions: ['reporter'],
      },
    ])
    expect(openIn(library)).toBe(1)
    const add = (kind: 'comment' | 'resolved' | 'reopened', text = '') =>
      valueOf(
        addToThread(database, {
          articleId: id,
          threadId: thread.id,
          kind,
          text,
          now: minutesLater(-5),
        }),
      )
    add('comment', 'Sở Y tế.')
    add('resolved')
    expect(openIn(library)).toBe(0)
    const { thread: last } = add('reopened')
    expect(openIn(library)).toBe(1)
    expect(last.entries.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'comment'],
      [2, 'comment'],
      [3, 'resolved'],
      [4, 'reopened'],
    ])
    expect(threadsOf(database, id)).toEqual([last])
    // The story, its hash and its revision know nothing of all this.
    expect(valueOf(readDraft(database, id))).toEqual(before)
  })

  it('follow the text to where it is stored to be', () => {
    const library = commented()
    const { database } = library
    const thread = start(library, 'Sao?', onWords)
    const anchor = { ...onWords, start: 12 }
    valueOf(placeThreads(database, id, [{ threadId: thread.id, anchor }]))
    valueOf(placeThreads(database, id, [{ threadId: thread.id, anchor }]))
    expect(threadsOf(database, id)).toEqual([{ ...thread, anchor, anchorSeq: 1 }])
  })

  it('of two laptops are all there afterwards, on both, however often they meet', () => {
    const [one, other] = [commented(), commented()]
    const thread = start(one, 'Sao?', onWords)
    valueOf(takeInThreads(other.database, id, threadsOf(one.database, id)))
    const said = { articleId: id, threadId: thread.id, now }
    valueOf(addToThread(one.database, { ...said, kind: 'resolved', text: '' }))
    valueOf(addToThread(other.database, { ...said, kind: 'comment', text: 'Chưa xong.' }))
    start(other, 'Tít dài quá')
    for (let times = 0; times < 2; times++) {
      valueOf(takeInThreads(one.database, id, threadsOf(other.database, id)))
      valueOf(takeInThreads(other.database, id, threadsOf(one.database, id)))
    }
    expect(threadsOf(one.database, id)).toEqual(threadsOf(other.database, id))
    expect(
      threadsOf(one.database, id)
        .map(({ entries }) => entries.length)
        .sort((a, b) => a - b),
    ).toEqual([1, 3])
    expect([openIn(one), openIn(other)]).toEqual([2, 2])
  })

  it('call a role until somebody of it answers or the thread is resolved, whoever else says something', () => {
    const library = commented()
    const { database } = library
    const called = () => articleRow(database, id)?.calledRoles
    expect(called()).toEqual([])
    const thread = start(library, '@phóng viên @desk: nguồn đâu?')
    start(library, 'Gọi @biên tập')
    const say = (kind: 'comment' | 'resolved' | 'reopened', text = '') =>
      valueOf(addToThread(database, { articleId: id, threadId: thread.id, kind, text, now }))
    expect(called()?.sort()).toEqual(['copyEditor', 'desk', 'reporter'])
    say('comment', 'Tôi cũng hỏi.')
    expect(called()).toHaveLength(3)
    changeSettings(database, { profile: { name: 'Minh Huệ', role: 'reporter', initials: 'MH' } })
    say('comment', 'Sở Y tế.')
    expect(called()?.sort()).toEqual(['copyEditor', 'desk'])
    say('resolved')
    expect(called()).toEqual(['copyEditor'])
    say('reopened', '@phóng viên')
    expect(called()?.sort()).toEqual(['copyEditor', 'desk', 'reporter'])
    database.prepare(`UPDATE comment_entries SET mentions = 'x', author = 'x' WHERE seq = 1`).run()
    expect(called()).toEqual(['reporter'])
  })

  it('are refused where there is no story or thread', () => {
    const library = commented()
    const { database } = library
    expect(
      startThread(database, { articleId: articleId(2), anchor: onStory, text: 'Sao?', now }),
    ).toEqual({
      ok: false,
      error: { code: 'notFound', what: 'article' },
    })
    put(library, 2)
    const thread = start(library, 'Sao?')
    const elsewhere = {
      articleId: articleId(2),
      threadId: thread.id,
      kind: 'resolved' as const,
      text: '',
      now,
    }
    expect(addToThread(database, elsewhere)).toEqual({
      ok: false,
      error: { code: 'notFound', what: 'thread' },
    })
  })

  it('go with the story for good, and damage among them is found', async () => {
    const library = commented()
    const { database } = library
    start(library, 'Sao?')
    const whole = start(library, 'Thế còn ảnh?')
    expect((await verifyLibrary(library, () => {})).damages).toEqual([])
    database.prepare('UPDATE comment_threads SET anchor = ? WHERE id = ?').run('{}', whole.id)
    const { damages } = await verifyLibrary(library, () => {})
    expect(damages).toMatchObject([{ what: 'comments', id, headline: 'Lũ về', detail: whole.id }])
    expect(threadsOf(database, id)).toHaveLength(1)
    trashArticles(database, [id], now)
    expect(threadsOf(database, id)).toHaveLength(1)
    deleteArticles(database, [id])
    expect(database.prepare('SELECT count(*) FROM comment_entries').pluck().get()).toBe(0)
  })
})
