import { isSafeHref } from '../../text/address.ts'
import { cleanText, withoutForbidden } from './cleanText.ts'

/** Known to this file alone, so that nothing else, and no JSON, can make markup of a string. */
const html = Symbol('html')

/** HTML in which every text and every attribute has been escaped. */
export interface Markup {
  readonly [html]: string
}

/** A string is text, whatever it looks like. */
export type Child = string | Markup | null | readonly Child[]

/** None of these takes script or style. */
type AttributeName =
  | 'alt'
  | 'aria-label'
  | 'aria-labelledby'
  | 'charset'
  | 'class'
  | 'colspan'
  | 'content'
  | 'datetime'
  | 'decoding'
  | 'height'
  | 'href'
  | 'http-equiv'
  | 'id'
  | 'lang'
  | 'loading'
  | 'name'
  | 'property'
  | 'rel'
  | 'role'
  | 'rowspan'
  | 'scope'
  | 'sizes'
  | 'src'
  | 'srcset'
  | 'start'
  | 'tabindex'
  | 'width'

/** Null leaves an attribute out. */
export type Attributes = { readonly [Name in AttributeName]?: string | number | null }

const voidTags = new Set(['br', 'hr', 'img', 'link', 'meta'])

export function element(tag: string, attributes: Attributes, ...children: Child[]): Markup {
  const start = `<${tag}${Object.entries(attributes).map(attribute).join('')}>`
  if (voidTags.has(tag)) return { [html]: start }
  return { [html]: `${start}${children.map(htmlOf).join('')}</${tag}>` }
}

/** Pictures of one shape in several sizes, as `srcset` has them. */
export function srcsetOf(pictures: readonly { path: string; width: number }[]): string {
  return pictures.map(({ path, width }) => `${path} ${width}w`).join(', ')
}

/** Children each on a line of its own: for containers of blocks, where blanks mean nothing. */
export function lines(children: readonly Child[]): Markup {
  return { [html]: children.map(htmlOf).filter(Boolean).join('\n') }
}

/** An element around blocks, a line each. */
export function container(tag: string, attributes: Attributes, ...children: Child[]): Markup {
  return element(tag, attributes, '\n', lines(children), '\n')
}

/** Our own stylesheet, which stands in the page as it is. */
export function styleElement(stylesheet: string): Markup {
  if (/<\/|<!--/.test(stylesheet)) throw new Error('A stylesheet must not close its own element.')
  return { [html]: `<style>${stylesheet}</style>` }
}

/**
 * Data for machines. Escaped so that no text in it ends the element or opens a comment, and it
 * remains JSON.
 */
export function dataElement(type: 'application/ld+json', value: object): Markup {
  const json = JSON.stringify(value, null, 2).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return { [html]: `<script type="${type}">\n${json}\n</script>` }
}

export function documentText(root: Markup): string {
  return `<!DOCTYPE html>\n${root[html]}\n`
}

/** The HTML of a piece, for whoever puts it into a page of their own. */
export function pieceText(piece: Child): string {
  return htmlOf(piece)
}

function htmlOf(child: Child): string {
  if (child === null) return ''
  if (typeof child === 'string') return escaped(cleanText(child))
  if (html in child) return child[html]
  return child.map(htmlOf).join('')
}

function attribute([name, value]: [string, string | number | null]): string {
  if (value === null) return ''
  const isAddress = name === 'href' || name === 'src'
  const addresses = isAddress
    ? [String(value)]
    : name === 'srcset'
      ? addressesOf(String(value))
      : []
  if (!addresses.every(isPageAddress)) throw new Error(`Not an address for a page: ${value}`)
  const clean = isAddress ? withoutForbidden(String(value)) : cleanText(String(value))
  return ` ${name}="${escaped(clean).replace(/"/g, '&quot;')}"`
}

function addressesOf(srcset: string): string[] {
  return srcset.split(', ').map((candidate) => candidate.replace(/ [1-9]\d*w$/, ''))
}

/** A web address that a link may carry, or a relative one below or beside the page's own folder. */
function isPageAddress(address: string): boolean {
  return isSafeHref(address) || /^(\.\.\/)?[a-z0-9-]+\/[a-z0-9-]+\.[a-z]+$/.test(address)
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
