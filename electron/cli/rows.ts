import type { CallInput, CallOutput } from '#shared/contract/contract.ts'
import { everyArticle } from '#shared/contract/articles.ts'
import { type Result, succeed } from '#shared/contract/errors.ts'
import type { Session } from './run.ts'
import { plain, shortened, type Terminal } from './terminal.ts'

export type Row = CallOutput<'articles.list'>['rows'][number]

/** Calls `take` with each article that the query finds, page by page. */
export async function eachRow(
  { ask }: Session,
  query: Partial<CallInput<'articles.list'>>,
  take: (row: Row) => void,
): Promise<Result<number>> {
  const limit = 500
  for (let offset = 0; ; offset += limit) {
    const page = await ask('articles.list', { ...everyArticle, ...query, offset, limit })
    if (!page.ok) return page
    page.value.rows.forEach(take)
    if (!page.value.hasMore) return succeed(offset + page.value.rows.length)
  }
}

/**
 * `52ec98ef  Đã duyệt  2023-02-14 23:41  812  Headline`, cut to a terminal's width; in a pipe
 * whole, with the whole id.
 */
export function rowLine(row: Row, { t, columns }: Terminal): string {
  const status = t(`common:status.${row.status}`)
  const words = String(row.wordCount).padStart(6)
  const headline = plain(row.headline) || t('common:untitled')
  const id = columns === null ? row.id : row.id.slice(0, 8)
  const line = `${id}  ${status.padEnd(9)}  ${minute(new Date(row.updatedAt))}  ${words}  ${headline}`
  return columns === null ? line : shortened(line, columns)
}

/** In the machine's own time, written so that it sorts. */
function minute(instant: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`
  return `${day} ${two(instant.getHours())}:${two(instant.getMinutes())}`
}

/** Prints one JSON array as its items come. */
export function createJsonArray(terminal: Terminal): { add(item: unknown): void; end(): void } {
  let held: string | null = null
  return {
    add(item) {
      terminal.print(held === null ? '[' : `${held},`)
      held = JSON.stringify(item)
    },
    end() {
      if (held === null) terminal.print('[]')
      else {
        terminal.print(held)
        terminal.print(']')
      }
    },
  }
}
