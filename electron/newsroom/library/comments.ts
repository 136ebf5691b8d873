import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Database } from 'better-sqlite3'
import { initialsOf } from '#shared/article/profile.ts'
import { mentionsIn } from '#shared/comments/mentions.ts'
import { mergeThreads } from '#shared/comments/merge.ts'
import {
  type Anchor,
  type CommentEntry,
  highestAnchorSeq,
  isResolved,
  mostEntries,
  mostThreads,
  type Thread,
  threadSchema,
} from '#shared/comments/thread.ts'
import { type Result, fail, succeed } from '#shared/contract/errors.ts'
import { personHere } from './device.ts'
import { readSettings } from './settings.ts'
import { prepared } from './prepared.ts'

interface Said {
  articleId: string
  text: string
  now: Date
}

/** All threads of a story. What does not read as a thread is left out: `verify` says so. */
export function threadsOf(database: Database, articleId: string): Thread[] {
  const read = storedThreads(database, articleId).flatMap((stored) => {
    const thread = threadSchema.safeParse(stored)
    return thread.success ? [thread.data] : []
  })
  return mergeThreads(read, [])
}

/** Fails with notFound, or tooManyComments. */
export function startThread(
  database: Database,
  {
    articleId,
    threadId = randomUUID(),
    text,
    now,
    anchor,
  }: Said & { threadId?: string; anchor: Anchor },
) {
  return changing(database, articleId, (): Result<{ thread: Thread }> => {
    const known = threadsOf(database, articleId)
    if (known.length >= mostThreads) return fail({ code: 'tooManyComments', most: mostThreads })
    const entries = [entryOf(database, { kind: 'comment', seq: 1, text, now })]
    // What was said before stays what it was, whatever id is asked for.
    const id = known.some((thread) => thread.id === threadId) ? randomUUID() : threadId
    const thread = { id, anchor, anchorSeq: 0, entries }
    storeThread(database, articleId, thread)
    return succeed({ thread })
  })
}

/** Adds a comment to a thread, resolves or reopens it. Fails with notFound, or tooManyComments. */
export function addToThread(
  database: Database,
  { articleId, threadId, kind, text, now }: Said & { threadId: string; kind: CommentEntry['kind'] },
) {
  return changing(database, articleId, (): Result<{ thread: Thread }> => {
    const thread = threadsOf(database, articleId).find(({ id }) => id === threadId)
    if (!thread) return fail({ code: 'notFound', what: 'thread' })
    if (thread.entries.length >= mostEntries)
      return fail({ code: 'tooManyComments', most: mostEntries })
    const seq = Math.max(...thread.entries.map((entry) => entry.seq)) + 1
    const added = {
      ...thread,
      entries: [...thread.entries, entryOf(database, { kind, seq, text, now })],
    }
    storeThread(database, articleId, added)
    return succeed({ thread: added })
  })
}

/** Stores where threads stand now. Fails with notFound. */
export function placeThreads(
  database: Database,
  articleId: string,
  anchors: readonly { threadId: string; anchor: Anchor }[],
): Result<Record<string, never>> {
  const place = prepared<[string, string, string, string]>(
    database,
    `UPDATE comment_threads SET anchor = ?, anchor_seq = min(anchor_seq + 1, ${highestAnchorSeq})
     WHERE article_id = ? AND id = ? AND anchor IS NOT ?`,
  )
  return changing(database, articleId, () => {
    for (const { threadId, anchor } of anchors) {
      const text = JSON.stringify(anchor)
      place.run(text, articleId, threadId, text)
    }
    return succeed({})
  })
}

/**
 * Takes in threads that were made elsewhere: all of both sides stay. Fails with notFound, or
 * tooManyComments.
 */
export function takeInThreads(
  database: Database,
  articleId: string,
  threads: readonly Thread[],
): Result<Record<string, never>> {
  return changing(database, articleId, () => {
    const known = threadsOf(database, articleId)
    const merged = mergeThreads(
      known,
      threads.map((thread) => withKnownEntries(thread, known)),
    )
    if (merged.length > mostThreads || merged.some(({ entries }) => entries.length > mostEntries))
      return fail({ code: 'tooManyComments', most: mostThreads })
    for (const thread of merged) storeThread(database, articleId, thread)
    return succeed({})
  })
}

/**
 * Nobody's words are changed by a file: an entry that is known here stays what it was. Only the
 * time may differ, where both laptops took it from a file of another program that did not say it.
 */
function withKnownEntries(thread: Thread, known: readonly Thread[]): Thread {
  const ours = known.find(({ id }) => id === thread.id)?.entries ?? []
  const entries = thread.entries.map((entry) => {
    const own = ours.find(({ id }) => id === entry.id)
    return own && !isDeepStrictEqual({ ...entry, madeAt: own.madeAt }, own) ? own : entry
  })
  return { ...thread, entries }
}

/** What is stored of a story's comments that cannot be read. */
export function commentsProblem(database: Database, articleId: string): string | null {
  const broken = storedThreads(database, articleId).filter(
    (stored) => !threadSchema.safeParse(stored).success,
  )
  return broken.length > 0 ? broken.map(({ id }) => id).join(', ') : null
}

function changing<Value>(
  database: Database,
  articleId: string,
  change: () => Result<Value>,
): Result<Value> {
  return database
    .transaction((): Result<Value> => {
      const known = prepared<[string]>(database, 'SELECT 1 FROM articles WHERE id = ?').get(
        articleId,
      )
      if (!known) return fail({ code: 'notFound', what: 'article' })
      const changed = change()
      if (changed.ok) countOpenThreads(database, articleId)
      return changed
    })
    .immediate()
}

function countOpenThreads(database: Database, articleId: string): void {
  const open = threadsOf(database, articleId).filter((thread) => !isResolved(thread)).length
  prepared<[number, string]>(database, 'UPDATE articles SET open_threads = ? WHERE id = ?').run(
    open,
    articleId,
  )
}

function entryOf(
  database: Database,
  said: Pick<CommentEntry, 'kind' | 'seq' | 'text'> & { now: Date },
): CommentEntry {
  const text = said.text.normalize('NFC').trim()
  return {
    id: randomUUID(),
    seq: said.seq,
    kind: said.kind,
    author: authorHere(database),
    madeAt: said.now.toISOString(),
    text,
    mentions: mentionsIn(text),
  }
}

function authorHere(database: Database): CommentEntry['author'] {
  const person = personHere(database)
  const initials = readSettings(database).profile?.initials ?? ''
  return initials === '' || initials === initialsOf(person.name) ? person : { ...person, initials }
}

function storeThread(database: Database, articleId: string, thread: Thread): void {
  prepared<[string, string, string, number]>(
    database,
    `INSERT INTO comment_threads (article_id, id, anchor, anchor_seq) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET anchor = excluded.anchor, anchor_seq = excluded.anchor_seq`,
  ).run(articleId, thread.id, JSON.stringify(thread.anchor), thread.anchorSeq)
  const insert = prepared<unknown[]>(
    database,
    `INSERT OR REPLACE INTO comment_entries (article_id, thread_id, seq, id, kind, author, made_at, text, mentions)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const entry of thread.entries)
    insert.run(
      articleId,
      thread.id,
      entry.seq,
      entry.id,
      entry.kind,
      JSON.stringify(entry.author),
      entry.madeAt,
      entry.text,
      JSON.stringify(entry.mentions),
    )
}

interface StoredEntry {
  threadId: string
  author: string
  mentions: string
}

/** As they lie in the library, not yet checked. */
function storedThreads(
  database: Database,
  articleId: string,
): { id: string; [key: string]: unknown }[] {
  const threads = prepared<[string], { id: string; anchor: string; anchorSeq: number }>(
    database,
    'SELECT id, anchor, anchor_seq AS anchorSeq FROM comment_threads WHERE article_id = ?',
  ).all(articleId)
  const entries = prepared<[string], StoredEntry>(
    database,
    `SELECT thread_id AS threadId, id, seq, kind, author, made_at AS madeAt, text, mentions
     FROM comment_entries WHERE article_id = ? ORDER BY thread_id, seq, id`,
  ).all(articleId)
  return threads.map((thread) => ({
    ...thread,
    anchor: parsed(thread.anchor),
    entries: entries.filter(({ threadId }) => threadId === thread.id).map(entryFrom),
  }))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function entryFrom(stored: StoredEntry): object {
  const { threadId: _, ...entry } = stored
  return { ...entry, author: parsed(entry.author), mentions: parsed(entry.mentions) }
}
