import type { Status } from '#shared/article/status.ts'
import { findHits } from '#shared/text/highlight.ts'
import { createJsonArray, eachRow, type Row, rowLine } from '../rows.ts'
import { plain, type Terminal } from '../terminal.ts'
import type { Language } from '#shared/article/article.ts'
import { type ExitCode, exitCodes } from '../exitCodes.ts'
import { failed, type Surroundings, withNewsroom } from '../run.ts'

/** Lists the articles, those changed last first. */
export function list(
  surroundings: Surroundings,
  options: { status?: Status; json?: boolean },
): Promise<ExitCode> {
  const { terminal } = surroundings
  return withNewsroom(surroundings, { mode: 'read' }, async (session) => {
    const statuses = options.status ? [options.status] : []
    const json = options.json ? createJsonArray(terminal) : null
    const listed = await eachRow(session, { statuses }, (row) => {
      if (json) json.add({ ...row, match: undefined })
      else terminal.print(rowLine(row, terminal))
    })
    if (!listed.ok) return failed(terminal, listed.error)
    json?.end()
    if (listed.value === 0 && !json) terminal.say(terminal.t('cli:list.empty'))
    return exitCodes.done
  })
}

/** Prints the articles that hold all the words, best first. */
export function search(
  surroundings: Surroundings,
  words: string[],
  options: { json?: boolean },
): Promise<ExitCode> {
  const { terminal } = surroundings
  const text = words.join(' ').normalize('NFC')
  return withNewsroom(surroundings, { mode: 'read' }, async (session) => {
    const json = options.json ? createJsonArray(terminal) : null
    const found = await eachRow(session, { text }, (row) => {
      if (json) json.add(row)
      else printFound(row, text, terminal)
    })
    if (!found.ok) return failed(terminal, found.error)
    json?.end()
    if (found.value === 0 && !json) terminal.say(terminal.t('cli:search.nothing'))
    return exitCodes.done
  })
}

function printFound(row: Row, text: string, terminal: Terminal): void {
  terminal.print(lit(rowLine(row, terminal), text, terminal))
  if (row.match && row.match.field !== 'headline') {
    const field = terminal.t(`cli:search.field.${row.match.field}`)
    terminal.print(`          ${field}: ${lit(plain(row.match.excerpt), text, terminal)}`)
  }
}

/** The words that were found in bold, where that can be seen. */
function lit(line: string, text: string, { columns }: Terminal): string {
  if (columns === null) return line
  return findHits(line, text).reduceRight(
    (marked, { from, to }) =>
      `${marked.slice(0, from)}\u001b[1m${marked.slice(from, to)}\u001b[22m${marked.slice(to)}`,
    line,
  )
}

/** Makes an article and prints its id. */
export function makeNew(
  surroundings: Surroundings,
  options: { headline?: string; language: Language },
): Promise<ExitCode> {
  const { terminal } = surroundings
  return withNewsroom(surroundings, { mode: 'write' }, async ({ ask }) => {
    const created = await ask('articles.create', { language: options.language })
    if (!created.ok) return failed(terminal, created.error)
    const { id } = created.value.row
    if (options.headline) {
      const renamed = await ask('articles.rename', {
        articleId: id,
        headline: options.headline.normalize('NFC'),
      })
      if (!renamed.ok) return failed(terminal, renamed.error)
    }
    terminal.print(id)
    return exitCodes.done
  })
}
