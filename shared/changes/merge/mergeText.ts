import type { Mark } from '../../article/document.ts'
import type { MergePlace, Three } from './mergeDesk.ts'
import { isSameValue } from '../../article/sameValue.ts'
import { compareTokens, inlinesOf, type Token } from '../words.ts'

/** What one side made of the tokens `from` up to `to` of the base. */
interface Hunk {
  from: number
  to: number
  tokens: Token[]
}

/**
 * What one side made of a text: words that it changed, and where it kept them, how they look there.
 */
interface Side {
  hunks: Hunk[]
  kept: (Token | undefined)[]
}

/**
 * Merges two states of a text word by word; what both changed, each in its way, is a clash, and has
 * the words of both until it is decided.
 */
export function mergeTokens(
  at: MergePlace,
  { base, first, second }: Three<readonly Token[]>,
): Token[] {
  const sides = { base, first: sideOf(base, first), second: sideOf(base, second) }
  const waiting = { first: [...sides.first.hunks], second: [...sides.second.hunks] }
  const out: Token[] = []
  let end = 0
  while (waiting.first.length + waiting.second.length > 0) {
    const cluster = nextCluster(waiting)
    const merged = mergeCluster(at, sides, cluster)
    // Nobody kept a word between this and what the other side wrote: the two must not become one
    // word.
    if (out.length > 0 && cluster.from === end && areLettersOfOneWord(out.at(-1), merged[0]))
      out.push(blank)
    out.push(...mergeLooks(at, sides, end, cluster.from), ...merged)
    end = cluster.to
  }
  return [...out, ...mergeLooks(at, sides, end, base.length)]
}

function sideOf(base: readonly Token[], side: readonly Token[]): Side {
  const hunks: Hunk[] = []
  const kept: (Token | undefined)[] = []
  for (const { isSame: same, before, after } of compareTokens(base, side)) {
    const from = kept.length
    const isKept = same || sayTheSame(before, after)
    for (const place of before.keys()) kept.push(isKept ? after[place] : undefined)
    if (!isKept) hunks.push({ from, to: kept.length, tokens: after })
  }
  return { hunks, kept }
}

/** Words that both sides kept, with the marks of both. */
function mergeLooks(
  at: MergePlace,
  { base, first, second }: Sides,
  from: number,
  to: number,
): Token[] {
  return base.slice(from, to).map((token, place) =>
    mergeMarks(at, {
      base: token,
      first: first.kept[from + place]!,
      second: second.kept[from + place]!,
    }),
  )
}

type Sides = { base: readonly Token[]; first: Side; second: Side }

interface Cluster {
  from: number
  to: number
  first: Hunk[]
  second: Hunk[]
}

/** The next hunks that touch the same words, of one side or of both. */
function nextCluster(waiting: { first: Hunk[]; second: Hunk[] }): Cluster {
  const side = isBefore(waiting.first[0], waiting.second[0]) ? 'first' : 'second'
  const hunk = waiting[side].shift()!
  const cluster: Cluster = { from: hunk.from, to: hunk.to, first: [], second: [] }
  cluster[side].push(hunk)
  for (;;) {
    const next = (['first', 'second'] as const).find((name) => touches(cluster, waiting[name][0]))
    if (next === undefined) return cluster
    const more = waiting[next].shift()!
    cluster[next].push(more)
    cluster.to = Math.max(cluster.to, more.to)
  }
}

function isBefore(one: Hunk | undefined, other: Hunk | undefined): boolean {
  if (!one || !other) return one !== undefined
  return one.from < other.from || (one.from === other.from && one.to <= other.to)
}

/**
 * Words put in right before or behind what the other side replaced have their place; at the same
 * point they have none.
 */
function touches(cluster: Cluster, hunk: Hunk | undefined): boolean {
  if (!hunk) return false
  return hunk.from < cluster.to || (hunk.from === cluster.from && hunk.to === cluster.to)
}

function mergeCluster(at: MergePlace, { base, ...sides }: Sides, cluster: Cluster): Token[] {
  const before = base.slice(cluster.from, cluster.to)
  const first = tokensIn(sides.first, cluster, cluster.first)
  const second = tokensIn(sides.second, cluster, cluster.second)
  if (isSameValue(first.map(withoutId), second.map(withoutId)) || isSameValue(second, before))
    return first
  if (isSameValue(first, before)) return second
  // Somebody else made the words that were replaced bold: then those that replace them are, too.
  const looked = cluster.second.length === 0 ? inLooks(first, before, second) : null
  const lookedToo = cluster.first.length === 0 ? inLooks(second, before, first) : null
  if (looked ?? lookedToo) return (looked ?? lookedToo)!
  const told = { before: inlinesOf(before), first: inlinesOf(first), second: inlinesOf(second) }
  const canBeBoth = first.length > 0 && second.length > 0
  const outcome = at.desk.note(at, { kind: 'text', ...told }, canBeBoth) ?? 'both'
  if (outcome === 'both') return inARow(first, second)
  return outcome === 'first' ? first : second
}

/** The words of one side where the cluster is. */
function tokensIn({ kept }: Side, { from, to }: Cluster, hunks: readonly Hunk[]): Token[] {
  let end = from
  const out = hunks.flatMap((hunk) => {
    const between = kept.slice(end, hunk.from)
    end = hunk.to
    return [...between, ...hunk.tokens]
  })
  return [...out, ...kept.slice(end, to)].filter((token) => token !== undefined)
}

/** Two people who part a paragraph at the same place give the second half different ids. */
function withoutId(token: Token): unknown {
  return token.kind === 'block' ? token.head.type : token
}

/**
 * `words` with the marks that came and went between `before` and `after`, where those are the same
 * for all of these; else null.
 */
function inLooks(
  words: readonly Token[],
  before: readonly Token[],
  after: readonly Token[],
): Token[] | null {
  const looks = before.map((token, place) => lookOf(token, after[place]!))
  const [look] = looks
  if (!look || !looks.every((one) => isSameValue(one, look))) return null
  return words.map((token) => {
    if (token.kind === 'block') return token
    const { marks: own = [] } = token.inline
    const stay = own.filter((mark) => !look.went.some((gone) => isSameValue(gone, mark)))
    const come = look.came.filter((mark) => !stay.some(({ type }) => type === mark.type))
    return inMarks(token, [...stay, ...come])
  })
}

function lookOf(before: Token, after: Token): { came: Mark[]; went: Mark[] } {
  const [was, is] = [marksOf(before), marksOf(after)]
  return { came: is.filter((mark) => !has(was, mark)), went: was.filter((mark) => !has(is, mark)) }
}

const blank: Token = { kind: 'inline', inline: { type: 'text', text: ' ' } }

function inARow(first: readonly Token[], second: readonly Token[]): Token[] {
  const [last, next] = [textOf(first.at(-1)), textOf(second[0])]
  const areOneWord = /\S$/.test(last) && /^\S/.test(next)
  return [...first, ...(areOneWord ? [blank] : []), ...second]
}

function areLettersOfOneWord(last: Token | undefined, next: Token | undefined): boolean {
  return /[\p{L}\p{N}\p{M}]$/u.test(textOf(last)) && /^[\p{L}\p{N}]/u.test(textOf(next))
}

function textOf(token: Token | undefined): string {
  return token?.kind === 'inline' && token.inline.type === 'text' ? token.inline.text : ''
}

/** Whether two texts differ in their marks alone. */
function sayTheSame(one: readonly Token[], other: readonly Token[]): boolean {
  return (
    one.length === other.length &&
    one.every((token, at) => isSameValue(plain(token), plain(other[at]!)))
  )
}

function plain(token: Token): unknown {
  if (token.kind === 'block') return token
  const { marks: _, ...inline } = token.inline
  return inline
}

/** The order in which the editor writes marks. */
const markOrder = ['link', 'bold', 'italic', 'strike', 'subscript', 'superscript']

function mergeMarks(at: MergePlace, { base, first, second }: Three<Token>): Token {
  if (isSameValue(first, second) || isSameValue(second, base)) return first
  if (isSameValue(first, base)) return second
  const [was, mine, other] = [marksOf(base), marksOf(first), marksOf(second)]
  const stays = (mark: Mark): boolean => !has(was, mark) || (has(mine, mark) && has(other, mark))
  const all = [...mine, ...other.filter((mark) => !has(mine, mark))].filter(stays)
  const link = mergeLinks(at, was, all)
  return inMarks(
    first,
    all.filter((mark) => mark.type !== 'link' || mark === link),
  )
}

function marksOf(token: Token): readonly Mark[] {
  return token.kind === 'inline' ? (token.inline.marks ?? []) : []
}

function has(marks: readonly Mark[], mark: Mark): boolean {
  return marks.some((known) => isSameValue(known, mark))
}

function inMarks(token: Token, marks: readonly Mark[]): Token {
  if (token.kind === 'block') return token
  const { marks: _, ...inline } = token.inline
  const sorted = [...marks].sort(
    (one, next) => markOrder.indexOf(one.type) - markOrder.indexOf(next.type),
  )
  return { kind: 'inline', inline: sorted.length > 0 ? { ...inline, marks: sorted } : inline }
}

/** A word leads to one address. */
function mergeLinks(
  at: MergePlace,
  was: readonly Mark[],
  marks: readonly Mark[],
): Mark | undefined {
  const [first, second] = marks.filter((mark) => mark.type === 'link')
  if (!first || !second) return first
  const before = was.find((mark) => mark.type === 'link')?.attrs.href ?? null
  const told = { field: 'link', before, first: first.attrs.href, second: second.attrs.href }
  return at.desk.note(at, { kind: 'field', ...told }, false) === 'second' ? second : first
}
