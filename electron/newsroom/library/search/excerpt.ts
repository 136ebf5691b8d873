import { fold } from '../../../../shared/text/fold.ts'
import { findHits } from '../../../../shared/text/highlight.ts'
import { type Field, fields, type FieldTexts, foldedWords } from './fields.ts'

const length = 120

export interface Match {
  field: Field
  excerpt: string
}

/** The match where all the words stand in what the list shows anyway, so that no more need be read. */
export function matchInRow(row: { headline: string; standfirst: string }, query: string): Match | null {
  const words = distinctWords(query)
  for (const field of ['headline', 'standfirst'] as const)
    if (foundWords(row[field], words) === words.length)
      return { field, excerpt: excerptOf(row[field].normalize('NFC'), query) }
  return null
}

/** The field that holds most of a query's words, the first such, and its text around the first of them. */
export function matchOf(texts: FieldTexts, query: string): Match | null {
  const words = distinctWords(query)
  let best: { field: Field; text: string; found: number } | null = null
  for (const field of fields) {
    for (const text of texts[field]) {
      const found = foundWords(text, words)
      if (found > (best?.found ?? 0)) best = { field, text, found }
      if (found === words.length) return { field, excerpt: excerptOf(text, query) }
    }
  }
  return best && { field: best.field, excerpt: excerptOf(best.text, query) }
}

function distinctWords(query: string): string[] {
  return [...new Set(foldedWords(query))]
}

/** How many of the folded words begin a word of the text. */
function foundWords(text: string, words: readonly string[]): number {
  const folded = fold(text)
  return words.filter((word) => startsWord(folded, word)).length
}

function startsWord(folded: string, word: string): boolean {
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1]!)) return true
  }
  return false
}

/** About 120 characters around the first hit, cut between words. */
export function excerptOf(text: string, query: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const first = findHits(line, query)[0]?.from ?? 0
  const from = wordStart(line, Math.max(0, Math.min(first - length / 3, line.length - length)))
  const to = wordEnd(line, Math.min(line.length, from + length))
  return `${from > 0 ? '…' : ''}${line.slice(from, to).trim()}${to < line.length ? '…' : ''}`
}

function wordStart(line: string, near: number): number {
  return near === 0 ? 0 : line.lastIndexOf(' ', near) + 1
}

function wordEnd(line: string, near: number): number {
  const space = line.indexOf(' ', near)
  return space < 0 ? line.length : space
}
