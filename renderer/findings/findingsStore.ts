import { create } from 'zustand'
import { isSameValue } from '#shared/article/sameValue.ts'
import type { Finding } from '#shared/checks/finding.ts'

interface FindingsStore {
  /** Of the story on the paper, the gravest first. */
  findings: readonly Finding[]
  /** False until every check has looked at the story; only then does no finding mean that. */
  isComplete: boolean
}

export const useFindings = create<FindingsStore>()(() => ({ findings: [], isComplete: false }))

/**
 * Keeps the list as it is where nothing in it is new, so that nobody draws it again; `isComplete`
 * as well where it is not given.
 */
export function showFindings(findings: readonly Finding[], isComplete?: boolean): void {
  const before = useFindings.getState()
  const after = {
    findings: isSameValue(before.findings, findings) ? before.findings : findings,
    isComplete: isComplete ?? before.isComplete,
  }
  if (after.findings !== before.findings || after.isComplete !== before.isComplete)
    useFindings.setState(after)
}
