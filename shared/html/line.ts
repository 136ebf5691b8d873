import type { Inline, Mark } from '../article/document.ts'
import { type Format, marksOf } from './format.ts'

interface Run {
  format: Format
  /** Texts in a row; null is a line break. */
  pieces: string[] | null
}

/** Text on its way into one paragraph: runs of one look each, blanks not yet brought together. */
export class Line {
  private readonly runs: Run[] = []

  text(text: string, format: Format): void {
    const [first = '', ...rest] = format.preformatted ? text.split(/\r\n?|\n/) : [text]
    this.run(first, format)
    for (const line of rest) {
      this.lineBreak(format)
      this.run(line, format)
    }
  }

  lineBreak(format: Format): void {
    this.runs.push({ format, pieces: null })
  }

  private run(text: string, format: Format): void {
    if (text === '') return
    const last = this.runs.at(-1)
    if (last?.pieces && last.format === format) last.pieces.push(text)
    else this.runs.push({ format, pieces: [text] })
  }

  /**
   * The text, with single blanks and none at either end; pages and mails part paragraphs by two
   * line breaks.
   */
  paragraphs(clean: (text: string) => string): Inline[][] {
    const writers = [new Writer()]
    let breaks = 0
    for (const { format, pieces } of this.runs) {
      if (pieces === null) {
        breaks++
        continue
      }
      const text = clean(pieces.join(''))
      if (text.trim() !== '' && breaks > 0) {
        if (breaks === 1) writers.at(-1)!.lineBreak()
        else writers.push(new Writer())
        breaks = 0
      }
      if (breaks === 0) writers.at(-1)!.text(text, marksOf(format))
    }
    return writers.map((writer) => writer.finish()).filter((content) => content.length > 0)
  }
}

const plainKey = JSON.stringify([])

/**
 * Inlines in the making. Texts are joined once, at the end: joining piece by piece would take ever
 * longer.
 */
class Writer {
  /** Null is a line break. */
  private readonly texts: ({ marks: Mark[]; key: string; pieces: string[] } | null)[] = []
  private afterBlank = true
  /** A blank that is not written yet, because what follows it decides how. */
  private blank = false

  text(clean: string, marks: Mark[]): void {
    const text = this.afterBlank ? clean.replace(/^ /, '') : clean
    if (text === '') return
    this.afterBlank = text.endsWith(' ')
    if (text === ' ') this.blank = true
    else this.write(text, marks)
  }

  /**
   * A blank alone shows no look of its own: it has that of the words around it where both have the
   * same, else none.
   */
  private write(text: string, marks: Mark[]): void {
    const key = JSON.stringify(marks)
    const last = this.texts.at(-1)
    const blank = this.blank && last ? ' ' : ''
    this.blank = false
    if (last?.key === key) last.pieces.push(blank + text)
    else if (blank === '' || key === plainKey)
      this.texts.push({ marks, key, pieces: [blank + text] })
    else {
      if (last?.key === plainKey) last.pieces.push(blank)
      else this.texts.push({ marks: [], key: plainKey, pieces: [blank] })
      this.texts.push({ marks, key, pieces: [text] })
    }
  }

  lineBreak(): void {
    this.blank = false
    this.texts.push(null)
    this.afterBlank = true
  }

  /** Without blanks before line breaks and at the end. */
  finish(): Inline[] {
    const content: Inline[] = []
    for (const [index, one] of this.texts.entries()) {
      if (one === null) {
        if (content.length > 0) content.push({ type: 'hardBreak' })
        continue
      }
      const whole = one.pieces.join('').normalize('NFC')
      const text = this.texts[index + 1] ? whole : whole.trimEnd()
      if (text !== '')
        content.push({ type: 'text', text, ...(one.marks.length > 0 ? { marks: one.marks } : {}) })
    }
    while (content.at(-1)?.type === 'hardBreak') content.pop()
    return content
  }
}

/** Several lines of thought as one, a blank between them. */
export function joined(lines: readonly Inline[][]): Inline[] {
  const writer = new Writer()
  for (const [index, line] of lines.entries()) {
    if (index > 0) writer.text(' ', [])
    for (const inline of line) {
      if (inline.type === 'text') writer.text(inline.text, inline.marks ?? [])
      else writer.text(' ', [])
    }
  }
  return writer.finish()
}
