import { holdsText } from '../../article/holdsText.ts'
import type { Piece } from '../change.ts'
import { withoutText } from '../compose.ts'
import { columnsOf, isPlainTable, keyOf } from '../overlay.ts'
import type { MergePlace, Three } from './mergeDesk.ts'
import { mergeFields } from './mergeFields.ts'
import { groupSplits, type Keyed } from './mergeGroups.ts'
import { mergeOrder } from './mergeOrder.ts'
import { mergeTokens } from './mergeText.ts'
import { isSameValue } from '../../article/sameValue.ts'
import { blocksOf, tokensOf } from '../words.ts'

/** Kinds that a piece can turn into and be the same piece still. */
const compatible = [
  ['paragraph', 'subheading'],
  ['bulletList', 'orderedList'],
  ['tableCell', 'tableHeader'],
]

/**
 * Merges what two sides made of a piece, or of several in a row where paragraphs were split or
 * joined.
 */
export function mergePiece(
  at: MergePlace,
  { base, first, second }: Three<readonly Piece[]>,
): readonly Piece[] {
  if (isSameValue(first, second) || isSameValue(second, base)) return first
  if (isSameValue(first, base)) return second
  const heads = { base: base[0]!, first: first[0]!, second: second[0]! }
  if (base.length === 0 || !areComparable(heads)) return clashOfWholes(at, first, second)
  if (holdsText(heads.base.type)) {
    const tokens = { base: tokensOf(base), first: tokensOf(first), second: tokensOf(second) }
    const head = mergeHead(at, heads)
    return blocksOf(head, mergeTokens(at, tokens))
  }
  const head = mergeHead(at, heads)
  const content = mergeContent(at, heads)
  return [content.length > 0 ? { ...head, content } : head]
}

function clashOfWholes(
  at: MergePlace,
  first: readonly Piece[],
  second: readonly Piece[],
): readonly Piece[] {
  const told = { kind: 'whole' as const, first: first[0]!, second: second[0]! }
  const outcome = at.desk.note(at, told, true) ?? 'both'
  if (outcome === 'both') return [...first, ...second]
  return outcome === 'first' ? first : second
}

function areComparable({ base, first, second }: Three<Piece>): boolean {
  const types = [base.type, first.type, second.type]
  if (!types.every((type) => type === base.type))
    return compatible.some((kinds) => types.every((type) => kinds.includes(type)))
  if (base.type !== 'table') return true
  const columns = columnsOf(base)
  return [base, first, second].every((table) => isPlainTable(table, columns))
}

/**
 * A piece without its content: its type, and its properties where it is of one type on all sides.
 */
function mergeHead(at: MergePlace, { base, first, second }: Three<Piece>): Piece {
  const retyped = first.type === base.type ? second : first
  const { content: _, ...head } = retyped
  if (retyped.type !== base.type && first.type !== second.type) return head
  if (!first.attrs || !second.attrs) return head
  const was = base.type === retyped.type ? (base.attrs ?? {}) : {}
  return {
    ...head,
    attrs: mergeFields(at, { base: was, first: first.attrs, second: second.attrs }),
  }
}

function mergeContent(at: MergePlace, { base, first, second }: Three<Piece>): readonly Piece[] {
  const parts = {
    base: base.content ?? [],
    first: first.content ?? [],
    second: second.content ?? [],
  }
  switch (base.type) {
    // These have one part for each purpose, and a row has its columns.
    case 'pullQuote':
    case 'tableRow':
      return inTurn(at, parts)
    case 'factBox':
    case 'listItem': {
      const head = inTurn(
        at,
        eachOf(parts, (list) => list.slice(0, 1)),
      )
      const rest = mergeSequence(
        () => at,
        eachOf(parts, (list) => list.slice(1)),
      )
      const isLacking = base.type === 'factBox' && rest.length === 0
      return [...head, ...(isLacking ? [withoutText(parts.first[1]!)] : rest)]
    }
    default: {
      const merged = mergeSequence(() => at, parts)
      return merged.length > 0 || !base.content ? merged : [withoutText(parts.base[0]!)]
    }
  }
}

function eachOf<From, To>(
  { base, first, second }: Three<From>,
  make: (state: From) => To,
): Three<To> {
  return { base: make(base), first: make(first), second: make(second) }
}

function inTurn(at: MergePlace, { base, first, second }: Three<readonly Piece[]>): Piece[] {
  return first.flatMap((piece, place) => {
    const was = base[place]
    return mergePiece(at, { base: was ? [was] : [], first: [piece], second: [second[place]!] })
  })
}

/** Merges siblings, each found again by its id; `placed` says where the clashes of one are. */
export function mergeSequence(
  placed: (piece: Piece) => MergePlace,
  pieces: Three<readonly Piece[]>,
): readonly Piece[] {
  const three = eachOf(pieces, keyed)
  groupSplits(three)
  const { base, first, second } = three
  const remains = new Set([...first.keys, ...second.keys].filter((key) => remainsOf(key, three)))
  const keys = { base: base.keys, first: first.keys, second: second.keys }
  const order = mergeOrder(keys, remains, (key, mine, other) => {
    const at = placed(first.pieces.get(key)![0]!)
    return at.desk.note(at, { kind: 'moved', first: mine, second: other }, false) === 'second'
      ? 'second'
      : 'first'
  })
  return order.flatMap((key) => mergeSibling(placed, key, three))
}

/**
 * Whether anything of a sibling is left: it is on both sides, or new, or one side changed what the
 * other deleted.
 */
function remainsOf(key: string, { base, first, second }: Three<Keyed>): boolean {
  const was = base.pieces.get(key)
  if (!was || (first.pieces.has(key) && second.pieces.has(key))) return true
  return !isSameValue(was, first.pieces.get(key) ?? second.pieces.get(key))
}

function mergeSibling(
  placed: (piece: Piece) => MergePlace,
  key: string,
  { base, first, second }: Three<Keyed>,
): readonly Piece[] {
  const [was, mine, other] = [base, first, second].map((side) => side.pieces.get(key))
  const left = mine ?? other ?? []
  const at = placed(left[0]!)
  if (mine && other) return mergePiece(at, { base: was ?? [], first: mine, second: other })
  if (!was) return left
  const by = mine ? 'second' : 'first'
  return at.desk.note(at, { kind: 'deleted', by, piece: left[0]! }, false) === by ? [] : left
}

/** Pieces under their ids; one that is there already is told apart by its number. */
function keyed(pieces: readonly Piece[]): Keyed {
  const counts = new Map<string, number>()
  const found = new Map<string, readonly Piece[]>()
  for (const piece of pieces) {
    const id = keyOf(piece)
    const count = counts.get(id) ?? 0
    counts.set(id, count + 1)
    found.set(count === 0 ? id : `${id}\n${count}`, [piece])
  }
  return { keys: [...found.keys()], pieces: found }
}
