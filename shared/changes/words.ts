import { diffArrays } from 'diff'
import type { Inline } from '../article/document.ts'
import type { Piece } from './change.ts'
import { isSame } from './same.ts'

/** What text is compared by: a word, a blank or a sign with its marks, a line break, or the beginning of a further block. */
export type Token = { kind: 'inline'; inline: Inline } | { kind: 'block'; head: Piece }

/** A stretch of two texts lying over each other; `isSame` where both sides are alike. */
export interface Stretch {
  isSame: boolean
  before: Token[]
  after: Token[]
}

/** Above so many words that came or went, a text counts as written anew. */
const mostEdits = 3_000

const words = /[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu

/** How far a token goes in the editor's positions. */
export function sizeOf(token: Token): number {
  if (token.kind === 'block') return 2
  return token.inline.type === 'text' ? token.inline.text.length : 1
}

/** The text of blocks in a row, the beginnings of the second and further ones among it. */
export function tokensOf(blocks: readonly Piece[]): Token[] {
  return blocks.flatMap((block, at): Token[] => {
    const { content, ...head } = block
    const inside = ((content ?? []) as readonly Inline[]).flatMap(inlineTokens)
    return at === 0 ? inside : [{ kind: 'block', head }, ...inside]
  })
}

function inlineTokens(inline: Inline): Token[] {
  if (inline.type !== 'text') return [{ kind: 'inline', inline }]
  const parts = inline.text.match(words) ?? []
  return parts.map((text) => ({ kind: 'inline', inline: { ...inline, text } }))
}

/** Lays the texts of blocks in a row over each other, word by word. */
export type CompareBlocks = (before: readonly Piece[], after: readonly Piece[]) => readonly Stretch[]

export const compareBlocks: CompareBlocks = (before, after) =>
  compareTokens(tokensOf(before), tokensOf(after))

/** The same for states of a story that are compared again and again: blocks that are the same objects as before cost nothing. */
export function rememberingBlocks(): CompareBlocks {
  const known = new WeakMap<
    Piece,
    { before: readonly Piece[]; after: readonly Piece[]; stretches: readonly Stretch[] }
  >()
  return (before, after) => {
    const last = known.get(after[0]!)
    if (last && areTheSame(last.before, before) && areTheSame(last.after, after)) return last.stretches
    const stretches = compareBlocks(before, after)
    known.set(after[0]!, { before, after, stretches })
    return stretches
  }
}

function areTheSame(one: readonly Piece[], other: readonly Piece[]): boolean {
  return one.length === other.length && one.every((piece, at) => piece === other[at])
}

export function compareTokens(before: readonly Token[], after: readonly Token[]): Stretch[] {
  const numbers = new Map<string, number>()
  const numbered = (tokens: readonly Token[]): number[] => tokens.map((token) => numberOf(numbers, token))
  const parts = diffArrays(numbered(before), numbered(after), { maxEditLength: mostEdits })
  if (parts === undefined) return [{ isSame: false, before: [...before], after: [...after] }]
  const stretches: Stretch[] = []
  let was = 0
  let is = 0
  for (const { added, removed, count } of parts) {
    const gone = added ? [] : before.slice(was, (was += count))
    const come = removed ? [] : after.slice(is, (is += count))
    const last = stretches.at(-1)
    if (!added && !removed) stretches.push(...alike(gone, come))
    else if (last && !last.isSame && last.before.length * last.after.length === 0) {
      last.before.push(...gone)
      last.after.push(...come)
    } else stretches.push({ isSame: false, before: gone, after: come })
  }
  return joinRewordings(stretches)
}

/** The same words, parted where their marks begin or cease to differ. */
function alike(before: readonly Token[], after: readonly Token[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const [at, token] of before.entries()) {
    const same = isSame(token, after[at])
    const last = stretches.at(-1)
    if (last?.isSame === same) {
      last.before.push(token)
      last.after.push(after[at]!)
    } else stretches.push({ isSame: same, before: [token], after: [after[at]!] })
  }
  return stretches
}

function numberOf(numbers: Map<string, number>, token: Token): number {
  const key = textOf(token) ?? JSON.stringify(token)
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}

/** The letters of a word; null for what is none. */
function textOf(token: Token): string | null {
  return token.kind === 'inline' && token.inline.type === 'text' ? token.inline.text : null
}

/** "chợ nổi" for "phố cũ" is one change and not two, although both have a blank in the middle. */
function joinRewordings(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const [at, stretch] of stretches.entries()) {
    const last = joined.at(-1)
    const bridge = stretches[at - 1]
    const next = stretches[at + 1]
    const isBridge = stretch.isSame && isBlank(stretch.after) && isRewording(last) && isRewording(next)
    const isBridged = isRewording(stretch) && bridge?.isSame && !last?.isSame
    if (last && (isBridge || isBridged)) {
      last.before.push(...stretch.before)
      last.after.push(...stretch.after)
    } else joined.push(stretch)
  }
  return joined
}

/** Whether words came, went or stand for others, and are not the same in another look. */
function isRewording(stretch: Stretch | undefined): boolean {
  if (!stretch || stretch.isSame) return false
  const [before, after] = [stretch.before.map(textOf), stretch.after.map(textOf)]
  return [...before, ...after].every((text) => text !== null) && before.join('') !== after.join('')
}

function isBlank(tokens: readonly Token[]): boolean {
  return tokens.every((token) => textOf(token)?.trim() === '')
}

/** Tokens as text again: pieces with the same marks are one. Tokens that begin a block are left out. */
export function inlinesOf(tokens: readonly Token[]): Inline[] {
  const inlines: Inline[] = []
  for (const token of tokens) {
    if (token.kind === 'block') continue
    const { inline } = token
    const last = inlines.at(-1)
    if (last?.type === 'text' && inline.type === 'text' && isSame(last.marks, inline.marks))
      inlines[inlines.length - 1] = { ...last, text: last.text + inline.text }
    else inlines.push(inline)
  }
  return inlines
}

/** The blocks that tokens are the text of; `first` is the beginning of the first one. */
export function blocksOf(first: Piece, tokens: readonly Token[]): Piece[] {
  const blocks: { head: Piece; tokens: Token[] }[] = [{ head: first, tokens: [] }]
  for (const token of tokens)
    if (token.kind === 'block') blocks.push({ head: token.head, tokens: [] })
    else blocks.at(-1)!.tokens.push(token)
  return blocks.map(({ head, tokens }) => {
    const content = inlinesOf(tokens)
    return content.length > 0 ? { ...head, content } : head
  })
}
