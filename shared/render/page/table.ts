import type { Table } from '../../article/document.ts'
import { blockLines } from '../../article/plainText.ts'
import { inlineMarkup, isBlank } from './inline.ts'
import { type Child, container, element, type Markup } from './markup.ts'

type Row = Table['content'][number]
type Cell = NonNullable<Row['content']>[number]

/**
 * A table in a frame of its own that scrolls where the screen is narrow, also from the keyboard.
 */
export function tableMarkup(table: Table, label: string): Markup | null {
  if (blockLines(table).every((line) => line.trim() === '')) return null
  const rows = table.content
  const headRows = headRowCount(rows)
  const rowMarkup = (row: Row, at: number): Markup =>
    element(
      'tr',
      {},
      cellsOf(row).map((cell) => cellMarkup(cell, row, rows.length - at)),
    )
  const markup = rows.map(rowMarkup)
  return container(
    'div',
    { class: 'table-frame', role: 'group', 'aria-label': label, tabindex: 0 },
    container(
      'table',
      {},
      headRows > 0 ? container('thead', {}, ...markup.slice(0, headRows)) : null,
      headRows < rows.length ? container('tbody', {}, ...markup.slice(headRows)) : null,
    ),
  )
}

/**
 * Rows at the top that hold nothing but headers; none where a header reaches down into the body,
 * which HTML would cut off.
 */
function headRowCount(rows: readonly Row[]): number {
  const found = rows.findIndex((row) => !isHeaderRow(row))
  const count = found === -1 ? rows.length : found
  const reach = rows
    .slice(0, count)
    .map((row, at) => at + Math.max(...cellsOf(row).map((cell) => cell.attrs.rowspan)))
  return reach.some((end) => end > count) ? 0 : count
}

function isHeaderRow(row: Row): boolean {
  const cells = cellsOf(row)
  return cells.length > 0 && cells.every((cell) => cell.type === 'tableHeader')
}

function cellMarkup(cell: Cell, row: Row, rowsLeft: number): Markup {
  const { colspan, rowspan } = cell.attrs
  const span = {
    colspan: colspan > 1 ? colspan : null,
    rowspan: Math.min(rowspan, rowsLeft) > 1 ? Math.min(rowspan, rowsLeft) : null,
  }
  const content = cellContent(cell)
  if (cell.type === 'tableCell' || cell.content.every((paragraph) => isBlank(paragraph.content)))
    return element('td', span, content)
  return element('th', { scope: isHeaderRow(row) ? 'col' : 'row', ...span }, content)
}

/** One paragraph needs no `p`. */
function cellContent(cell: Cell): Child {
  const [only, ...more] = cell.content
  if (only && more.length === 0) return inlineMarkup(only.content)
  return cell.content.map((paragraph) => element('p', {}, inlineMarkup(paragraph.content)))
}

function cellsOf(row: Row): readonly Cell[] {
  return row.content ?? []
}
