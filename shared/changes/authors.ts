import type { Article } from '../article/article.ts'
import { type Authorship, type ChangeAuthors, unknown } from './authorship.ts'
import type { Change, Piece } from './change.ts'
import { type Difference, differenceOf } from './difference.ts'
import type { Overlay, OverlaySlot } from './overlay.ts'
import { type CompareBlocks, type Token, tokensOf } from './words.ts'

/**
 * A state of a story, in the order in which they came about; the first is the one that all is
 * compared with.
 */
export interface HistoryState {
  article: Article
  /** A number that stands for an author; `unknown` for the first. */
  author: number
  /** Indexes of the states that it was made of; what is not among the states is left out. */
  parents: readonly number[]
}

/** What the states of a story tell of who wrote it. */
export interface History {
  newest: Article
  /** Of each text of the newest state, by the piece that holds it: who wrote each token. */
  wroteIn: Labels
  /** Of each text of the first state: who took each token out. */
  removedFrom: Labels
  /** Who had last to do with a place. */
  touched: ReadonlyMap<string, number>
}

type Labels = ReadonlyMap<Piece, readonly number[]>

/** Follows every word from the first state to the newest, and back. */
export function historyOf(states: readonly HistoryState[]): History {
  const wrote: Labels[] = [new Map()]
  const touched = new Map<string, number>()
  const steps = states.map((state) =>
    state.parents.map((parent) => ({
      parent,
      difference: differenceOf(states[parent]!.article, state.article),
    })),
  )
  for (const [at, { author, parents }] of states.entries()) {
    if (at === 0) continue
    wrote[at] = joined(
      steps[at]!.map(({ parent, difference }) =>
        carry(difference, wrote[parent]!, mark(author, parents.length > 1)),
      ),
    )
    for (const { difference } of steps[at]!)
      if (parents.length === 1) touch(touched, difference.changes, author)
  }
  return {
    newest: states.at(-1)!.article,
    wroteIn: wrote.at(-1)!,
    removedFrom: removals(states),
    touched,
  }
}

/**
 * A merge brings what another state wrote or took out: its own author counts only where none is
 * known.
 */
const weak = 1 << 16

function mark(author: number, isMerge: boolean): number {
  return isMerge ? author | weak : author
}

function removals(states: readonly HistoryState[]): Labels {
  const removed = states.map((): Labels[] => [])
  for (let at = states.length - 1; at > 0; at--) {
    const { article, author, parents } = states[at]!
    const own = joined(removed[at]!)
    for (const parent of parents)
      removed[parent]!.push(
        carry(
          differenceOf(article, states[parent]!.article),
          own,
          mark(author, parents.length > 1),
        ),
      )
  }
  return joined(removed[0]!)
}

/**
 * One label of each token: the first that names somebody for certain, else the first that names
 * anybody.
 */
function joined(all: readonly Labels[]): Labels {
  const [first, ...others] = all
  if (!first || others.length === 0) return first ?? new Map()
  const labels = new Map<Piece, readonly number[]>()
  for (const pieces of all)
    for (const piece of pieces.keys())
      if (!labels.has(piece))
        labels.set(
          piece,
          all
            .map((one) => one.get(piece))
            .reduce<readonly number[]>((known, more) => better(known, more ?? []), []),
        )
  return labels
}

function better(one: readonly number[], other: readonly number[]): number[] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, at) => {
    const [a, b] = [one[at] ?? unknown, other[at] ?? unknown]
    if (a === unknown || (a >= weak && b !== unknown && b < weak)) return b
    return a
  })
}

/**
 * The labels of the later side: those of the words that were there already, `author` for those that
 * came.
 */
function carry(difference: Difference, labels: Labels, author: number): Labels {
  const carried = new Map<Piece, readonly number[]>()
  const all = (piece: Piece): void => {
    if (isText(piece)) carried.set(piece, allOf(piece, author))
    else piece.content?.forEach(all)
  }
  const same = (before: Piece, after: Piece): void => {
    const known = labels.get(before)
    if (known) carried.set(after, known)
    if (!isText(after)) after.content?.forEach((child, at) => same(before.content![at]!, child))
  }
  const slots = (list: readonly OverlaySlot[]): void => {
    for (const slot of list) {
      if (slot.kind === 'added') all(slot.piece)
      else if (slot.kind === 'kept' || slot.kind === 'movedTo') overlay(slot.overlay)
    }
  }
  const overlay = ({ before, after, changeIds, content }: Overlay): void => {
    if (changeIds.length === 0 || content.kind === 'none')
      after.forEach((piece, at) => same(before[at]!, piece))
    else if (content.kind === 'pieces') slots(content.slots)
    else if (content.kind === 'whole') after.forEach(all)
    else carryText(content.stretches)
    function carryText(
      stretches: Extract<Overlay['content'], { kind: 'text' }>['stretches'],
    ): void {
      const was: number[] = []
      for (const [at, piece] of before.entries()) {
        if (at > 0) was.push(author)
        was.push(...labelsOf(labels, piece))
      }
      const is: number[] = []
      let next = 0
      for (const { before: gone, after: come } of stretches) {
        // Of words that were replaced, a blank that stands in the same place is not the one that
        // was there.
        const isSame =
          gone.length === come.length && come.every((token, at) => isSameWord(token, gone[at]))
        for (let at = 0; at < come.length; at++) is.push(isSame ? was[next + at]! : author)
        next += gone.length
      }
      let from = 0
      for (const [at, piece] of after.entries()) {
        if (at > 0) from++
        carried.set(piece, is.slice(from, (from += countOf(piece))))
      }
    }
  }
  overlay(difference.headline)
  overlay(difference.standfirst)
  slots(difference.body)
  return carried
}

function labelsOf(labels: Labels, piece: Piece): readonly number[] {
  return labels.get(piece) ?? allOf(piece, unknown)
}

function allOf(piece: Piece, author: number): readonly number[] {
  const labels: number[] = []
  for (let left = countOf(piece); left > 0; left--) labels.push(author)
  return labels
}

/** Pieces that did not change are the same objects the next time. */
const counts = new WeakMap<Piece, number>()

function countOf(piece: Piece): number {
  let count = counts.get(piece)
  if (count === undefined) {
    count = tokensOf([piece]).length
    counts.set(piece, count)
  }
  return count
}

/**
 * In a stretch where only the look of words changed, they are still the words of who wrote them.
 */
function isSameWord(token: Token, other: Token | undefined): boolean {
  if (token.kind !== 'inline' || other?.kind !== 'inline') return false
  const [a, b] = [token.inline, other.inline]
  return a.type === b.type && (a.type !== 'text' || (b.type === 'text' && a.text === b.text))
}

function isText({ type, content }: Piece): boolean {
  if (content) return content.every((child) => child.type === 'text' || child.type === 'hardBreak')
  return type === 'paragraph' || type === 'headline' || type === 'standfirst'
}

function touch(touched: Map<string, number>, changes: readonly Change[], author: number): void {
  for (const change of changes) for (const key of keysOf(change)) touched.set(key, author)
}

/** From the most telling to the least. */
function keysOf({ place, edit }: Change): string[] {
  const where = JSON.stringify(place)
  return [
    ...(edit.kind === 'field' ? [`${where} ${edit.field}`] : []),
    `${where} ${edit.kind}`,
    where,
  ]
}

/**
 * Who made each change of a difference. `me` is who works now: what the newest state does not know
 * is theirs. `sinceNewest` is what changed between the newest state and the later side.
 */
export function authorshipOf(
  difference: Difference,
  history: History,
  { me, compare }: { me: number; compare: CompareBlocks },
): Authorship {
  const sinceNewest = differenceOf(history.newest, difference.after, compare)
  const wrote = carry(sinceNewest, history.wroteIn, me)
  const touched = new Map(history.touched)
  touch(touched, sinceNewest.changes, me)
  const authors = new Map<string, ChangeAuthors>()
  for (const change of difference.changes)
    authors.set(change.id, { main: lastAt(touched, change), before: [], after: [] })
  eachText(difference, (overlay, stretches) => {
    const was = sideOf(overlay.before, history.removedFrom, me)
    const is = sideOf(overlay.after, wrote, unknown)
    let [gone, come] = [0, 0]
    for (const { changeId, before, after } of stretches) {
      const ends = { before: gone + before.length, after: come + after.length }
      if (changeId !== null) {
        const sides = { before: was.slice(gone, ends.before), after: is.slice(come, ends.after) }
        authors.set(changeId, named(sides, authors.get(changeId)?.main ?? unknown))
      }
      gone = ends.before
      come = ends.after
    }
  })
  return authors
}

function named(sides: { before: number[]; after: number[] }, otherwise: number): ChangeAuthors {
  const before = sides.before.map((author) => (author === unknown ? otherwise : author & ~weak))
  const after = sides.after.map((author) => (author === unknown ? otherwise : author & ~weak))
  return { main: mostOf(after) ?? mostOf(before) ?? otherwise, before, after }
}

/** The author of most tokens; of two with as many, the one who came later. */
function mostOf(authors: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const author of authors) counts.set(author, (counts.get(author) ?? 0) + 1)
  let most: number | null = null
  for (const [author, count] of counts)
    if (most === null || count >= counts.get(most)!) most = author
  return most
}

function lastAt(touched: ReadonlyMap<string, number>, change: Change): number {
  for (const key of keysOf(change)) {
    const author = touched.get(key)
    if (author !== undefined) return author & ~weak
  }
  return unknown
}

/**
 * The labels of texts in a row, as their tokens lie: the beginning of a further one has the label
 * of its first word.
 */
function sideOf(pieces: readonly Piece[], labels: Labels, otherwise: number): number[] {
  const side: number[] = []
  for (const [at, piece] of pieces.entries()) {
    const own = labelsOf(labels, piece)
    if (at > 0) side.push(own[0] ?? unknown)
    side.push(...own)
  }
  return otherwise === unknown ? side : side.map((label) => (label === unknown ? otherwise : label))
}

type Stretches = Extract<Overlay['content'], { kind: 'text' }>['stretches']

function eachText(
  difference: Difference,
  visit: (overlay: Overlay, stretches: Stretches) => void,
): void {
  const slots = (list: readonly OverlaySlot[]): void => {
    for (const slot of list)
      if (slot.kind === 'kept' || slot.kind === 'movedTo') overlay(slot.overlay)
  }
  const overlay = (one: Overlay): void => {
    if (one.content.kind === 'text') visit(one, one.content.stretches)
    else if (one.content.kind === 'pieces') slots(one.content.slots)
  }
  overlay(difference.headline)
  overlay(difference.standfirst)
  slots(difference.body)
}
