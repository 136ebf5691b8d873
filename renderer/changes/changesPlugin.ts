import { Plugin, PluginKey } from '@tiptap/pm/state'
import { DecorationSet, type EditorView } from '@tiptap/pm/view'
import './changes.css'
import type { Range } from './markSheet.ts'

interface OnPaper {
  decorations: DecorationSet
  /** The part of the text that was marked; null is all of it. */
  within: Range | null
}

export const changesKey = new PluginKey<OnPaper>('changes')

/**
 * Shows on the paper what has changed; nothing of it is in the document. Between two comparisons the marks only move with
 * the text. `choose` hears of a change that was clicked.
 */
export function changesPlugin(choose: (changeId: string) => void): Plugin<OnPaper> {
  return new Plugin<OnPaper>({
    key: changesKey,
    state: {
      init: () => ({ decorations: DecorationSet.empty, within: null }),
      apply(tr, { decorations, within }) {
        const next = tr.getMeta(changesKey) as OnPaper | undefined
        if (next) return next
        return {
          decorations: tr.docChanged ? decorations.map(tr.mapping, tr.doc) : decorations,
          within: within && { from: tr.mapping.map(within.from, -1), to: tr.mapping.map(within.to) },
        }
      },
    },
    props: {
      decorations: (state) => changesKey.getState(state)?.decorations,
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

/** Puts marks on the paper, made for the text as it is at this moment; of all of it or of the part that is named. */
export function showOnPaper(view: EditorView, decorations: DecorationSet, within: Range | null = null): void {
  const onPaper: OnPaper = { decorations, within }
  view.dispatch(view.state.tr.setMeta(changesKey, onPaper).setMeta('addToHistory', false))
}

/** The part of the text that is marked; null is all of it. */
export function markedOnPaper({ state }: EditorView): Range | null {
  return changesKey.getState(state)?.within ?? null
}
