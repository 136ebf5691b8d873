import { Plugin, PluginKey } from '@tiptap/pm/state'
import { DecorationSet, type EditorView } from '@tiptap/pm/view'
import './changes.css'

export const changesKey = new PluginKey<DecorationSet>('changes')

/**
 * Shows on the paper what has changed; nothing of it is in the document. Between two comparisons the marks only move with
 * the text. `choose` hears of a change that was clicked.
 */
export function changesPlugin(choose: (changeId: string) => void): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: changesKey,
    state: {
      init: () => DecorationSet.empty,
      apply(tr, shown) {
        const next = tr.getMeta(changesKey) as DecorationSet | undefined
        return next ?? (tr.docChanged ? shown.map(tr.mapping, tr.doc) : shown)
      },
    },
    props: {
      decorations: (state) => changesKey.getState(state),
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

/** Puts marks on the paper, made for the text as it is at this moment. */
export function showOnPaper(view: EditorView, decorations: DecorationSet): void {
  view.dispatch(view.state.tr.setMeta(changesKey, decorations).setMeta('addToHistory', false))
}
