import type { CheckedText } from '../check.ts'
import {
  isAllCapitals,
  isCapitalised,
  startsSentence,
  type Word,
  wordsIn,
  wordsOf,
} from './words.ts'

/** Words one after another, with blanks or a hyphen between them. */
interface Phrase<Meaning> {
  words: readonly string[]
  meaning: Meaning
}

/** Finds many phrases in one pass: by their first word. */
export type PhraseIndex<Meaning> = ReadonlyMap<string, readonly Phrase<Meaning>[]>

/** The longest ones first, so that they are preferred. */
export function indexPhrases<Meaning>(
  entries: Iterable<readonly [string, Meaning]>,
): PhraseIndex<Meaning> {
  const index = new Map<string, Phrase<Meaning>[]>()
  for (const [text, meaning] of entries) {
    const words = wordsIn(text).map(({ key }) => key)
    const [first] = words
    if (first === undefined) continue
    const others = index.get(first)
    if (others) others.push({ words, meaning })
    else index.set(first, [{ words, meaning }])
  }
  for (const phrases of index.values())
    phrases.sort((one, other) => other.words.length - one.words.length)
  return index
}

export interface PhraseHit<Meaning> {
  from: number
  to: number
  meaning: Meaning
  /** The words around it, `''` at the ends of the sentence's part. */
  before: string
  after: string
  words: readonly Word[]
}

/** Every place of every phrase, whatever its capitals. */
export function phrasesIn<Meaning>(
  checked: CheckedText,
  index: PhraseIndex<Meaning>,
): PhraseHit<Meaning>[] {
  if (index.size === 0) return []
  const { text } = checked
  const words = wordsOf(checked)
  const hits: PhraseHit<Meaning>[] = []
  for (const [at, { key }] of words.entries()) {
    for (const phrase of index.get(key) ?? []) {
      if (!standsAt(text, words, at, phrase.words)) continue
      const last = at + phrase.words.length - 1
      hits.push({
        from: words[at]!.from,
        to: words[last]!.to,
        meaning: phrase.meaning,
        before: neighbour(text, words[at - 1], words[at]),
        after: neighbour(text, words[last], words[last + 1], true),
        words: words.slice(at, last + 1),
      })
      break
    }
  }
  return hits
}

function standsAt(
  text: string,
  words: readonly Word[],
  at: number,
  phrase: readonly string[],
): boolean {
  return phrase.every((key, step) => {
    const word = words[at + step]
    if (word?.key !== key) return false
    return step === 0 || isJoined(text, words[at + step - 1]!, word)
  })
}

/** Whether two words stand together: with a blank or a hyphen between them. */
export function isJoined(text: string, one: Word, other: Word): boolean {
  if (other.from - one.to === 1) return ' \u00A0-'.includes(text.charAt(one.to))
  return /^[ \u00A0]+$/u.test(text.slice(one.to, other.from))
}

/** The key of the first, or the other, of two words that stand together. */
export function neighbour(
  text: string,
  one: Word | undefined,
  other: Word | undefined,
  wantsOther = false,
): string {
  if (!one || !other || !isJoined(text, one, other)) return ''
  return wantsOther ? other.key : one.key
}

/** "Thanh Liên" and "anh Trung sống" are people, whatever the words would be in small letters. */
export function mayBeName({ text }: CheckedText, words: readonly Word[]): boolean {
  const [first, ...others] = words
  if (!first || words.every(({ raw }) => isAllCapitals(raw))) return false
  if (others.some(({ raw }) => isCapitalised(raw))) return true
  return isCapitalised(first.raw) && !startsSentence(text, first.from)
}
