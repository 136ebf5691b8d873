import type { Mark } from '../article/document.ts'
import { type MarkupNode, nameOf } from './markupNode.ts'
import type { Declarations } from './style.ts'

/** How text stands at a place of the markup. */
export interface Format {
  bold: boolean
  italic: boolean
  strike: boolean
  script: 'sub' | 'super' | null
  href: string | null
  /** Line feeds are line breaks. */
  preformatted: boolean
}

export const plain: Format = {
  bold: false,
  italic: false,
  strike: false,
  script: null,
  href: null,
  preformatted: false,
}

const bold = new Set(['b', 'strong'])
const italic = new Set(['i', 'em', 'cite', 'dfn', 'var'])
const strike = new Set(['s', 'del', 'strike'])
const scripts = new Map<string, Format['script']>([
  ['sub', 'sub'],
  ['sup', 'super'],
])
const preformatted = new Set(['pre', 'listing', 'xmp', 'plaintext'])

/**
 * Parts of lists and tables: what their style says is of their looks, as browsers take tables to
 * end what is inherited.
 */
const structure = new Set('table colgroup thead tbody tfoot tr ul ol dl'.split(' '))

/**
 * What an element and its style make of the format around it. The same object where nothing
 * changes.
 */
export function formatIn(element: MarkupNode, style: Declarations, around: Format): Format {
  const name = nameOf(element)
  if (structure.has(name)) return around
  const format: Format = {
    ...around,
    bold: weightOf(style) ?? (bold.has(name) || (!/^h[1-6]$/.test(name) && around.bold)),
    italic: slantOf(style) ?? (italic.has(name) || around.italic),
    strike: around.strike || strike.has(name) || isStruck(style),
    script: scriptOf(style) ?? scripts.get(name) ?? around.script,
    preformatted: isPreformatted(element, style) ?? around.preformatted,
  }
  return isSame(format, around) ? around : format
}

function weightOf(style: Declarations): boolean | null {
  const weight = style.get('font-weight')
  if (weight === undefined) return null
  if (/^(bold(er)?|[6-9]\d\d|1000)$/.test(weight)) return true
  return /^(normal|lighter|[1-5]\d\d)$/.test(weight) ? false : null
}

function slantOf(style: Declarations): boolean | null {
  const slant = style.get('font-style')
  if (slant === undefined) return null
  if (/^(italic|oblique)/.test(slant)) return true
  return slant === 'normal' ? false : null
}

function isStruck(style: Declarations): boolean {
  const lines = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  return lines.includes('line-through')
}

function scriptOf(style: Declarations): Format['script'] {
  const align = style.get('vertical-align')
  return align === 'sub' || align === 'super' ? align : null
}

function isPreformatted(element: MarkupNode, style: Declarations): boolean | null {
  const space = style.get('white-space')
  if (space !== undefined) return space.startsWith('pre')
  if (style.get('white-space-collapse')?.startsWith('preserve')) return true
  return preformatted.has(nameOf(element)) ? true : null
}

function isSame(one: Format, other: Format): boolean {
  return (Object.keys(one) as (keyof Format)[]).every((key) => one[key] === other[key])
}

/** In the order in which the editor keeps them. */
export function marksOf(format: Format): Mark[] {
  const marks: Mark[] = []
  if (format.href !== null) marks.push({ type: 'link', attrs: { href: format.href } })
  if (format.bold) marks.push({ type: 'bold' })
  if (format.italic) marks.push({ type: 'italic' })
  if (format.strike) marks.push({ type: 'strike' })
  if (format.script === 'sub') marks.push({ type: 'subscript' })
  if (format.script === 'super') marks.push({ type: 'superscript' })
  return marks
}
