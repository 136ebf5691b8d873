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

/**
 * Where quoted words stand now, or null where they are gone. Where they were before comes first; of several hits the one with
 * more of the same around it, then the one nearest to where it was.
 */
export function findQuotation<Name>(
  quote: Quote,
  start: number,
  candidates: readonly Candidate<Name>[],
): Found<Name> | null {
  const [own, ...others] = candidates
  const inOwn = own && bestIn(own.text, quote, start)
  if (own && inOwn) return { name: own.name, start: inOwn.start }
  let best: { name: Name; start: number; score: number } | null = null
  for (const { name, text } of others) {
    const found = bestIn(text, quote, start)
    if (found && (!best || found.score > best.score)) best = { name, ...found }
  }
  return best && { name: best.name, start: best.start }
}

/** Words that stand in a text so often are told apart by their place alone. */
const mostHits = 200

function bestIn(text: string, quote: Quote, start: number): { start: number; score: number } | null {
  let best: { start: number; score: number } | null = null
  let hits = 0
  for (
    let at = text.indexOf(quote.exact);
    at !== -1 && hits < mostHits;
    at = text.indexOf(quote.exact, at + 1)
  ) {
    hits++
    const score = around(text, at, quote)
    const isNearer = best !== null && Math.abs(at - start) < Math.abs(best.start - start)
    if (!best || score > best.score || (score === best.score && isNearer)) best = { start: at, score }
  }
  return best
}

/** How many characters around the words are as they were. */
function around(text: string, at: number, { exact, prefix, suffix }: Quote): number {
  let before = 0
  while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) before++
  let after = 0
  while (after < suffix.length && text[at + exact.length + after] === suffix[after]) after++
  return before + after
}
