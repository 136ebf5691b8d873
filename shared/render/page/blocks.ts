import type { Block, BulletList, OrderedList, Paragraph } from '../../article/document.ts'
import { photoFileOf } from '../photoFiles.ts'
import { cleanLine } from './cleanText.ts'
import { type PageInput, wordsOf } from './context.ts'
import { figureMarkup } from './figure.ts'
import { inlineMarkup, isBlank } from './inline.ts'
import { type Child, container, element, type Markup } from './markup.ts'
import { tableMarkup } from './table.ts'

type Of<Type extends Block['type']> = Extract<Block, { type: Type }>

/** The body, block by block. What holds no text and no picture leaves no trace. */
export function bodyMarkup({ article, photoFiles }: PageInput): Child[] {
  const words = wordsOf(article.language)
  const { content } = article.document
  const body = content.slice(2) as Block[]
  const counts = { figures: 0, factBoxes: 0, headings: 0 }
  return body.map((block): Child => {
    switch (block.type) {
      case 'paragraph':
        return paragraphMarkup(block)
      case 'subheading': {
        if (isBlank(block.content)) return null
        if (block.attrs.level === 2) counts.headings++
        return subheadingMarkup(block, counts.headings > 0)
      }
      case 'bulletList':
      case 'orderedList':
        return listMarkup(block)
      case 'quote':
        return element('blockquote', { class: 'quote' }, block.content.map(paragraphMarkup))
      case 'pullQuote':
        return pullQuoteMarkup(block)
      case 'factBox':
        return factBoxMarkup(block, ++counts.factBoxes, words.factBox)
      case 'table':
        return tableMarkup(block, words.table)
      case 'figure':
        return figureMarkup(block, {
          article,
          file: photoFileOf(photoFiles, block),
          first: counts.figures++ === 0,
        })
      case 'embed':
        return embedMarkup(block)
      default:
        return element('hr', { class: block.type satisfies 'rule' })
    }
  })
}

function paragraphMarkup(paragraph: Paragraph): Markup | null {
  return isBlank(paragraph.content) ? null : element('p', {}, inlineMarkup(paragraph.content))
}

/**
 * A third level without a second above it would be a hole in the outline, so it moves up and keeps
 * its looks.
 */
function subheadingMarkup(block: Of<'subheading'>, below: boolean): Markup {
  const minor = block.attrs.level === 3
  return element(
    minor && below ? 'h3' : 'h2',
    { class: minor ? 'subheading subheading-minor' : 'subheading' },
    inlineMarkup(block.content),
  )
}

function listMarkup(list: BulletList | OrderedList): Markup {
  const items = list.content.map((item) => {
    const [first, ...rest] = item.content
    if (rest.every((part) => part.type !== 'paragraph'))
      return element('li', {}, inlineMarkup(first.content), rest.map(partMarkup))
    return element('li', {}, item.content.map(partMarkup))
  })
  if (list.type === 'bulletList') return container('ul', {}, ...items)
  return container('ol', { start: list.attrs.start === 1 ? null : list.attrs.start }, ...items)
}

function partMarkup(part: Paragraph | BulletList | OrderedList): Markup | null {
  return part.type === 'paragraph' ? paragraphMarkup(part) : listMarkup(part)
}

function pullQuoteMarkup(block: Of<'pullQuote'>): Markup | null {
  const [text, attribution] = block.content
  if (isBlank(text.content) && isBlank(attribution.content)) return null
  return container(
    'figure',
    { class: 'pull-quote' },
    isBlank(text.content)
      ? null
      : element('blockquote', {}, element('p', {}, inlineMarkup(text.content))),
    isBlank(attribution.content)
      ? null
      : element('figcaption', { class: 'attribution' }, inlineMarkup(attribution.content)),
  )
}

function factBoxMarkup(block: Of<'factBox'>, number: number, label: string): Markup {
  const [title, ...parts] = block.content
  const id = `fact-box-${number}`
  const named = isBlank(title.content) ? { 'aria-label': label } : { 'aria-labelledby': id }
  return container(
    'aside',
    { class: 'fact-box', ...named },
    isBlank(title.content)
      ? null
      : element('h2', { class: 'fact-box-title', id }, inlineMarkup(title.content)),
    ...parts.map(partMarkup),
  )
}

/** A card that links to the address; nothing is fetched from there. */
function embedMarkup(block: Of<'embed'>): Markup {
  const host = new URL(block.attrs.url).host
  const title = cleanLine(block.attrs.title)
  return element(
    'p',
    { class: 'embed' },
    element(
      'a',
      { href: block.attrs.url, rel: 'noopener' },
      title ? [element('span', { class: 'embed-title' }, title), ' '] : null,
      element('span', { class: 'embed-address' }, host),
    ),
  )
}
