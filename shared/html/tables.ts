import type { Table } from '../article/document.ts'
import { append, fit, type MarkupBlock, paragraphsOf } from './markupBlock.ts'
import { attributeOf, backwards, isElement, isText, type MarkupNode, nameOf } from './markupNode.ts'

type Row = Table['content'][number]
type Cell = NonNullable<Row['content']>[number]

const mostCells = 100
const mostRows = 1_000

/** What a table of the markup is for. */
export type TableUse = 'data' | 'layout' | 'picture'

interface Facts {
  element: MarkupNode
  cells: number
  pictures: number
  tables: number
  /** Words that stand in the table and in no table in it. */
  hasWords: boolean
}

/**
 * What each table is for, told from all that is in it, by one walk over the whole. Tables of data
 * are not in the map.
 */
export function usesOfTables(root: MarkupNode): ReadonlyMap<MarkupNode, TableUse> {
  const uses = new Map<MarkupNode, TableUse>()
  const open: Facts[] = []
  const waiting: (MarkupNode | null)[] = [root]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === null) {
      const facts = open.pop()!
      const use = useOf(facts)
      if (use !== 'data') uses.set(facts.element, use)
      continue
    }
    note(open, next, waiting)
    for (const child of backwards(next)) waiting.push(child)
  }
  return uses
}

function note(open: Facts[], node: MarkupNode, waiting: (MarkupNode | null)[]): void {
  const around = open.at(-1)
  if (isText(node)) {
    if (around && !around.hasWords) around.hasWords = (node.nodeValue ?? '').trim() !== ''
    return
  }
  if (!isElement(node)) return
  const name = nameOf(node)
  if (name === 'table') {
    if (around) around.tables++
    open.push({ element: node, cells: 0, pictures: 0, tables: 0, hasWords: false })
    waiting.push(null)
  } else if (around && (name === 'td' || name === 'th')) around.cells++
  else if (around && name === 'img') around.pictures++
}

function useOf({ element, cells, pictures, tables, hasWords }: Facts): TableUse {
  if (/^(presentation|none)$/.test(attributeOf(element, 'role').trim())) return 'layout'
  if (tables > 0 && !hasWords) return 'layout'
  return pictures > 0 && cells <= pictures * 2 ? 'picture' : 'data'
}

interface CellDraft {
  header: boolean
  colspan: number
  rowspan: number
  content: MarkupBlock[]
}

/** A table in the making. */
export class TableDraft {
  private readonly rows: CellDraft[][] = []

  startRow(): void {
    this.rows.push([])
  }

  addCell(element: MarkupNode, header: boolean, content: MarkupBlock[]): void {
    if (this.rows.length === 0) this.startRow()
    this.rows.at(-1)!.push({
      header,
      colspan: spanOf(element, 'colspan', mostCells),
      rowspan: spanOf(element, 'rowspan', mostRows),
      content,
    })
  }

  /**
   * The table and what was set free from it; one that is too large for a story, or that nobody
   * would see as one, becomes its texts.
   */
  blocks(newId: () => string): MarkupBlock[] {
    const rows = rowsToKeep(this.rows)
    const freed: MarkupBlock[] = []
    let hasWords = false
    const content = rows.map((row, at): Row => {
      let left = mostCells
      const cells = row.map(({ header, colspan, rowspan, content }): Cell => {
        const fitted = fit(content, ['paragraph'])
        append(freed, fitted.freed)
        hasWords ||= fitted.kept.length > 0
        const span = Math.max(1, Math.min(colspan, left))
        left -= span
        return {
          type: header ? 'tableHeader' : 'tableCell',
          attrs: { colspan: span, rowspan: Math.min(rowspan, rows.length - at), colwidth: null },
          content:
            fitted.kept.length > 0 ? fitted.kept : [{ type: 'paragraph', attrs: { id: newId() } }],
        }
      })
      return { type: 'tableRow', ...(cells.length > 0 ? { content: cells } : {}) }
    })
    if (!hasWords) return freed
    const table: Table = { type: 'table', attrs: { id: newId() }, content }
    const isTooLarge = rows.length > mostRows || rows.some((row) => row.length > mostCells)
    return [
      ...(isTooLarge ? paragraphsOf(table).filter(({ content }) => content) : [table]),
      ...freed,
    ]
  }
}

/** Rows without cells stay only where cells of rows above reach down into them. */
function rowsToKeep(rows: readonly CellDraft[][]): CellDraft[][] {
  let reach = 0
  return rows.filter((row, at) => {
    const isReached = at < reach
    for (const { rowspan } of row) reach = Math.max(reach, at + rowspan)
    return row.length > 0 || isReached
  })
}

function spanOf(element: MarkupNode, name: 'colspan' | 'rowspan', most: number): number {
  const span = Number(attributeOf(element, name) || 1)
  return Number.isInteger(span) && span >= 1 ? Math.min(span, most) : 1
}
