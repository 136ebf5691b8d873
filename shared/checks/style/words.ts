import type { CheckedText } from '../check.ts'
import { oncePer } from '../oncePer.ts'
import { oldTone } from './vietnamese/tone.ts'

/** A run of letters; offsets are UTF-16. */
export interface Word {
  from: number
  to: number
  /** As it stands in the text. */
  raw: string
  /**
   * Composed, in small letters, with the tone in the old place, so that every way of writing it is
   * the same.
   */
  key: string
}

/** The words of a text; computed once for it. */
export const wordsOf = oncePer(({ text }: CheckedText): readonly Word[] => wordsIn(text))

export function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}]+/gu), ({ index, 0: raw }) => ({
    from: index,
    to: index + raw.length,
    raw,
    key: keyOf(raw),
  }))
}

const keys = new Map<string, string>()
const mostKeys = 50_000

function keyOf(raw: string): string {
  let key = keys.get(raw)
  if (key === undefined) {
    key = oldTone(raw.normalize('NFC').toLowerCase())
    if (keys.size < mostKeys) keys.set(raw, key)
  }
  return key
}

export function isCapitalised(word: string): boolean {
  const first = word.charAt(0)
  return first !== first.toLowerCase()
}

/** Two capitals or more and nothing small. */
export function isAllCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()
}

/** Whether a word that begins there would be capitalised in any case. */
export function startsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?…:;•\n]|\s[-–—])[\s"'“‘«(]*$/u.test(text.slice(Math.max(0, at - 12), at))
}

/**
 * `words` in the case of what they replace: all capitals, a capital at the beginning, or as they
 * are.
 */
export function inCaseOf(was: string, words: string): string {
  if (isAllCapitals(was.replace(/[^\p{L}\p{M}]/gu, ''))) return words.toUpperCase()
  return isCapitalised(was) ? words.charAt(0).toUpperCase() + words.slice(1) : words
}
