import { deflateRawSync, inflateRawSync } from 'node:zlib'

/*
 * A text as its difference from another. The difference is a row of steps:
 *
 *   copy    varint length × 2, zigzag varint of how far the place in the base is from where the last copy ended
 *   insert  varint length × 2 + 1 of the deflated bytes, varint of the length of their dictionary, which begins in the base
 *           where the last copy ended, the bytes
 *
 * What is inserted is deflated with the part of the base that it replaces as its dictionary, so that a sentence in which one
 * word changed costs little more than the word. Places are bytes: whoever reads needs to know nothing of how texts were cut.
 */

/** A copy from elsewhere than where the last one ended must be worth its step. */
const leastCopy = 24
const mostDictionary = 32_768
/** Steps above which a text counts as another one; each costs a call of zlib. */
const mostSteps = 1_000

/** The difference that leads from `base` to `next`, or null where it would not be worth while. */
export function deltaOf(base: Buffer, next: Buffer): Buffer | null {
  const steps = stepsOf(chunksOf(base), chunksOf(next))
  if (steps.length > mostSteps) return null
  const out: Buffer[] = []
  let end = 0
  for (const [at, step] of steps.entries()) {
    if (step.kind === 'copy') {
      out.push(varint(step.length * 2), varint(zigzag(step.from - end)))
      end = step.from + step.length
    } else {
      const until = nextCopy(steps, at)?.from ?? base.length
      const length = Math.min(mostDictionary, until > end ? until - end : (step.to - step.from) * 2)
      const dictionary = base.subarray(end, end + length)
      const bytes = deflateRawSync(next.subarray(step.from, step.to), dictionaryOptions(dictionary))
      out.push(varint(bytes.length * 2 + 1), varint(dictionary.length), bytes)
    }
  }
  const delta = Buffer.concat(out)
  return delta.length * 8 < next.length ? delta : null
}

/**
 * The text that a difference leads to. Throws on what is no difference from `base`, or leads to
 * more than `most` bytes.
 */
export function applyDelta(base: Buffer, delta: Buffer, most: number): Buffer {
  const out: Buffer[] = []
  let total = 0
  let end = 0
  const reader = { bytes: delta, at: 0 }
  const put = (bytes: Buffer): void => {
    total += bytes.length
    if (total > most) throw new RangeError('delta: too large')
    out.push(bytes)
  }
  while (reader.at < delta.length) {
    const head = readVarint(reader)
    const length = Math.floor(head / 2)
    if (head % 2 === 0) {
      const from = end + unzigzag(readVarint(reader))
      put(slice(base, from, length))
      end = from + length
    } else {
      const dictionary = slice(base, end, readVarint(reader))
      const bytes = slice(delta, reader.at, length)
      reader.at += length
      put(
        inflateRawSync(bytes, {
          ...dictionaryOptions(dictionary),
          maxOutputLength: most - total + 1,
        }),
      )
    }
  }
  return Buffer.concat(out)
}

type Step =
  { kind: 'copy'; from: number; length: number } | { kind: 'insert'; from: number; to: number }

/** Pieces of a text as strings of bytes, and the byte that each begins at. */
interface Chunks {
  texts: string[]
  starts: number[]
}

/** Cuts behind every part of the JSON and every sentence. */
function chunksOf(text: Buffer): Chunks {
  const texts = text.toString('latin1').split(/(?<=\},|\. )/)
  let start = 0
  const starts = texts.map((chunk) => (start += chunk.length) - chunk.length)
  return { texts, starts }
}

function stepsOf(base: Chunks, next: Chunks): Step[] {
  const places = new Map<string, number[]>()
  for (const [at, chunk] of base.texts.entries()) {
    const known = places.get(chunk)
    if (known) known.push(at)
    else places.set(chunk, [at])
  }
  const steps: Step[] = []
  let expected = 0
  for (let at = 0; at < next.texts.length;) {
    const found = bestRun(base, next, at, candidates(places.get(next.texts[at]!), expected))
    const from = next.starts[at]!
    if (found && (found.from === expected || found.length >= leastCopy)) {
      addCopy(steps, base.starts[found.from]!, found.length)
      expected = found.from + found.chunks
      at += found.chunks
    } else {
      addInsert(steps, from, from + next.texts[at]!.length)
      at++
    }
  }
  return steps
}

/**
 * Where the last copy went on, and the next places behind and at the beginning; a chunk may be in a
 * story a thousand times.
 */
function candidates(places: readonly number[] | undefined, expected: number): number[] {
  if (!places) return []
  let low = 0
  for (let high = places.length; low < high;) {
    const middle = (low + high) >> 1
    if (places[middle]! < expected) low = middle + 1
    else high = middle
  }
  return places[low] === expected ? [expected] : [...places.slice(low, low + 2), places[0]!]
}

function bestRun(
  base: Chunks,
  next: Chunks,
  at: number,
  starts: readonly number[],
): { from: number; chunks: number; length: number } | null {
  let best: { from: number; chunks: number; length: number } | null = null
  for (const from of starts) {
    let chunks = 0
    let length = 0
    while (at + chunks < next.texts.length && base.texts[from + chunks] === next.texts[at + chunks])
      length += next.texts[at + chunks++]!.length
    if (!best || length > best.length) best = { from, chunks, length }
  }
  return best
}

function addCopy(steps: Step[], from: number, length: number): void {
  if (length === 0) return
  const last = steps.at(-1)
  if (last?.kind === 'copy' && last.from + last.length === from) last.length += length
  else steps.push({ kind: 'copy', from, length })
}

function addInsert(steps: Step[], from: number, to: number): void {
  const last = steps.at(-1)
  if (last?.kind === 'insert') last.to = to
  else steps.push({ kind: 'insert', from, to })
}

function nextCopy(steps: readonly Step[], at: number): Extract<Step, { kind: 'copy' }> | undefined {
  const next = steps[at + 1]
  return next?.kind === 'copy' ? next : undefined
}

/** zlib refuses an empty dictionary. */
function dictionaryOptions(dictionary: Buffer): { level: number; dictionary?: Buffer } {
  return dictionary.length > 0 ? { level: 9, dictionary } : { level: 9 }
}

function slice(bytes: Buffer, from: number, length: number): Buffer {
  if (from < 0 || from + length > bytes.length) throw new RangeError('delta: outside')
  return bytes.subarray(from, from + length)
}

function zigzag(value: number): number {
  return value < 0 ? -value * 2 - 1 : value * 2
}

function unzigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2
}

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  while (rest > 127) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  return Buffer.from([...bytes, rest])
}

function readVarint(reader: { bytes: Buffer; at: number }): number {
  let value = 0
  for (let factor = 1; factor < 2 ** 42; factor *= 128) {
    const byte = reader.bytes[reader.at++]
    if (byte === undefined) break
    value += (byte % 128) * factor
    if (byte < 128) return value
  }
  throw new RangeError('delta: varint')
}
