import { type Article, figuresOf, headlineOf, standfirstOf } from '#shared/article/article.ts'
import type { Block, Figure } from '#shared/article/document.ts'
import { blockLines, inlineText } from '#shared/article/plainText.ts'
import { readArticle } from '#shared/article/read.ts'
import { fold } from '#shared/text/fold.ts'
import { queryWords } from '#shared/text/highlight.ts'
import { linesOf } from '../lines.ts'

/**
 * Where words are looked for, in the order in which a hit is shown, with how much one there counts.
 */
export const fieldWeights = {
  headline: 12,
  standfirst: 5,
  body: 1,
  caption: 2,
  credit: 2,
  author: 4,
  keyword: 4,
} as const
export type Field = keyof typeof fieldWeights
export const fields = Object.keys(fieldWeights) as Field[]

/** The texts of each field in NFC, a paragraph, caption or name each, none empty. */
export type FieldTexts = Record<Field, string[]>

/** What there is to find in a stored content; of one that is no article, all its lines. */
export function fieldTexts(content: string): FieldTexts {
  return indexedParts(content).texts
}

/** The same with the figures, of which there are none in what is no article. */
export function indexedParts(content: string): { texts: FieldTexts; figures: Figure[] } {
  const read = readArticle(content)
  const texts = read.ok ? textsOf(read.article) : { ...noTexts, body: linesOf(content) }
  const clean = (lines: string[]) =>
    lines.map((line) => line.normalize('NFC')).filter((line) => line.trim())
  return {
    texts: Object.fromEntries(fields.map((field) => [field, clean(texts[field])])) as FieldTexts,
    figures: read.ok ? figuresOf(read.article) : [],
  }
}

const noTexts: FieldTexts = {
  headline: [],
  standfirst: [],
  body: [],
  caption: [],
  credit: [],
  author: [],
  keyword: [],
}

function textsOf(article: Article): FieldTexts {
  const figures = figuresOf(article)
  const blocks = article.document.content.slice(2) as Block[]
  return {
    headline: [headlineOf(article)],
    standfirst: [standfirstOf(article)],
    body: blocks.flatMap((block) => {
      if (block.type === 'figure') return []
      return block.type === 'embed' ? [block.attrs.title] : blockLines(block)
    }),
    caption: figures.map((figure) => inlineText(figure.content)),
    credit: figures.map(({ attrs }) =>
      [attrs.photographer, attrs.source].filter(Boolean).join(' - '),
    ),
    author: [...article.metadata.authors, article.metadata.byline],
    keyword: article.metadata.keywords,
  }
}

/** Returns the words of a text as the exact index has them: NFC, lower case, marks kept. */
export function exactWords(text: string): string[] {
  return queryWords(text.toLowerCase())
}

/** Returns the words of a text as the folded index has them. */
export function foldedWords(text: string): string[] {
  return queryWords(fold(text))
}

/** Returns texts as a `folded` column holds them: their folded words, each after a blank. */
export function foldedText(texts: readonly string[]): string {
  return texts
    .flatMap(foldedWords)
    .map((word) => ` ${word}`)
    .join('')
}

/** Returns for each word of a query what a `folded` column is LIKE that has a word which begins so. */
export function foldedPatterns(query: string): string[] {
  // Words are letters and digits, so none of LIKE's own signs is among them.
  return [...new Set(foldedWords(query))].map((word) => `% ${word}%`)
}
