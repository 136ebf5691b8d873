import type { CheckedText, TextFound } from '../../check.ts'
import {
  inCaseOf,
  isAllCapitals,
  isCapitalised,
  startsSentence,
  type Word,
  wordsOf,
} from '../words.ts'
import { borrowed } from './borrowed.ts'
import { confusedSounds } from './confusedSounds.ts'
import { isNoWord, meantBy } from './noWords.ts'
import { suggestionsFor } from './suggestions.ts'
import { isSyllable } from './syllables.ts'
import { isBare, typedAs } from './unmarked.ts'

/** Letters of the Vietnamese alphabet, among them one that no other language around has. */
const vietnamese =
  /^[aăâbcdđeêghiklmnoôơpqrstuưvxyàằầèềìòồờùừỳáắấéếíóốớúứýãẵẫẽễĩõỗỡũữỹảẳẩẻểỉỏổởủửỷạặậẹệịọộợụựỵ]+$/u
const marked = /[^a-z]/u

const verdicts = new Map<string, boolean>()
const mostVerdicts = 50_000

/**
 * Words that look Vietnamese and can be no syllable, or one that no word has. Names, loans,
 * figures, addresses and abbreviations are let be.
 */
export function misspeltIn(checked: CheckedText): TextFound[] {
  const words = wordsOf(checked)
  return words.flatMap((word, at): TextFound[] => {
    if (isFine(word.key)) return withoutMarks(checked.text, words, at)
    if (!isToBeJudged(checked.text, word, words[at + 1])) return []
    const noWord = isNoWord(word.key)
    const suggestions = noWord
      ? meantBy(word.key).slice(0, mostSuggestions)
      : suggestionsFor(word.raw.normalize('NFC').toLowerCase())
    const [nearest] = suggestions
    if (nearest === undefined) return [{ from: word.from, to: word.to }]
    return [meaning(word, suggestions, noWord ? confusedSounds(word.key, nearest) : {})]
  })
}

function meaning(
  word: Word,
  suggestions: readonly string[],
  values: TextFound['values'] = {},
): TextFound {
  const [nearest = ''] = suggestions
  return {
    from: word.from,
    to: word.to,
    instead: inCaseOf(word.raw, nearest),
    values: {
      suggestions: suggestions.map((one) => inCaseOf(word.raw, one)).join(', '),
      ...values,
    },
  }
}

/**
 * What was written without an input method, or with one that did not take it up, among words that
 * have their marks.
 */
function withoutMarks(text: string, words: readonly Word[], at: number): TextFound[] {
  const word = words[at]!
  if (!/^[a-z]{4,}$/u.test(word.raw)) return []
  const typed = typedAs(word.raw)
  if (typed === null && !isBare(word.raw)) return []
  const around = [words[at - 1], words[at + 1]].flatMap((other) =>
    other && standTogether(text, word, other) ? [other.key] : [],
  )
  const isAmongMarked =
    around.some((key) => marked.test(key)) && around.every((key) => isSyllable(key))
  if (!isAmongMarked || !isToBeJudged(text, word, words[at + 1])) return []
  const suggestions =
    typed === null ? suggestionsFor(word.raw).filter((one) => one !== word.raw) : [typed]
  return suggestions.length === 0 ? [] : [meaning(word, suggestions)]
}

/** With nothing but a blank between them, whichever comes first. */
function standTogether(text: string, one: Word, other: Word): boolean {
  return text.slice(Math.min(one.to, other.to), Math.max(one.from, other.from)) === ' '
}

const mostSuggestions = 3

function isFine(key: string): boolean {
  let verdict = verdicts.get(key)
  if (verdict === undefined) {
    verdict =
      !marked.test(key) ||
      isForeign(key) ||
      (isSyllable(key) && !isNoWord(key)) ||
      borrowed.has(key)
    if (verdicts.size < mostVerdicts) verdicts.set(key, verdict)
  }
  return verdict
}

/** A tone that no letter took up is a slip; any other letter is of another language. */
function isForeign(key: string): boolean {
  return !vietnamese.test(key.replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, ''))
}

function isToBeJudged(text: string, word: Word, next: Word | undefined): boolean {
  const { from, to, raw } = word
  // Syllables of a foreign name or word, a part of an address, a number, a hashtag.
  if (/[-\d@#/\\_&'’+·]$/u.test(text.slice(Math.max(0, from - 1), from))) return false
  if (/\p{L}\.$/u.test(text.slice(Math.max(0, from - 2), from))) return false
  if (/^(?:[-\d@/\\_&+·]|['’.]\p{L})/u.test(text.slice(to, to + 2))) return false
  if (isAllCapitals(raw)) return false
  if (/\p{L}\p{Lu}/u.test(raw)) return false
  if (!isCapitalised(raw)) return true
  // Elsewhere, and before another capital, it is a name.
  return startsSentence(text, from) && !(next && next.from - to === 1 && isCapitalised(next.raw))
}
