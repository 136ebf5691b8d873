import { convertText } from './convert.ts'
import { type OldEncoding, oldEncodings } from './encodings.ts'

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

const onsets = 'ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx]'

/** Everything that can follow the onset, without its tone, by the vowel that it begins with. */
const rhymes = [
  'a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?',
  'ă(?:c|m|n|ng|p|t)',
  'â(?:c|m|n|ng|p|t|u|y)',
  'e(?:c|m|n|ng|o|p|t)?',
  'ê(?:ch|m|n|nh|p|t|u)?',
  'i(?:a|ch|m|n|nh|p|t|u|êc|êm|ên|êng|êp|êt|êu)?',
  'o(?:a(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|ă(?:c|m|n|ng|t)|e(?:n|o|t)?|c|i|m|n|ng|oc|ong|p|t)?',
  'ô(?:c|i|m|n|ng|p|t)?',
  'ơ(?:i|m|n|p|t)?',
  'u(?:a|â(?:n|ng|t|y)|ê(?:ch|nh)?|ô(?:c|i|m|n|ng|t)|ơ|y(?:a|ch|n|nh|p|t|u|ên|êt)?|c|i|m|n|ng|p|t)?',
  'ư(?:a|c|i|n|ng|t|u|ơ(?:c|i|m|n|ng|p|t|u))?',
  'y(?:êm|ên|êng|êt|êu|m|n|nh|t|ch)?',
]

const syllable = new RegExp(`^(?:(?:${onsets})?(?:${rhymes.join('|')})|gi)$`)

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Whether a word (NFC) can be a syllable of Vietnamese, by its spelling. */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const found = apart.match(tones) ?? []
  if (found.length > 1) return false
  const plain = apart.replace(tones, '').normalize('NFC')
  if (!syllable.test(plain)) return false
  // A syllable that ends in a stop is high or low, never between.
  return !/(?:c|ch|p|t)$/.test(plain) || /[\u0301\u0323]/.test(found[0] ?? '')
}
