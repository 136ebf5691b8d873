import type { Inline } from '../article/document.ts'
import type { Piece } from './change.ts'
import { commonParts, type Pair } from './commonParts.ts'
import { isSameValue } from '../article/sameValue.ts'

/**
 * What text is compared by: a word, a blank or a sign with its marks, a line break, or the
 * beginning of a further block.
 */
export type Token = { kind: 'inline'; inline: Inline } | { kind: 'block'; head: Piece }

/** A stretch of two texts lying over each other; `isSame` where both sides are alike. */
export interface Stretch {
  isSame: boolean
  before: Token[]
  after: Token[]
}

/** A picture of several signs is one: nobody changes half a flag, or the profession of a farmer. */
const picture = String.raw`\p{RI}{2}|\p{ExtPict}[\p{EMod}\uFE0F]*(?:\u200D\p{ExtPict}[\p{EMod}\uFE0F]*)*`
/**
 * A figure is one word with its signs, as 25.000, 12,5%, 14/2, COVID-19, 2023-2030: half of it that
 * was accepted alone would be another figure.
 */
const figureSigns = String.raw`(?:(?:(?<=\p{N})[.,:/–-]|-)(?=\p{N})[\p{L}\p{N}\p{M}]+)*(?:(?<=\p{N})[%‰])?`
const words = new RegExp(
  String.raw`[\p{L}\p{N}\p{M}]+${figureSigns}|\s+|${picture}|[^\p{L}\p{N}\p{M}\s]\p{M}*`,
  'gu',
)

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
export type CompareBlocks = (
  before: readonly Piece[],
  after: readonly Piece[],
) => readonly Stretch[]

export const compareBlocks: CompareBlocks = (before, after) =>
  compareTokens(tokensOf(before), tokensOf(after))

/**
 * The same for states of a story that are compared again and again: blocks that are the same
 * objects as before cost nothing.
 */
export function rememberingBlocks(): CompareBlocks {
  const known = new WeakMap<
    Piece,
    { before: readonly Piece[]; after: readonly Piece[]; stretches: readonly Stretch[] }
  >()
  return (before, after) => {
    const last = known.get(after[0]!)
    if (last && areTheSame(last.before, before) && areTheSame(last.after, after))
      return last.stretches
    const stretches = compareBlocks(before, after)
    known.set(after[0]!, { before, after, stretches })
    return stretches
  }
}

function areTheSame(one: readonly Piece[], other: readonly Piece[]): boolean {
  return one.length === other.length && one.every((piece, at) => piece === other[at])
}

export function compareTokens(before: readonly Token[], after: readonly Token[]): Stretch[] {
  const stretches: Stretch[] = []
  let was = 0
  let is = 0
  const passTo = (ends: { before: number; after: number }): void => {
    stretches.push(...compareGap(before.slice(was, ends.before), after.slice(is, ends.after)))
    was = ends.before
    is = ends.after
  }
  for (const pair of commonWords(before, after)) {
    passTo(pair)
    passTo({ before: pair.before + 1, after: pair.after + 1 })
  }
  passTo({ before: before.length, after: after.length })
  return joined(stretches)
}

/**
 * Where the same words stand in both texts. Blanks do not count: else two texts that have nothing
 * but blanks in common would lie over each other blank by blank.
 */
function commonWords(
  before: readonly Token[],
  after: readonly Token[],
): { before: number; after: number }[] {
  const numbers = new Map<string, number>()
  const [was, is] = [before, after].map((tokens) => {
    const places = [...tokens.keys()].filter((at) => !isBlank(tokens[at]!))
    return { places, values: places.map((at) => numberOf(numbers, tokens[at]!)) }
  }) as [Numbered, Numbered]
  const pairs = isTurned(before, after, [was, is])
    ? commonParts(is.values, was.values).map(([b, a]): Pair => [a, b])
    : commonParts(was.values, is.values)
  return pairs.map(([a, b]) => ({ before: was.places[a]!, after: is.places[b]! }))
}

/**
 * Whether of two texts the second comes first by its words. Where the same can be told by several
 * changes, the same ones are found in both directions when they are looked for in this order.
 */
function isTurned(
  before: readonly Token[],
  after: readonly Token[],
  [was, is]: [Numbered, Numbered],
): boolean {
  const at = was.values.findIndex((value, at) => value !== is.values[at])
  if (at < 0 || at >= is.values.length) return false
  return keyOf(before[was.places[at]!]!) > keyOf(after[is.places[at]!]!)
}

/** The places of words in a text, and a number for each by which it is known. */
interface Numbered {
  places: number[]
  values: number[]
}

/**
 * What stands between two words that both texts have: the same at its edges, as far as it is, and
 * different within.
 */
function compareGap(before: readonly Token[], after: readonly Token[]): Stretch[] {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && isSameWord(before[head]!, after[head]!)) head++
  let tail = 0
  while (tail < most - head && isSameWord(before.at(-1 - tail)!, after.at(-1 - tail)!)) tail++
  const [wasEnd, isEnd] = [before.length - tail, after.length - tail]
  const [gone, come] = [before.slice(head, wasEnd), after.slice(head, isEnd)]
  return [
    ...alike(before.slice(0, head), after.slice(0, head)),
    ...(gone.length + come.length > 0 ? [{ isSame: false, before: gone, after: come }] : []),
    ...alike(before.slice(wasEnd), after.slice(isEnd)),
  ]
}

function isSameWord(one: Token, other: Token): boolean {
  const text = textOf(one)
  return text === null ? isSameValue(one, other) : text === textOf(other)
}

/**
 * Stretches in a row in which the same is done are one: both sides alike, or the same words in
 * another look.
 */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const made: Stretch[] = []
  for (const stretch of stretches) {
    const last = made.at(-1)
    if (last && kindOf(last) === kindOf(stretch)) {
      last.before.push(...stretch.before)
      last.after.push(...stretch.after)
    } else made.push(stretch)
  }
  return made
}

/** The same words, parted where their marks begin or cease to differ. */
function alike(before: readonly Token[], after: readonly Token[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const [at, token] of before.entries()) {
    const same = isSameValue(token, after[at])
    const last = stretches.at(-1)
    if (last?.isSame === same) {
      last.before.push(token)
      last.after.push(after[at]!)
    } else stretches.push({ isSame: same, before: [token], after: [after[at]!] })
  }
  return stretches
}

function numberOf(numbers: Map<string, number>, token: Token): number {
  const key = keyOf(token)
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}

function keyOf(token: Token): string {
  return textOf(token) ?? JSON.stringify(token)
}

/** The letters of a word; null for what is none. */
function textOf(token: Token): string | null {
  return token.kind === 'inline' && token.inline.type === 'text' ? token.inline.text : null
}

function kindOf({ isSame, before, after }: Stretch): 'same' | 'looks' | 'words' {
  if (isSame) return 'same'
  const isOnlyLooks =
    before.length === after.length && before.every((token, at) => isSameWord(token, after[at]!))
  return isOnlyLooks ? 'looks' : 'words'
}

function isBlank(token: Token): boolean {
  return textOf(token)?.trim() === ''
}

/**
 * Tokens as text again: pieces with the same marks are one. Tokens that begin a block are left out.
 */
export function inlinesOf(tokens: readonly Token[]): Inline[] {
  const inlines: Inline[] = []
  for (const token of tokens) {
    if (token.kind === 'block') continue
    const { inline } = token
    const last = inlines.at(-1)
    if (last?.type === 'text' && inline.type === 'text' && isSameValue(last.marks, inline.marks))
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
