import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { create } from 'zustand'
import { failedCheck, type Finding } from '#shared/checks/finding.ts'
import { editableArticle } from '../article/articleStore.ts'
import { t } from '../ui/language.ts'
import { showNotice } from '../ui/notices.ts'
import { useFindings } from './findingsStore.ts'
import { findingsNow } from './follow.ts'
import { type PlacedFinding, placedFindings } from './underlines.ts'

/** What is said beside words of the text. */
export interface Shown {
  editor: Editor
  from: number
  to: number
  findings: readonly Finding[]
  /** Whether the keyboard goes on in it. */
  takesFocus: boolean
}

export const useBubble = create<{ shown: Shown | null }>()(() => ({ shown: null }))

export function closeBubble(): void {
  if (useBubble.getState().shown) useBubble.setState({ shown: null })
}

/** Says what was found at a position of the text. */
export function openBubble(position: number, takesFocus: boolean): void {
  const editor = editableArticle()?.editor
  if (!editor) return
  const here = placedFindings(editor.state.doc, findingsNow()).filter(
    ({ from, to }) => from <= position && position <= to,
  )
  show(editor, here, takesFocus)
}

function show(editor: Editor, here: readonly PlacedFinding[], takesFocus: boolean): void {
  if (here.length === 0) return closeBubble()
  useBubble.setState({
    shown: {
      editor,
      from: Math.min(...here.map(({ from }) => from)),
      to: Math.max(...here.map(({ to }) => to)),
      findings: here.map(({ finding }) => finding),
      takesFocus,
    },
  })
}

/**
 * Goes to the next (1) or the previous (-1) words of the text that something was found of, round at
 * the ends.
 */
export function stepToFinding(step: 1 | -1): void {
  const editor = editableArticle()?.editor
  if (!editor) return
  const findings = findingsNow()
  const placed = placedFindings(editor.state.doc, findings)
  const { from: start, to: end } = useBubble.getState().shown ?? editor.state.selection
  const next =
    step === 1
      ? (placed.find(({ from }) => from >= end && from > start) ?? placed[0])
      : (placed.filter(({ to }) => to <= start).at(-1) ?? placed.at(-1))
  if (!next) return showNotice(t(isChecked(findings) ? 'checks:noneInText' : 'checks:unchecked'))
  const { view } = editor
  const { tr, doc } = view.state
  view.dispatch(tr.setSelection(TextSelection.create(doc, next.to)).scrollIntoView())
  openBubble(next.from, true)
}

/** Whether every check has looked at the story and none failed. */
function isChecked(findings: readonly Finding[]): boolean {
  return useFindings.getState().isComplete && !findings.some(({ check }) => check === failedCheck)
}
