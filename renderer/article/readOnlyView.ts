import type { Unreadable } from '#shared/article/read.ts'
import type { OpenedArticle } from '#shared/contract/articles.ts'

type Editable = Extract<OpenedArticle, { kind: 'editable' }>
type ReadOnly = Extract<OpenedArticle, { kind: 'readOnly' }>

/**
 * What is shown of a story that the newsroom could read and this window cannot: the reason and
 * every text in it.
 */
export function readOnlyView(opened: Editable, problem: Unreadable): ReadOnly {
  return {
    kind: 'readOnly',
    reason:
      problem.kind === 'newerSchema'
        ? { kind: 'newerSchema', schemaVersion: problem.schemaVersion }
        : { kind: 'invalid', detail: detailOf(problem) },
    lines: textsIn(opened.text),
    row: opened.row,
    lastGoodVersion: null,
  }
}

function detailOf(problem: Unreadable): string {
  if (problem.kind === 'invalid') return `${problem.path}: ${problem.problem}`
  if (problem.kind === 'twinId') return problem.id
  return problem.kind
}

/** The strings under `"text":`, found without parsing, because parsing may be what failed. */
function textsIn(json: string): string[] {
  const lines: string[] = []
  for (const [, quoted] of json.matchAll(/"text"\s*:\s*("(?:[^"\\]|\\.)*")/g)) {
    try {
      lines.push(String(JSON.parse(quoted ?? '""')))
    } catch {
      lines.push(quoted ?? '')
    }
  }
  return lines.filter((line) => line.trim() !== '')
}
