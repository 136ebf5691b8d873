import { diffArrays } from 'diff'
import { longestRise } from './order.ts'

/** Places in two lists that have the same value, in the order of both. */
export type Pair = readonly [one: number, other: number]

/**
 * Values in either list above which it is first looked for what both have once: a paragraph is
 * seldom so long.
 */
const long = 500
/** Values in a row that are one place in a long list. */
const run = 3
/** Values that came or went above which two lists count as having nothing in common. */
const mostEdits = 1_000
/**
 * The time that a comparison takes grows with the square of its edits; of the stretches of a long
 * list, all together may take that of so many.
 */
const mostWork = 4 * mostEdits ** 2

/** What two lists of numbers have in common: as much as can be, in long ones nearly so. */
export function commonParts(one: readonly number[], other: readonly number[]): Pair[] {
  if (Math.min(one.length, other.length) < long)
    return compared([0, 0], one, other, mostEdits).pairs
  const pairs: Pair[] = []
  let left = mostWork
  let [a, b] = [0, 0]
  for (const [nextA, nextB] of [...landmarks(one, other), [one.length, other.length] as const]) {
    const edits = Math.min(mostEdits, Math.floor(Math.sqrt(left)))
    const stretch = compared([a, b], one.slice(a, nextA), other.slice(b, nextB), edits)
    pairs.push(...stretch.pairs)
    left -= stretch.edits ** 2
    if (nextA < one.length) pairs.push([nextA, nextB])
    ;[a, b] = [nextA + 1, nextB + 1]
  }
  return pairs
}

function compared(
  [fromOne, fromOther]: Pair,
  one: readonly number[],
  other: readonly number[],
  maxEditLength: number,
): { pairs: Pair[]; edits: number } {
  if (one.length === 0 || other.length === 0) return { pairs: [], edits: 0 }
  const parts = diffArrays([...one], [...other], { maxEditLength })
  if (!parts) return { pairs: [], edits: maxEditLength }
  const pairs: Pair[] = []
  let [a, b, edits] = [fromOne, fromOther, 0]
  for (const { added, removed, count } of parts) {
    if (!added && !removed) for (let at = 0; at < count; at++) pairs.push([a + at, b + at])
    else edits += count
    if (!added) a += count
    if (!removed) b += count
  }
  return { pairs, edits }
}

/** Where runs of values begin that each list has once, as many as have the same order in both. */
function landmarks(one: readonly number[], other: readonly number[]): Pair[] {
  const [own, others] = [runsOf(one), runsOf(other)]
  const common = [...own].flatMap(([key, a]): Pair[] => {
    const b = others.get(key) ?? repeated
    return a === repeated || b === repeated ? [] : [[a, b]]
  })
  return longestRise(common.map(([, b]) => b)).map((at) => common[at]!)
}

const repeated = -1

function runsOf(values: readonly number[]): Map<string, number> {
  const places = new Map<string, number>()
  for (let at = 0; at + run <= values.length; at++) {
    const key = values.slice(at, at + run).join()
    places.set(key, places.has(key) ? repeated : at)
  }
  return places
}
