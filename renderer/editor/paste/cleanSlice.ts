import { Fragment, type Node, type Schema, Slice } from '@tiptap/pm/model'
import { isSafeHref, isWebAddress } from '#shared/text/address.ts'

const mostCells = 100
const mostRows = 1_000

/**
 * Text as the story keeps it: NFC, without control characters and without what can be neither seen
 * nor read.
 */
function cleanText(text: string): string {
  return withoutUnseen(text).replace(/\u00ad/g, '')
}

function withoutUnseen(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\u2028\u2029]/g, ' ')
    .replace(/[\p{Cc}\u200b\ufeff]/gu, '')
}

/** What the parser or another window gave, held to the rules that the stored article is held to. */
export function cleanSlice(slice: Slice, schema: Schema): Slice {
  const text = slice.content.textBetween(0, slice.content.size, ' ')
  const clean = mayBeOldText(text) ? withoutUnseen : cleanText
  return new Slice(cleanFragment(slice.content, schema, clean), slice.openStart, slice.openEnd)
}

type Clean = (text: string) => string

function cleanFragment(fragment: Fragment, schema: Schema, clean: Clean): Fragment {
  const nodes: Node[] = []
  fragment.forEach((node) => nodes.push(...cleanNode(node, schema, clean)))
  return Fragment.fromArray(nodes)
}

function cleanNode(node: Node, schema: Schema, clean: Clean): Node[] {
  if (node.isText) return cleanTextNode(node, schema, clean)
  const content = cleanFragment(node.content, schema, clean)
  switch (node.type.name) {
    case 'headline':
      return [schema.nodes['subheading']!.create({ level: 2 }, content)]
    case 'standfirst':
      return [schema.nodes['paragraph']!.create(null, content)]
    case 'embed':
      return isWebAddress(String(node.attrs['url'])) ? [node] : []
    case 'table':
      return isTooLarge(node) ? cellTexts(content) : [node.copy(content)]
    case 'paragraph':
      return splitAtBlankLines(node.copy(content))
    default:
      return [node.copy(content)]
  }
}

function cleanTextNode(node: Node, schema: Schema, clean: Clean): Node[] {
  const text = clean(node.text ?? '')
  const marks = node.marks.filter((mark) => {
    return mark.type.name !== 'link' || isSafeHref(String(mark.attrs['href'] ?? ''))
  })
  return text ? [schema.text(text, marks)] : []
}

function isTooLarge(table: Node): boolean {
  let widest = 0
  table.forEach((row) => (widest = Math.max(widest, row.childCount)))
  return table.childCount > mostRows || widest > mostCells
}

function cellTexts(content: Fragment): Node[] {
  const paragraphs: Node[] = []
  content.descendants((node) => {
    if (node.type.name === 'paragraph') paragraphs.push(node)
    return !node.isTextblock
  })
  return paragraphs
}

/** Pages and mails part paragraphs by two line breaks. */
function splitAtBlankLines(paragraph: Node): Node[] {
  const parts: Node[][] = [[]]
  let breaks: Node[] = []
  paragraph.forEach((child) => {
    if (child.type.name === 'hardBreak') {
      breaks.push(child)
      return
    }
    if (breaks.length > 1) parts.push([])
    else parts.at(-1)!.push(...breaks)
    breaks = []
    parts.at(-1)!.push(child)
  })
  if (breaks.length === 1) parts.at(-1)!.push(...breaks)
  const [first, ...rest] = parts
  return [
    paragraph.copy(Fragment.fromArray(first!)),
    ...rest.map((part) => paragraph.type.create(null, part)),
  ]
}

/**
 * Whether a text may be in an encoding of before Unicode, to be repaired once it is in the story:
 * signs stand among its letters, and none of the letters that only Vietnamese has. Its soft hyphens
 * are letters then.
 */
export function mayBeOldText(text: string): boolean {
  return (
    /[A-Za-z][\u00a8-\u00ac\u00ae\u00b5\u00b6\u00b8\u00b9]/.test(text) && !vietnamese.test(text)
  )
}

const vietnamese = /[\u1ea0-\u1ef9\u01a0\u01a1\u01af\u01b0\u0102\u0103\u0110\u0111]/
