import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { type Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import './changes.css'
import type { Range } from './visibleRange.ts'
import { marksAt, marksPainter, pause } from './paintedMarks.ts'

interface Marked {
  decorations: DecorationSet
  /** The part of the text that was marked; null is all of it. */
  within: Range | null
}

interface OnPaper extends Marked {
  /** Where somebody writes; null after a pause. */
  writingAt: number | null
  /** The marks there, painted instead of drawn. */
  painted: readonly Decoration[]
  /** All other marks. */
  drawn: DecorationSet
}

export const changesKey = new PluginKey<OnPaper>('changes')

/**
 * Shows on the paper what has changed; nothing of it is in the document. Between two comparisons
 * the marks only move with the text. `choose` hears of a change that was clicked.
 */
export function changesPlugin(choose: (changeId: string) => void): Plugin<OnPaper> {
  return new Plugin<OnPaper>({
    key: changesKey,
    state: {
      init: () => onPaper({ decorations: DecorationSet.empty, within: null }, null),
      apply: (tr, before) => onPaper(marked(tr, before), writingAt(tr, before)),
    },
    view: paintWhatIsWritten,
    props: {
      decorations: (state) => changesKey.getState(state)?.drawn,
      handleDOMEvents: {
        click(_view, event) {
          const mark = event.target instanceof Element && event.target.closest('[data-change]')
          if (mark instanceof HTMLElement) choose(mark.dataset['change'] ?? '')
          return false
        },
      },
    },
  })
}

function onPaper({ decorations, within }: Marked, writingAt: number | null): OnPaper {
  const painted = writingAt === null ? [] : marksAt(decorations, writingAt)
  // It empties the array that it is given.
  const drawn = painted.length === 0 ? decorations : decorations.remove([...painted])
  return { decorations, within, writingAt, painted, drawn }
}

function marked(tr: Transaction, { decorations, within }: OnPaper): Marked {
  const next = tr.getMeta(changesKey) as Marked | 'pause' | undefined
  if (next && next !== 'pause') return next
  return {
    decorations: tr.docChanged ? decorations.map(tr.mapping, tr.doc) : decorations,
    within: within && { from: tr.mapping.map(within.from, -1), to: tr.mapping.map(within.to) },
  }
}

function writingAt(tr: Transaction, before: OnPaper): number | null {
  if (tr.docChanged) return tr.selection.empty ? tr.selection.head : null
  return tr.selectionSet || tr.getMeta(changesKey) === 'pause' ? null : before.writingAt
}

function paintWhatIsWritten(view: EditorView) {
  const paint = marksPainter()
  let timer = 0
  const rest = (): void => {
    // An element around a syllable that is being composed would end it.
    if (view.composing) timer = window.setTimeout(rest, pause)
    else view.dispatch(view.state.tr.setMeta(changesKey, 'pause').setMeta('addToHistory', false))
  }
  return {
    update({ state }: EditorView, before: EditorState) {
      const now = changesKey.getState(state)
      if (!now || now === changesKey.getState(before)) return
      paint(view, now.painted)
      if (state.doc.eq(before.doc)) return
      clearTimeout(timer)
      timer = window.setTimeout(rest, pause)
    },
    destroy() {
      clearTimeout(timer)
      paint(view, [])
    },
  }
}

/**
 * Puts marks on the paper, made for the text as it is at this moment; of all of it or of the part
 * that is named.
 */
export function showOnPaper(
  view: EditorView,
  decorations: DecorationSet,
  within: Range | null = null,
): void {
  const marks: Marked = { decorations, within }
  view.dispatch(view.state.tr.setMeta(changesKey, marks).setMeta('addToHistory', false))
}

/** The part of the text that is marked; null is all of it. */
export function markedOnPaper({ state }: EditorView): Range | null {
  return changesKey.getState(state)?.within ?? null
}
