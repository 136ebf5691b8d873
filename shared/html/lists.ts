import type { Inline } from '../article/document.ts'
import { append, contentOf, fit, type List, type MarkupBlock } from './markupBlock.ts'
import type { ListLine, Part } from './parts.ts'

type Item = List['content'][number]
type NewId = () => string

export interface ListKind {
  ordered: boolean
  start: number
}

/**
 * The parts that stand in a list as that list; a picture or table in it parts it in two. Empty
 * where it holds nothing.
 */
export function listsOf(parts: readonly Part[], kind: ListKind, newId: NewId): MarkupBlock[] {
  const blocks: MarkupBlock[] = []
  let items: Item[] = []
  let start = kind.start
  const end = (): void => {
    const list = listFrom(items, { ...kind, start }, newId)
    if (list) blocks.push(list)
    start += items.length
    items = []
  }
  for (const part of parts) {
    const { kept, freed } = fit(contentOfPart(part, newId), [
      'paragraph',
      'bulletList',
      'orderedList',
    ])
    addItem(items, kept, newId)
    if (freed.length === 0) continue
    end()
    append(blocks, freed)
  }
  end()
  return blocks
}

function contentOfPart(part: Part, newId: NewId): MarkupBlock[] {
  if (part.type === 'item') return part.content
  if (part.type === 'line') return [paragraph(part.content, newId)]
  return [part]
}

/**
 * A list without words before it belongs to the item before it; without such an item, its items
 * move up.
 */
function addItem(items: Item[], content: Item['content'][number][], newId: NewId): void {
  const [first, ...rest] = content
  if (first === undefined) return
  if (first.type === 'paragraph') items.push({ type: 'listItem', content: [first, ...rest] })
  else if (items.length > 0) append(items.at(-1)!.content, content)
  else {
    append(items, first.content)
    if (rest.length > 0) addItem(items, rest, newId)
  }
}

function listFrom(items: Item[], { ordered, start }: ListKind, newId: NewId): List | null {
  if (items.length === 0) return null
  if (ordered) return { type: 'orderedList', attrs: { id: newId(), start }, content: items }
  return { type: 'bulletList', attrs: { id: newId() }, content: items }
}

interface Draft {
  level: number
  list: string
  kind: ListKind
  items: { paragraphs: Inline[][]; inner: Draft[] }[]
}

/** Paragraphs in a row that Word shows as lists, as lists in lists. */
export function listsOfLines(
  lines: readonly { line: ListLine | null; content: Inline[] }[],
  newId: NewId,
): List[] {
  const roots: Draft[] = []
  const open: Draft[] = []
  for (const { line, content } of lines) {
    if (line === null) {
      open.at(-1)?.items.at(-1)?.paragraphs.push(content)
      continue
    }
    while (open.length > 0 && open.at(-1)!.level > line.level) open.pop()
    const top = open.at(-1)
    const kind = kindOfLabel(line.label)
    const goesOn =
      top?.level === line.level && top.list === line.list && top.kind.ordered === kind.ordered
    if (!goesOn) {
      if (top?.level === line.level) open.pop()
      const draft: Draft = { level: line.level, list: line.list, kind, items: [] }
      const siblings = open.at(-1)?.items.at(-1)?.inner ?? roots
      siblings.push(draft)
      open.push(draft)
    }
    open.at(-1)!.items.push({ paragraphs: [content], inner: [] })
  }
  return roots.map((draft) => listOfDraft(draft, newId))
}

function listOfDraft({ kind, items }: Draft, newId: NewId): List {
  const content = items.map(({ paragraphs, inner }): Item => {
    const [first = [], ...more] = paragraphs
    const rest = [
      ...more.map((content) => paragraph(content, newId)),
      ...inner.map((draft) => listOfDraft(draft, newId)),
    ]
    return { type: 'listItem', content: [paragraph(first, newId), ...rest] }
  })
  return listFrom(content, kind, newId)!
}

/**
 * What the printed number or bullet says of its list: "4." begins a numbered one at 4, "·" a list
 * of points.
 */
function kindOfLabel(label: string): ListKind {
  const number = /^\(?(?:(\d{1,6})|[a-zđ]{1,2}|[ivxlc]{1,7})(?:\.\d{1,4}){0,8}[.)]?$/i.exec(label)
  // "o" alone is the bullet of Word's second level.
  if (!number || label === 'o') return { ordered: false, start: 1 }
  return { ordered: true, start: Number(number[1] ?? 1) }
}

function paragraph(content: Inline[], newId: NewId): Extract<MarkupBlock, { type: 'paragraph' }> {
  return { type: 'paragraph', attrs: { id: newId() }, ...contentOf(content) }
}
