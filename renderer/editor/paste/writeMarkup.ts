import type { Inline, Mark } from '#shared/article/document.ts'
import type { MarkupBlock, PictureBlock } from '#shared/html/markupBlock.ts'

type Table = Extract<MarkupBlock, { type: 'table' }>
type List = Extract<MarkupBlock, { type: 'bulletList' | 'orderedList' }>

/**
 * Blocks as the markup that the editor's own schema reads. `pictureId` gives the paragraph that
 * holds a picture's place its id.
 */
export function writeMarkup(
  blocks: readonly MarkupBlock[],
  pictureId: (picture: PictureBlock) => string,
): string {
  return blocks.map((block) => blockMarkup(block, pictureId)).join('')
}

function blockMarkup(block: MarkupBlock, pictureId: (picture: PictureBlock) => string): string {
  switch (block.type) {
    case 'picture':
      return `<p data-id="${escaped(pictureId(block))}">${inlineMarkup(block.caption)}</p>`
    case 'paragraph':
      return `<p>${inlineMarkup(block.content)}</p>`
    case 'subheading':
      return `<h${block.attrs.level}>${inlineMarkup(block.content)}</h${block.attrs.level}>`
    case 'bulletList':
    case 'orderedList':
      return listMarkup(block)
    case 'quote':
      return `<blockquote>${writeMarkup(block.content, pictureId)}</blockquote>`
    case 'pullQuote':
      return aside(
        'pullQuote',
        block.content.map((part) => partMarkup(part.type, part.content)).join(''),
      )
    case 'factBox': {
      const [title] = block.content
      const parts = block.content.slice(1) as MarkupBlock[]
      return aside('factBox', partMarkup(title.type, title.content) + writeMarkup(parts, pictureId))
    }
    case 'table':
      return tableMarkup(block)
    case 'embed': {
      const { url, title } = block.attrs
      return `<div data-story="embed" data-url="${escaped(url)}" data-title="${escaped(title)}"></div>`
    }
    default:
      return '<hr>'
  }
}

function aside(name: string, content: string): string {
  return `<aside data-story="${name}">${content}</aside>`
}

function partMarkup(name: string, content: readonly Inline[] | undefined): string {
  return `<div data-story="${name}">${inlineMarkup(content)}</div>`
}

function listMarkup(list: List): string {
  const items = list.content
    .map((item) => `<li>${writeMarkup(item.content as MarkupBlock[], () => '')}</li>`)
    .join('')
  return list.type === 'bulletList'
    ? `<ul>${items}</ul>`
    : `<ol start="${list.attrs.start}">${items}</ol>`
}

function tableMarkup(table: Table): string {
  const rows = table.content.map(({ content = [] }) => {
    const cells = content.map((cell) => {
      const name = cell.type === 'tableHeader' ? 'th' : 'td'
      const { colspan, rowspan } = cell.attrs
      return `<${name} colspan="${colspan}" rowspan="${rowspan}">${writeMarkup(cell.content, () => '')}</${name}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table><tbody>${rows.join('')}</tbody></table>`
}

function inlineMarkup(content: readonly Inline[] | undefined): string {
  return (content ?? [])
    .map((inline) => {
      const text = inline.type === 'text' ? escaped(inline.text) : '<br>'
      return (inline.marks ?? []).reduceRight(markedUp, text)
    })
    .join('')
}

const tags: Record<Exclude<Mark['type'], 'link'>, string> = {
  bold: 'strong',
  italic: 'em',
  strike: 's',
  subscript: 'sub',
  superscript: 'sup',
}

function markedUp(text: string, mark: Mark): string {
  if (mark.type === 'link') return `<a href="${escaped(mark.attrs.href)}">${text}</a>`
  return `<${tags[mark.type]}>${text}</${tags[mark.type]}>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
