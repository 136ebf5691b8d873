import { create } from 'zustand'
import type { Finding } from '#shared/checks/finding.ts'

interface FindingsStore {
  /** Of the story on the paper, the gravest first. */
  findings: readonly Finding[]
}

export const useFindings = create<FindingsStore>()(() => ({ findings: [] }))

/** Keeps the list as it is where nothing in it is new, so that nobody draws it again. */
export function showFindings(findings: readonly Finding[]): void {
  const before = useFindings.getState().findings
  if (before.length === findings.length && JSON.stringify(before) === JSON.stringify(findings))
    return
  useFindings.setState({ findings })
}
