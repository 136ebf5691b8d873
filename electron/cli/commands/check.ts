import type { Status } from '#shared/article/status.ts'
import { severities, type Severity } from '#shared/checks/finding.ts'
import type { CallOutput } from '#shared/contract/contract.ts'
import { findingReason, findingSentence } from '#shared/locales/findingSentence.ts'
import { failureSentence } from '#shared/locales/locales.ts'
import { chosenIds } from '../articleIds.ts'
import { type ExitCode, exitCodes } from '../exitCodes.ts'
import { createJsonArray } from '../rows.ts'
import { failed, type Surroundings, withNewsroom } from '../run.ts'
import { plain, type Terminal } from '../terminal.ts'

export interface CheckOptions {
  all?: boolean
  status?: Status
  json?: boolean
}

type Checked = CallOutput<'exports.check'>['checked'][number]

/** As many as are asked about at once. */
const portion = 200

/**
 * Says what the checks find in stories that are about to go out; ends with `failed` where an error
 * would keep one back.
 */
export function check(
  surroundings: Surroundings,
  typedIds: string[],
  options: CheckOptions,
): Promise<ExitCode> {
  const { terminal } = surroundings
  return withNewsroom(surroundings, { mode: 'read' }, async (session) => {
    const ids = await chosenIds(session, typedIds, options.status, terminal)
    if (!Array.isArray(ids)) return ids
    const json = options.json ? createJsonArray(terminal) : null
    const counts: Record<Severity | 'unread', number> = { error: 0, warning: 0, hint: 0, unread: 0 }
    for (let from = 0; from < ids.length; from += portion) {
      const answer = await session.ask('exports.check', {
        articleIds: ids.slice(from, from + portion),
      })
      if (!answer.ok) return failed(terminal, answer.error)
      for (const one of answer.value.checked) {
        count(one, counts)
        if (json) json.add(one)
        else tell(one, terminal)
      }
    }
    json?.end()
    const { error: errors, warning: warnings, hint: hints, unread } = counts
    if (!json)
      terminal.print(
        terminal.t('cli:check.summary', { stories: ids.length, errors, warnings, hints }),
      )
    return errors + unread > 0 ? exitCodes.failed : exitCodes.done
  })
}

function count(one: Checked, counts: Record<Severity | 'unread', number>): void {
  if (one.kind === 'failed') counts.unread++
  else for (const { severity } of one.findings) counts[severity]++
}

/** Nothing of a story without findings. */
function tell(one: Checked, terminal: Terminal): void {
  const { t, columns } = terminal
  const id = columns === null ? one.articleId : one.articleId.slice(0, 8)
  if (one.kind === 'failed') return terminal.say(plain(`${id}  ${failureSentence(t, one.error)}`))
  if (one.findings.length === 0) return
  terminal.print(`${id}  ${plain(one.headline) || t('common:untitled')}`)
  for (const severity of severities) {
    for (const finding of one.findings.filter((found) => found.severity === severity)) {
      const said = [findingSentence(t, finding), findingReason(t, finding)]
        .filter(Boolean)
        .join(' ')
      terminal.print(`  ${t(`checks:severity.${severity}`)}: ${plain(said)}`)
    }
  }
}
