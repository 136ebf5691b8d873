import { attributeOf, type MarkupNode } from './markupNode.ts'
import type { LineKind, ListLine } from './parts.ts'
import type { Declarations } from './style.ts'

/** As deep as Word numbers. */
const deepestLevel = 9

/**
 * What a paragraph is by the class and style that Word and Outlook give it; null where they say
 * nothing.
 */
export function wordKindOf(element: MarkupNode, style: Declarations): LineKind | null {
  const list = listLineOf(style)
  if (list) return list
  const name = /(?:^|\s)Mso([A-Za-z]+)/.exec(attributeOf(element, 'class'))?.[1]
  if (name === undefined) return null
  if (name === 'Title') return { kind: 'subheading', level: 2 }
  if (name === 'Quote' || name === 'IntenseQuote') return { kind: 'quote' }
  return /^List(Paragraph|Continue)/.test(name) ? { kind: 'listMore' } : null
}

/** `mso-list: l0 level2 lfo1` */
function listLineOf(style: Declarations): ListLine | null {
  const found = /^(l\d{1,6}) level(\d{1,2})\s+(lfo\d{1,6})/.exec(style.get('mso-list') ?? '')
  if (!found) return null
  const [, list, level, format] = found
  const depth = Math.min(deepestLevel, Math.max(1, Number(level)))
  return { kind: 'listLine', list: `${list} ${format}`, level: depth, label: '' }
}

/**
 * An item of Word's pages on the web, which put each into a list of its own and say its level; null
 * for any other.
 */
export function webListLineOf(item: MarkupNode): ListLine | null {
  const level = Number(attributeOf(item, 'data-aria-level'))
  const list = attributeOf(item, 'data-listid')
  if (!list || !Number.isInteger(level) || level < 1) return null
  const isNumbered = attributeOf(item, 'data-leveltext').includes('%')
  const label = isNumbered ? `${Number(attributeOf(item, 'data-aria-posinset')) || 1}.` : '·'
  return { kind: 'listLine', list, level: Math.min(deepestLevel, level), label }
}

/** The bullet or number that Word prints for programs that know no lists. */
export function isListLabel(style: Declarations): boolean {
  return style.get('mso-list') === 'ignore'
}

/** The places of comments in the text, and the comments after it. */
export function isWordComment(element: MarkupNode, style: Declarations): boolean {
  if (style.get('mso-element') === 'comment') return true
  return /(^|\s)(MsoComment(Reference|Text|Subject)|msocom(off|anchor|txt))(\s|$)/.test(
    attributeOf(element, 'class'),
  )
}

export function isFootnoteList(style: Declarations): boolean {
  return /^(foot|end)note-list$/.test(style.get('mso-element') ?? '')
}
