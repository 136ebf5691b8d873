import type { Finding } from '../../shared/checks/finding.ts'
import { findingSentence } from '../../shared/locales/findingSentence.ts'
import { editableArticle } from '../article/openArticle.ts'
import { t } from '../shell/language.ts'
import { offerUndo } from '../shell/notices.ts'
import { applyMend } from './applyMend.ts'
import { findingsNow } from './FollowFindings.tsx'
import { showFindings } from './findingsStore.ts'

/** Mends what was found, where it still is so: the list may be a moment older than the text. */
export function mendFinding(finding: Finding): void {
  const before = findingsNow()
  const current = before.find((other) => JSON.stringify(other) === JSON.stringify(finding))
  const undo = current?.mend ? applyMend(current.mend) : null
  showFindings(undo ? findingsNow() : before)
  if (!undo) return
  const takeDown = offerUndo(t('checks:mended', { sentence: findingSentence(t, finding) }), undo)
  // Once more is written, undo would take that back first: then it is the keyboard's.
  if (isOfText(finding)) editableArticle()?.editor.once('update', takeDown)
}

function isOfText({ mend }: Finding): boolean {
  return mend !== null && !['authors', 'source', 'removeRelated', 'rewriteTeaser'].includes(mend.kind)
}
