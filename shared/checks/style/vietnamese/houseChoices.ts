import type { CheckedText, TextFound } from '../../check.ts'
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

/** Letters whose marks are characters of their own: they look the same and are not found by a search. */
export function decomposedIn(checked: CheckedText): TextFound[] {
  if (!/\p{M}/u.test(checked.text)) return []
  return wordsOf(checked).flatMap(({ from, to, raw }): TextFound[] => {
    const composed = raw.normalize('NFC')
    return composed === raw ? [] : [{ from, to, instead: composed }]
  })
}

const toY: Readonly<Record<string, string>> = {
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
}
const toI: Readonly<Record<string, string>> = {
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
}
/** Words that have their i in every house. */
const alwaysI: Readonly<Record<string, readonly string[]>> = {
  tỉ: ['mỉ', 'tê', 'thí', 'mẩn'],
  kì: ['cọ', 'kèo', 'kẹo'],
  lí: ['nhí', 'lắc', 'láu', 'rí'],
  kí: ['lô', 'ninh'],
  hỉ: ['hả', 'mũi'],
  kĩ: ['càng'],
}

/** kỹ thuật or kĩ thuật, by the house's choice; names stay as they are. */
export function otherIyIn(checked: CheckedText, choice: 'y' | 'i'): TextFound[] {
  const words = wordsOf(checked)
  return words.flatMap((word, at): TextFound[] => {
    const wanted = (choice === 'y' ? toY : toI)[word.key]
    if (wanted === undefined || isName(checked.text, word)) return []
    if (alwaysI[word.key]?.includes(words[at + 1]?.key ?? '')) return []
    const instead = isCapitalised(word.raw) ? wanted.charAt(0).toUpperCase() + wanted.slice(1) : wanted
    return [{ from: word.from, to: word.to, instead }]
  })
}

function isName(text: string, { from, raw }: Word): boolean {
  return isCapitalised(raw) && !startsSentence(text, from)
}
