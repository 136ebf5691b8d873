import { convertText } from './convert.ts'
import { type OldEncoding, oldEncodings } from './encodings.ts'
import { isSyllable } from './syllable.ts'

export interface Recognised {
  encoding: OldEncoding
  /** From 0 to 1. */
  confidence: number
}

/** UTF-16 units that are looked at: enough to be sure, and a long story costs no more. */
const sampleLength = 40_000

const leastConfidence = 0.7

/**
 * The old encoding that a text was written in; null where it is in none, or cannot be told. Every
 * encoding is tried: the words that it changes must become Vietnamese syllables and must not have
 * been ones before.
 */
export function recogniseEncoding(text: string): Recognised | null {
  const sample = text.slice(0, sampleLength).normalize('NFC')
  if (!/[\u0080-\u00ff]/.test(sample)) return null
  const [best, second] = oldEncodings
    .map((encoding) => ({ encoding, confidence: confidenceIn(sample, encoding) }))
    .sort((one, other) => other.confidence - one.confidence)
  if (!best || best.confidence < leastConfidence) return null
  return second && best.confidence - second.confidence < 0.05 ? null : best
}

function confidenceIn(sample: string, encoding: OldEncoding): number {
  const words = wordsOf(sample)
  const converted = wordsOf(convertText(sample, encoding))
  if (words.length !== converted.length) return 0
  let gained = 0
  let lost = 0
  let plain = 0
  let plainSyllables = 0
  for (const [at, word] of words.entries()) {
    const after = converted[at]!
    if (after === word) {
      if (!/[a-z]/i.test(word)) continue
      plain++
      if (isVietnamese(word)) plainSyllables++
      continue
    }
    const was = isVietnamese(word) || !/\p{L}/u.test(word)
    const is = isVietnamese(after)
    if (is && !was) gained++
    // What was Vietnamese and would not be any more weighs more than what is Vietnamese neither
    // way; both ways says nothing.
    else if (!is) lost += was ? 3 : 1
  }
  if (gained < 2) return 0
  // In Vietnamese the words between are syllables, too, but for names.
  const around = (plainSyllables + 2) / (plain + 2)
  return (gained / (gained + lost)) * (0.6 + 0.4 * around) * (gained / (gained + 0.4))
}

/** VPS keeps letters where other sets keep control characters, so only real blanks part words. */
function wordsOf(text: string): string[] {
  return text.split(/[ \t\r\n]+/).filter(Boolean)
}

/** Whether all of a word between blanks is syllables, and punctuation only where it belongs. */
function isVietnamese(word: string): boolean {
  const bare = word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  if (bare === '' || !isPlainAround(word)) return false
  return bare.split(/[-–/.,'’"“”():;]+/).every((part) => part === '' || isSyllable(part))
}

/** Signs that nobody puts at a word are letters of another encoding. */
function isPlainAround(word: string): boolean {
  return !/[\u0080-\u009f¡-©¬-¶¸-º¼-¿×÷ƒ†‡ˆ‰‹›˜™]/.test(word)
}
