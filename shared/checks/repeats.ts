import type { Article } from '../article/article.ts'
import type { Block } from '../article/document.ts'
import type { Check, Found } from './check.ts'
import { oncePer } from './oncePer.ts'
import { hasText, quotation, textLinesOf } from './textLines.ts'

/** Blocks that say nothing, or say again what was said. */
export const blockChecks: readonly Check[] = [
  {
    id: 'repeatedParagraph',
    group: 'text',
    severity: 'warning',
    looksAt: 'article',
    find: repeated,
  },
  {
    id: 'emptySubheading',
    group: 'text',
    severity: 'warning',
    looksAt: 'article',
    find: emptyOf(['subheading']),
  },
  {
    id: 'emptyBlock',
    group: 'text',
    severity: 'warning',
    looksAt: 'article',
    find: emptyOf(['bulletList', 'orderedList', 'quote', 'pullQuote', 'factBox', 'table']),
  },
]

function blocksOf({ document }: Article): Block[] {
  const [, , ...blocks] = document.content
  return blocks
}

/** Shorter ones, such as "Hà Nội, 14/2" or a question asked twice, may well stand twice. */
const shortest = 40

/** A paragraph's words, whatever stands between them; empty for what may stand twice. */
const words = oncePer((block: Block): string => {
  const written = block.type === 'paragraph' ? (textLinesOf(block)[0]?.text ?? '') : ''
  const text = written.normalize('NFC').replace(/\s+/gu, ' ').trim()
  return text.length < shortest ? '' : text
})

function repeated(article: Article): Found[] {
  const seen = new Set<string>()
  return blocksOf(article).flatMap((block): Found[] => {
    const text = words(block)
    if (text === '') return []
    if (!seen.has(text)) {
      seen.add(text)
      return []
    }
    return [
      {
        place: { kind: 'block', blockId: block.attrs.id, range: null },
        values: { text: quotation(text, 0, 30) },
        mend: { kind: 'removeBlock', blockId: block.attrs.id },
      },
    ]
  })
}

/** The only block of a story stays: there must be one. */
function emptyOf(types: readonly Block['type'][]): (article: Article) => Found[] {
  return (article) => {
    const blocks = blocksOf(article)
    return blocks
      .filter((block) => types.includes(block.type) && !hasText(block))
      .map(({ type, attrs }): Found => ({
        place: { kind: 'block', blockId: attrs.id, range: null },
        values: { type },
        mend: blocks.length > 1 ? { kind: 'removeBlock', blockId: attrs.id } : null,
      }))
  }
}
