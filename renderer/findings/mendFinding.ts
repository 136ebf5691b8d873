import { isSameValue } from '#shared/article/sameValue.ts'
import type { Finding, Severity } from '#shared/checks/finding.ts'
import { findingSentence, ruleName } from '#shared/locales/findingSentence.ts'
import { editableArticle } from '../article/articleStore.ts'
import { t } from '../ui/language.ts'
import { offerUndo } from '../ui/notices.ts'
import { applyMend, applyRewrites, type Rewrite } from './applyMend.ts'
import { findingsNow } from './follow.ts'
import { showFindings } from './findingsStore.ts'

/**
 * Mends what was found, where it still is so: the list may be a moment older than the text. `words`
 * are written instead of the mend's own.
 */
export function mendFinding(finding: Finding, words?: string): void {
  const before = findingsNow()
  const current = before.find((other) => isSameValue(other, finding))
  const mend = current?.mend && withWords(current.mend, words)
  const undo = mend ? applyMend(mend) : null
  showFindings(undo ? findingsNow() : before)
  if (undo)
    offer(t('checks:mended', { sentence: findingSentence(t, finding) }), undo, isOfText(finding))
}

/** Mends all of one severity that a check has found and can mend, in one step of undo. */
export function mendAllOf(check: string, severity: Severity): void {
  const found = findingsNow().filter((finding) => finding.severity === severity)
  const mends = rewritesOf(found, check)
  const undo = applyRewrites(mends)
  showFindings(findingsNow())
  if (!undo) return
  offer(
    t('checks:style.mendedAll', { count: mends.length, rule: ruleName(t, check) }),
    undo,
    mends.some(({ kind }) => kind === 'rewrite'),
  )
}

/** The rewritings that one check proposes. */
export function rewritesOf(findings: readonly Finding[], check: string): Rewrite[] {
  return findings.flatMap((finding) =>
    finding.check === check &&
    (finding.mend?.kind === 'rewrite' || finding.mend?.kind === 'rewriteTeaser')
      ? [finding.mend]
      : [],
  )
}

function withWords(mend: NonNullable<Finding['mend']>, words: string | undefined): typeof mend {
  const isRewriting = mend.kind === 'rewrite' || mend.kind === 'rewriteTeaser'
  return isRewriting && words !== undefined ? { ...mend, text: words } : mend
}

/** Once more is written, undo would take that back first: then it is the keyboard's. */
function offer(text: string, undo: () => void, isOfTheText: boolean): void {
  const takeDown = offerUndo(text, undo)
  if (isOfTheText) editableArticle()?.editor.once('update', takeDown)
}

function isOfText({ mend }: Finding): boolean {
  return (
    mend !== null && !['authors', 'source', 'removeRelated', 'rewriteTeaser'].includes(mend.kind)
  )
}
