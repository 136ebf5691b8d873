import type { Article } from '../../article/article.ts'
import type { Block, BulletList, Figure, OrderedList, Paragraph } from '../../article/document.ts'
import { inlineText } from '../../article/plainText.ts'
import { cleanLine, cleanText } from '../page/cleanText.ts'
import { type PageWords, wordsOf } from '../page/context.ts'
import { tableText } from './table.ts'

type Of<Type extends Block['type']> = Extract<Block, { type: Type }>

/** The body, an empty line between blocks. What holds no text and no picture leaves no trace. */
export function bodyText({ document, language }: Article): string {
  const words = wordsOf(language)
  const body = document.content.slice(2) as Block[]
  return joined(body.map((block) => blockText(block, words)))
}

/** Text with its line breaks, each line without blanks at its ends. */
export function plainLines(text: string): string {
  return cleanText(text).split('\n').map(cleanLine).filter(Boolean).join('\n')
}

function blockText(block: Block, words: PageWords): string {
  switch (block.type) {
    case 'paragraph':
    case 'subheading':
      return textOf(block)
    case 'bulletList':
    case 'orderedList':
      return listText(block)
    case 'quote':
      return prefixed('> ', joined(block.content.map(textOf)))
    case 'pullQuote':
      return pullQuoteText(block)
    case 'factBox':
      return factBoxText(block, words)
    case 'table':
      return tableText(block)
    case 'figure':
      return figureText(block, words)
    case 'embed':
      return [cleanLine(block.attrs.title), block.attrs.url].filter(Boolean).join('\n')
    default:
      return block.type === 'rule' ? '* * *' : ''
  }
}

function textOf({ content }: Pick<Paragraph, 'content'>): string {
  return plainLines(inlineText(content))
}

function joined(parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n\n')
}

/** Each line after a mark; nothing where there is no text. */
function prefixed(mark: string, text: string): string {
  return (
    text &&
    text
      .split('\n')
      .map((line) => `${mark}${line}`.trimEnd())
      .join('\n')
  )
}

function listText(list: BulletList | OrderedList): string {
  return list.content
    .map((item, at) => {
      const mark = list.type === 'bulletList' ? '- ' : `${list.attrs.start + at}. `
      const parts = item.content.map((part) =>
        part.type === 'paragraph' ? textOf(part) : listText(part),
      )
      return hanging(mark, parts.filter(Boolean).join('\n'))
    })
    .filter(Boolean)
    .join('\n')
}

/** The mark before the first line, as many blanks before the others. */
function hanging(mark: string, text: string): string {
  return text && `${mark}${text.replaceAll('\n', `\n${' '.repeat(mark.length)}`)}`
}

function pullQuoteText({ content: [text, attribution] }: Of<'pullQuote'>): string {
  const said = textOf(text)
  const who = textOf(attribution)
  return prefixed('> ', [said, who && `— ${who}`].filter(Boolean).join('\n'))
}

function factBoxText({ content: [title, ...parts] }: Of<'factBox'>, words: PageWords): string {
  const inside = joined(
    parts.map((part) => (part.type === 'paragraph' ? textOf(part) : listText(part))),
  )
  return prefixed('| ', [textOf(title) || words.factBox, inside].filter(Boolean).join('\n\n'))
}

/**
 * `[Ảnh: Chợ nổi lúc bình minh. Thanh Tùng - TTXVN]`; what is read aloud stands in for a missing
 * caption.
 */
function figureText(figure: Figure, words: PageWords): string {
  const { altText, photographer, source } = figure.attrs
  const caption = cleanLine(inlineText(figure.content)) || cleanLine(altText)
  const credit = [photographer, source].map(cleanLine).filter(Boolean).join(' - ')
  const sentence = caption && credit && !/[.!?…]["”’»)]*$/.test(caption) ? `${caption}.` : caption
  const inside = [sentence, credit].filter(Boolean).join(' ')
  return inside ? `[${words.photo}: ${inside}]` : `[${words.photo}]`
}
