import type { Table } from '../../article/document.ts'
import { inlineText } from '../../article/plainText.ts'
import { countCharacters } from '../../text/count.ts'
import { cleanLine } from '../page/cleanText.ts'

/**
 * Columns up to this many characters together stand in line below each other; wider ones would only
 * be torn apart by the reader's window.
 */
const alignedWidth = 100

/** Rows of cells parted by ` | `, a line below the head; empty where nothing is in it. */
export function tableText(table: Table): string {
  const { rows, headRows } = gridOf(table)
  if (rows.every((row) => row.every((cell) => cell === ''))) return ''
  const widths = widthsOf(rows)
  const lines = rows.map((row) => rowText(row, widths))
  if (headRows > 0 && headRows < rows.length)
    lines.splice(headRows, 0, '-'.repeat(Math.max(...lines.map(countCharacters))))
  return lines.join('\n')
}

/** The cells in their columns: what a cell spans to the right or below is left empty. */
function gridOf(table: Table): { rows: string[][]; headRows: number } {
  /** Rows that each column is still taken for by a cell above. */
  const taken: number[] = []
  let headRows = 0
  const rows = table.content.map(({ content = [] }, at) => {
    const row: string[] = []
    const next = (): void => {
      while ((taken[row.length] ?? 0) > 0) {
        taken[row.length]!--
        row.push('')
      }
    }
    for (const cell of content) {
      next()
      const { colspan, rowspan } = cell.attrs
      for (let column = 0; column < colspan; column++) {
        taken[row.length] = rowspan - 1
        row.push(column === 0 ? cellText(cell) : '')
      }
    }
    next()
    if (
      headRows === at &&
      content.length > 0 &&
      content.every(({ type }) => type === 'tableHeader')
    )
      headRows++
    return row
  })
  return { rows, headRows }
}

type Cell = NonNullable<Table['content'][number]['content']>[number]

function cellText(cell: Cell): string {
  return cell.content
    .map(({ content }) => cleanLine(inlineText(content)))
    .filter(Boolean)
    .join(' / ')
}

/** How wide each column is, or zeros where they would not fit beside each other. */
function widthsOf(rows: readonly string[][]): number[] {
  const columns = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => countCharacters(row[column] ?? ''))),
  )
  const whole = widths.reduce((sum, width) => sum + width + 3, -3)
  return whole <= alignedWidth ? widths : widths.map(() => 0)
}

function rowText(row: readonly string[], widths: readonly number[]): string {
  return row
    .map(
      (cell, column) =>
        cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - countCharacters(cell))),
    )
    .join(' | ')
    .trimEnd()
}
