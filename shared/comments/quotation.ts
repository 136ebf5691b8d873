import { type Anchor, contextLength } from './thread.ts'

type Quote = NonNullable<Anchor['quote']>

/** The words from `from` to `to` of a text with a little of what stands around them. */
export function quotationOf(text: string, from: number, to: number): Quote {
  return {
    exact: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - contextLength), from),
    suffix: text.slice(to, to + contextLength),
  }
}

/** A text that words may be in; the first is the one where they were. */
interface Candidate<Name> {
  name: Name
  text: string
}

interface Found<Name> {
  name: Name
  start: number
}

/** How much around words has to be as it was for them to count as the same; see `likeness`. */
interface Least {
  own: number
  elsewhere: number
}

const anything: Least = { own: 0, elsewhere: 0 }

/**
 * For words that may be gone: another "nhanh" is not the one that somebody asked about, and is less
 * likely to be it in another paragraph. A long quotation is enough in itself.
 */
export function surely({ exact }: Quote): Least {
  return exact.length >= long
    ? anything
    : { own: exact.length >= tellingInOwn ? 0 : 4, elsewhere: 12 }
}

const long = 40
const tellingInOwn = 12

/**
 * Where quoted words stand now, or null where they are gone. Where they were before comes first; of
 * several hits the one with more of the same around it, then the one nearest to where it was.
 */
export function findQuotation<Name>(
  quote: Quote,
  start: number,
  candidates: readonly Candidate<Name>[],
  least: Least = anything,
): Found<Name> | null {
  const [own, ...others] = candidates
  const most = likenessOfItself(quote)
  const inOwn = own && bestIn(own.text, quote, start)
  if (own && inOwn && likeness(own.text, inOwn.start, quote) >= Math.min(least.own, most))
    return { name: own.name, start: inOwn.start }
  let best: (Found<Name> & { text: string; score: number }) | null = null
  for (const { name, text } of others) {
    const found = bestIn(text, quote, start)
    if (found && (!best || found.score > best.score)) best = { name, text, ...found }
  }
  if (!best || likeness(best.text, best.start, quote) < Math.min(least.elsewhere, most)) return null
  return { name: best.name, start: best.start }
}

/** Words that stand in a text so often are told apart by their place alone. */
const mostHits = 200

function bestIn(
  text: string,
  quote: Quote,
  start: number,
): { start: number; score: number } | null {
  let best: { start: number; score: number } | null = null
  let hits = 0
  for (
    let at = text.indexOf(quote.exact);
    at !== -1 && hits < mostHits;
    at = text.indexOf(quote.exact, at + 1)
  ) {
    hits++
    const { before, after } = around(text, at, quote)
    const score = before + after
    const isNearer = best !== null && Math.abs(at - start) < Math.abs(best.start - start)
    if (!best || score > best.score || (score === best.score && isNearer))
      best = { start: at, score }
  }
  return best
}

/** How many characters on both sides of the words are as they were. */
function around(
  text: string,
  at: number,
  { exact, prefix, suffix }: Quote,
): { before: number; after: number } {
  let before = 0
  while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before])
    before++
  let after = 0
  while (after < suffix.length && text[at + exact.length + after] === suffix[after]) after++
  return { before, after }
}

/** That the words begin or end their text says as much as some characters do. */
const atEdge = 4

function likeness(text: string, at: number, quote: Quote): number {
  const { exact, prefix, suffix } = quote
  const { before, after } = around(text, at, quote)
  const begins = reachesEdge(prefix) && before === prefix.length && at === before
  const ends =
    reachesEdge(suffix) && after === suffix.length && at + exact.length + after === text.length
  return before + after + (begins ? atEdge : 0) + (ends ? atEdge : 0)
}

function likenessOfItself({ prefix, suffix }: Quote): number {
  return [prefix, suffix].reduce(
    (sum, side) => sum + side.length + (reachesEdge(side) ? atEdge : 0),
    0,
  )
}

/** Less than could be kept of it was there. */
function reachesEdge(side: string): boolean {
  return side.length < contextLength
}
