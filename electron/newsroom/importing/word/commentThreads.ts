import { type Article, headlineOf, standfirstOf } from '#shared/article/article.ts'
import type { Block } from '#shared/article/document.ts'
import { blockLines } from '#shared/article/plainText.ts'
import { fileDevice } from '#shared/article/people.ts'
import { longestName, type Person } from '#shared/article/profile.ts'
import { mentionsIn } from '#shared/comments/mentions.ts'
import { findQuotation, quotationOf } from '#shared/comments/quotation.ts'
import {
  type Anchor,
  type CommentEntry,
  type CommentPlace,
  longestComment,
  mostEntries,
  mostThreads,
  type Thread,
} from '#shared/comments/thread.ts'
import { cut } from '#shared/text/cut.ts'
import { idsFrom } from '../../library/hash.ts'
import type { ReadComment } from '../readStory.ts'

/** Word's answers are all answers to the first. */
const deepestAnswer = 100

/**
 * The threads of an imported article: each comment with its replies, in the order of the file, at
 * the words that it was written to, under ids that are the same when the same file comes into the
 * same article again. Where those are not found, the thread belongs to the whole story and keeps
 * its quotation. Beyond what an article can hold, the last ones are left out.
 */
export function threadsFrom(
  comments: readonly ReadComment[],
  article: Article,
  { sha256, now }: { sha256: string; now: Date },
): Thread[] {
  const newId = idsFrom(`${article.id} ${sha256}`)
  const places = placesOf(article)
  return conversations(comments)
    .slice(0, mostThreads)
    .map((said) => ({
      id: newId(),
      anchor: anchorFor(said[0]!.quote, places),
      anchorSeq: 0,
      entries: entriesOf(said, newId, now),
    }))
}

/**
 * Each comment that answers none, followed by its answers. What answers in a circle, or what is not
 * there, stands for itself.
 */
export function conversations(comments: readonly ReadComment[]): ReadComment[][] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  const threads = new Map<ReadComment, ReadComment[]>()
  for (const comment of comments) {
    const begun = beginning(comment, byId)
    const said = threads.get(begun) ?? []
    threads.set(begun, said)
    said.push(comment)
  }
  const ordered = [...threads].map(([begun, said]) => [
    begun,
    ...said.filter((one) => one !== begun),
  ])
  return ordered.filter((said) => said.some(({ lines }) => textOf(lines) !== ''))
}

function beginning(comment: ReadComment, byId: ReadonlyMap<string, ReadComment>): ReadComment {
  let at = comment
  for (let depth = 0; depth < deepestAnswer; depth++) {
    const parent = at.parentId === null ? null : byId.get(at.parentId)
    if (!parent) return at
    at = parent
  }
  return comment
}

function entriesOf(said: readonly ReadComment[], newId: () => string, now: Date): CommentEntry[] {
  const entries = said.slice(0, mostEntries - 1).map((comment, at): CommentEntry => {
    const text = cut(textOf(comment.lines), longestComment)
    return {
      id: newId(),
      seq: at + 1,
      kind: 'comment',
      author: personOf(comment.author),
      madeAt: timeOf(comment.madeAt, now).toISOString(),
      text,
      mentions: mentionsIn(text),
    }
  })
  if (!said[0]!.isResolved) return entries
  // Files say that a thread is done, and not by whom.
  const { madeAt } = entries.at(-1)!
  const seq = entries.length + 1
  const resolved = { id: newId(), seq, author: personOf(''), madeAt, text: '', mentions: [] }
  return [...entries, { ...resolved, kind: 'resolved' }]
}

const textOf = (lines: readonly string[]): string => lines.join('\n').trim()

function personOf(author: string): Person {
  return {
    name: cut(author.replace(/\s+/g, ' ').trim(), longestName),
    role: 'reporter',
    device: fileDevice,
  }
}

function timeOf(said: string | null, now: Date): Date {
  const time = new Date(said ?? '')
  return time.getTime() > 0 && time < now ? time : now
}

interface Place {
  place: CommentPlace
  text: string
}

function placesOf(article: Article): Place[] {
  const [, , ...blocks] = article.document.content
  return [
    { place: { kind: 'headline' }, text: headlineOf(article) },
    { place: { kind: 'standfirst' }, text: standfirstOf(article) },
    ...(blocks as Block[]).map((block): Place => ({
      place: { kind: 'block', blockId: block.attrs.id },
      text: blockLines(block).join('\n'),
    })),
  ]
}

const wholeStory = { kind: 'story' } as const

function anchorFor(quote: Anchor['quote'], places: readonly Place[]): Anchor {
  if (!quote) return { place: wholeStory, quote: null, start: null }
  const candidates = places.map((name) => ({ name, text: spaced(name.text) }))
  const wanted = {
    exact: spaced(quote.exact),
    prefix: spaced(quote.prefix),
    suffix: spaced(quote.suffix),
  }
  // No place is preferred: the first candidate would win over others with more of the same around.
  const found = findQuotation<Place | null>(wanted, 0, [{ name: null, text: '' }, ...candidates])
  if (!found?.name) return { place: wholeStory, quote, start: null }
  const { place, text } = found.name
  return {
    place,
    quote: quotationOf(text, found.start, found.start + quote.exact.length),
    start: found.start,
  }
}

/** Line breaks of one are spaces of the other; no text becomes longer or shorter. */
const spaced = (text: string): string => text.replace(/\s/g, ' ')
