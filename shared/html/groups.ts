import { isWebAddress } from '../text/address.ts'
import { cleanText } from './cleanText.ts'
import { describe } from './flow.ts'
import { joined } from './line.ts'
import { contentOf, fit, type MarkupBlock, type PictureBlock } from './markupBlock.ts'
import { addressOf, attributeOf, isElement, type MarkupNode, nameOf, textOf } from './markupNode.ts'
import type { Part, TextPart } from './parts.ts'

type NewId = () => string

/**
 * The parts of a figure: its text goes to its pictures as their captions and credits. Without a
 * picture it stays text.
 */
export function asFigure(parts: readonly Part[]): readonly Part[] {
  const pictures = parts.filter((part): part is PictureBlock => part.type === 'picture')
  if (pictures.length === 0) return parts
  const lines = parts.filter((part): part is TextPart => part.type === 'line')
  const isSaid = lines.some(({ kind }) => kind.kind === 'caption')
  let picture = pictures[0]!
  return parts.filter((part) => {
    if (part.type === 'picture') picture = part
    if (part.type !== 'line' || (isSaid && !/^(caption|credit)$/.test(part.kind.kind))) return true
    describe(picture, part)
    return false
  })
}

/** A figure that holds a pull quote: what stands in its caption is who said it. */
export function asPullQuote(parts: readonly Part[], newId: NewId): readonly Part[] {
  const lines = parts.filter((part): part is TextPart => part.type === 'line')
  const isAttribution = ({ kind }: TextPart): boolean => kind.kind === 'caption'
  const text = joined(lines.filter((line) => !isAttribution(line)).map(({ content }) => content))
  const attribution = joined(lines.filter(isAttribution).map(({ content }) => content))
  if (lines.length < parts.length || text.length === 0) return parts
  return [
    {
      type: 'pullQuote',
      attrs: { id: newId() },
      content: [
        { type: 'pullQuoteText', ...contentOf(text) },
        { type: 'pullQuoteAttribution', ...contentOf(attribution) },
      ],
    },
  ]
}

/** Paragraphs in a row as quotations; what cannot stand in one stands between them. */
export function asQuotes(blocks: readonly MarkupBlock[], newId: NewId): MarkupBlock[] {
  const quotes: MarkupBlock[] = []
  let goesOn = false
  for (const block of blocks) {
    const last = quotes.at(-1)
    if (block.type !== 'paragraph') quotes.push(block)
    else if (goesOn && last?.type === 'quote') last.content.push(block)
    else quotes.push({ type: 'quote', attrs: { id: newId() }, content: [block] })
    goesOn = block.type === 'paragraph'
  }
  return quotes
}

/** A box beside the text: a subheading at its beginning is its title. */
export function asFactBox(blocks: readonly MarkupBlock[], newId: NewId): MarkupBlock[] {
  const [first, ...others] = blocks
  const title = first?.type === 'subheading' ? first.content : undefined
  const rest = first?.type === 'subheading' ? others : blocks
  const { kept, freed } = fit(rest, ['paragraph', 'bulletList', 'orderedList'])
  const [part, ...parts] = kept
  if (part === undefined) return [...blocks]
  const box: MarkupBlock = {
    type: 'factBox',
    attrs: { id: newId() },
    content: [{ type: 'factBoxTitle', ...contentOf(title) }, part, ...parts],
  }
  return [box, ...freed]
}

/** The card of an exported page: a paragraph that is nothing but a link. */
export function ownEmbed(element: MarkupNode, newId: NewId): MarkupBlock | null {
  if (nameOf(element) !== 'p' || attributeOf(element, 'class') !== 'embed') return null
  const link = childNamed(element, 'a')
  const url = link && addressOf(link, 'href')
  if (!link || !url || !isWebAddress(url)) return null
  const title = childNamed(link, 'span')
  const isTitle = title !== null && attributeOf(title, 'class') === 'embed-title'
  return embedOf(url, isTitle ? textOf(title, 2_000) : '', newId)
}

export function embedOf(url: string, title: string, newId: NewId): MarkupBlock {
  return { type: 'embed', attrs: { id: newId(), url, title: cleanText(title).trim() } }
}

function childNamed(element: MarkupNode, name: string): MarkupNode | null {
  return (
    Array.from(element.childNodes).find((child) => isElement(child) && nameOf(child) === name) ??
    null
  )
}
