import type { Article } from '../../../article/article.ts'
import type { CheckedText, Found, StoryPart, TextFound } from '../../check.ts'
import { oncePer } from '../../oncePer.ts'
import { textsOfPart, valuesOf } from '../../texts.ts'
import { isCapitalised, startsSentence, type Word, wordsOf } from '../words.ts'
import { type TonePlacement, withTone } from './tone.ts'

/** Words whose tone stands in the other place. */
export function otherTonesIn(checked: CheckedText, placement: TonePlacement): TextFound[] {
  return wordsOf(checked).flatMap((word): TextFound[] => {
    const composed = word.raw.normalize('NFC')
    const wanted = withTone(composed, placement)
    return wanted === composed ? [] : [{ from: word.from, to: word.to, instead: wanted }]
  })
}

/**
 * Letters whose marks are characters of their own: they look the same and are not found by a
 * search.
 */
export function decomposedIn(checked: CheckedText): TextFound[] {
  if (!/\p{M}/u.test(checked.text)) return []
  return wordsOf(checked).flatMap(({ from, to, raw }): TextFound[] => {
    const composed = raw.normalize('NFC')
    return composed === raw ? [] : [{ from, to, instead: composed }]
  })
}

const toY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kĩ: 'kỹ',
    kỉ: 'kỷ',
    kì: 'kỳ',
    kí: 'ký',
    lí: 'lý',
    mĩ: 'mỹ',
    tỉ: 'tỷ',
    quí: 'quý',
    quị: 'quỵ',
    hỉ: 'hỷ',
    lị: 'lỵ', // prettier-ignore
  }),
)
const toI: ReadonlyMap<string, string> = new Map(
  Object.entries({
    kỹ: 'kĩ',
    kỷ: 'kỉ',
    kỳ: 'kì',
    ký: 'kí',
    lý: 'lí',
    mỹ: 'mĩ',
    tỷ: 'tỉ',
    hỷ: 'hỉ',
    lỵ: 'lị',
    sỹ: 'sĩ', // prettier-ignore
  }),
)
/** Words that have their i in every house. */
const alwaysI: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    tỉ: ['mỉ', 'tê', 'thí', 'mẩn'],
    kì: ['cọ', 'kèo', 'kẹo'],
    lí: ['nhí', 'lắc', 'láu', 'rí'],
    kí: ['lô', 'ninh'],
    hỉ: ['hả', 'mũi'],
    mĩ: ['miều'],
    kĩ: ['càng'],
  }),
)

/** kỹ thuật or kĩ thuật, by the house's choice; names stay as they are. */
export function otherIyIn(checked: CheckedText, choice: 'y' | 'i'): TextFound[] {
  const words = wordsOf(checked)
  return words.flatMap((word, at): TextFound[] => {
    const wanted = (choice === 'y' ? toY : toI).get(word.key)
    if (wanted === undefined || isName(checked.text, word)) return []
    if (hasAlwaysI(words, at)) return []
    const instead = isCapitalised(word.raw)
      ? wanted.charAt(0).toUpperCase() + wanted.slice(1)
      : wanted
    return [{ from: word.from, to: word.to, instead }]
  })
}

function hasAlwaysI(words: readonly Word[], at: number): boolean {
  return alwaysI.get(words[at]!.key)?.includes(words[at + 1]?.key ?? '') === true
}

/** A word that some write with i and some with y, as one story has it. */
interface Use {
  /** With y, in small letters. */
  word: string
  written: string
  line: number
  found: TextFound
}

const usesIn = oncePer((part: StoryPart): readonly Use[] =>
  textsOfPart(part).flatMap((text, line) => usesInText(text, line)),
)

function usesInText(checked: CheckedText, line: number): Use[] {
  const words = wordsOf(checked)
  return words.flatMap(({ key, raw, from, to }, at): Use[] => {
    const other = toY.get(key) ?? toI.get(key)
    // With a capital it may be a name wherever it stands.
    if (other === undefined || isCapitalised(raw) || hasAlwaysI(words, at)) return []
    return [{ word: toY.get(key) ?? key, written: key, line, found: { from, to, instead: other } }]
  })
}

/**
 * Words that the story writes with i here and with y there; most of it decides, or else the first.
 */
export function mixedIyIn(
  isSpared: (use: Use, text: CheckedText) => boolean,
): (article: Article) => Found[] {
  return ({ document }) => mixedIn(document.content, isSpared)
}

function mixedIn(
  parts: readonly StoryPart[],
  isSpared: (use: Use, text: CheckedText) => boolean,
): Found[] {
  const placed = parts.flatMap((part) => usesIn(part).map((use) => ({ part, use })))
  const ways = new Map<string, Map<string, number>>()
  for (const { use } of placed) {
    let counts = ways.get(use.word)
    if (!counts) ways.set(use.word, (counts = new Map()))
    counts.set(use.written, (counts.get(use.written) ?? 0) + 1)
  }
  return placed.flatMap(({ part, use }): Found[] => {
    const counts = [...ways.get(use.word)!]
    const [house] = counts.reduce((most, one) => (one[1] > most[1] ? one : most))
    const text = textsOfPart(part)[use.line]!
    if (use.written === house || isSpared(use, text)) return []
    return [text.finding(use.found, valuesOf(text, use.found))]
  })
}

function isName(text: string, { from, raw }: Word): boolean {
  return isCapitalised(raw) && !startsSentence(text, from)
}
