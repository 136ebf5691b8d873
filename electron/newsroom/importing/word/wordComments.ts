import { quotationOf } from '#shared/comments/quotation.ts'
import type { ReadComment } from '../readStory.ts'

/**
 * The parts of a .docx that its comments lie in. Replies and what is resolved are told in the last.
 */
export const commentParts = {
  text: 'word/document.xml',
  comments: 'word/comments.xml',
  threads: 'word/commentsExtended.xml',
} as const

/**
 * The comments of a Word file with the words that they were written to, in the file's order. A
 * range over several paragraphs counts with its first words; a comment whose range never ends has
 * none. Prefixes are those that Word itself writes.
 */
export async function readWordComments(parts: ReadonlyMap<string, Buffer>): Promise<ReadComment[]> {
  const { Parser } = await import('htmlparser2')
  const read = (part: string, handlers: Handlers): void => {
    new Parser(handlers, { xmlMode: true }).end(parts.get(part)?.toString('utf8') ?? '')
  }
  const comments = new CommentsReader()
  read(commentParts.comments, comments)
  if (comments.found.length === 0) return []
  const ranges = new RangesReader()
  read(commentParts.text, ranges)
  const threads = new ThreadsReader()
  read(commentParts.threads, threads)
  const idOf = new Map(comments.found.map(({ id, paragraph }) => [paragraph, id]))
  return comments.found.map(({ id, paragraph, author, madeAt, lines }) => {
    const { parent, isResolved = false } = threads.byParagraph.get(paragraph) ?? {}
    const parentId = (parent && idOf.get(parent)) ?? null
    return { id, parentId, author, madeAt, lines, isResolved, quote: ranges.quotes.get(id) ?? null }
  })
}

interface Handlers {
  onopentag(name: string, attributes: Record<string, string>): void
  onclosetag?(name: string): void
  ontext?(text: string): void
}

/** What is a text's letter, and what stands in their place. */
const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'w:tab': ' ',
    'w:br': ' ',
    'w:cr': ' ',
    'w:noBreakHyphen': '-',
  }),
)

interface FoundComment extends Pick<ReadComment, 'id' | 'author' | 'madeAt' | 'lines'> {
  /** The id of its last paragraph, by which Word's other part calls it. */
  paragraph: string
}

class CommentsReader implements Handlers {
  readonly found: FoundComment[] = []
  private open: FoundComment | null = null
  private line = ''
  private isText = false

  onopentag(name: string, attributes: Record<string, string>): void {
    if (name === 'w:comment')
      this.open = {
        id: attributes['w:id'] ?? '',
        author: attributes['w:author'] ?? '',
        madeAt: attributes['w:date'] ?? null,
        lines: [],
        paragraph: '',
      }
    else if (name === 'w:p' && this.open) this.open.paragraph = attributes['w14:paraId'] ?? ''
    else if (name === 'w:t') this.isText = true
    else this.line += signs.get(name) ?? ''
  }

  ontext(text: string): void {
    if (this.isText && this.open) this.line += text
  }

  onclosetag(name: string): void {
    if (name === 'w:t') this.isText = false
    if (name === 'w:p') {
      this.open?.lines.push(this.line.trim())
      this.line = ''
    }
    if (name !== 'w:comment' || !this.open) return
    this.found.push(this.open)
    this.open = null
  }
}

/** Longer quotations say no better where a comment belongs. */
const longestQuote = 1_000
/** Ranges that no word has come for; the user opens one at a time. */
const mostOpen = 1_000

/**
 * The words of each range, by the comment's id, with what stands around them in their paragraph.
 */
class RangesReader implements Handlers {
  readonly quotes = new Map<string, NonNullable<ReadComment['quote']>>()
  /** Where in the paragraph each range begins that has no words yet. */
  private readonly open = new Map<string, number>()
  private closed: { id: string; from: number; to: number }[] = []
  private paragraph = ''
  /** Where the last text with words in it ends, in the paragraph. */
  private wordsEnd = 0
  private isText = false

  onopentag(name: string, attributes: Record<string, string>): void {
    const id = attributes['w:id'] ?? ''
    if (name === 'w:p') this.endParagraph()
    else if (name === 'w:t') this.isText = true
    else if (name === 'w:commentRangeStart' && this.open.size < mostOpen)
      this.open.set(id, this.paragraph.length)
    else if (name === 'w:commentRangeEnd') this.close(id)
    else this.paragraph += signs.get(name) ?? ''
  }

  ontext(text: string): void {
    if (!this.isText) return
    this.paragraph += text
    if (/\S/.test(text)) this.wordsEnd = this.paragraph.length
  }

  onclosetag(name: string): void {
    if (name === 'w:t') this.isText = false
    if (name === 'w:p') this.endParagraph()
  }

  private close(id: string): void {
    const from = this.open.get(id)
    this.open.delete(id)
    if (from !== undefined) this.closed.push({ id, from, to: this.paragraph.length })
  }

  private endParagraph(): void {
    for (const [id, from] of this.open) {
      if (this.wordsEnd <= from) this.open.set(id, 0)
      else this.close(id)
    }
    for (const { id, from, to } of this.closed) this.keep(id, from, to)
    this.closed = []
    this.paragraph = ''
    this.wordsEnd = 0
  }

  private keep(id: string, from: number, to: number): void {
    const words = this.paragraph.slice(from, to)
    const begin = from + words.length - words.trimStart().length
    const end = Math.min(from + words.trimEnd().length, begin + longestQuote)
    if (end > begin && !this.quotes.has(id))
      this.quotes.set(id, quotationOf(this.paragraph, begin, end))
  }
}

class ThreadsReader implements Handlers {
  readonly byParagraph = new Map<string, { parent: string | undefined; isResolved: boolean }>()

  onopentag(name: string, attributes: Record<string, string>): void {
    if (name !== 'w15:commentEx') return
    const isResolved = ['1', 'true', 'on'].includes(attributes['w15:done'] ?? '')
    this.byParagraph.set(attributes['w15:paraId'] ?? '', {
      parent: attributes['w15:paraIdParent'],
      isResolved,
    })
  }
}
