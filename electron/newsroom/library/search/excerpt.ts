import { foldedUnits } from '#shared/text/fold.ts'
import { findHits } from '#shared/text/highlight.ts'
import { type Field, fields, type FieldTexts, foldedWords } from './fields.ts'

const length = 120

export interface Match {
  field: Field
  excerpt: string
}

/**
 * The match where all the words stand in what the list shows anyway, so that no more need be read.
 */
export function matchInRow(
  row: { headline: string; standfirst: string },
  query: string,
): Match | null {
  const words = distinctWords(query)
  for (const field of ['headline', 'standfirst'] as const)
    if (foundWords(row[field], words) === words.length)
      return { field, excerpt: excerptOf(row[field].normalize('NFC'), query) }
  return null
}

/**
 * The field that holds most of a query's words, the first such, and its text around the first of
 * them.
 */
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

/** The last word stays the last, whatever else it is. */
function distinctWords(query: string): string[] {
  const words = foldedWords(query)
  return words.filter((word, at) => words.indexOf(word, at + 1) < 0)
}

/** How many of the folded words are words of the text; the last may be only begun. */
function foundWords(text: string, words: readonly string[]): number {
  const units = foldedUnits(text)
  return words.filter((word, at) => hasWord(units, word, at === words.length - 1)).length
}

function hasWord(units: Uint16Array, word: string, begun: boolean): boolean {
  const first = word.charCodeAt(0)
  for (let at = units.indexOf(first); at >= 0; at = units.indexOf(first, at + 1)) {
    if (!standsAt(units, at, word)) continue
    if (!isInWord(units, at - 1) && (begun || !isInWord(units, at + word.length))) return true
  }
  return false
}

function standsAt(units: Uint16Array, from: number, word: string): boolean {
  for (let at = 1; at < word.length; at++)
    if (units[from + at] !== word.charCodeAt(at)) return false
  return true
}

function isInWord(units: Uint16Array, at: number): boolean {
  return at >= 0 && at < units.length && /[\p{L}\p{N}]/u.test(String.fromCharCode(units[at]!))
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
