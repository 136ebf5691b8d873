import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { type Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import './underlines.css'

interface Underlines {
  decorations: DecorationSet
  /**
   * Where a letter was typed last, for as long as the cursor has not gone elsewhere: what ends
   * there may be half a word.
   */
  typedAt: number | null
}

export const underlinesKey = new PluginKey<Underlines>('underlines')

interface Told {
  /** A finding under a click. */
  click: (position: number) => void
  /** The menu's key or the mouse's other button on a finding. */
  menu: (position: number) => void
}

/**
 * Underlines what the checks have found; nothing of it is in the document. Between two looks the
 * lines go along with their words, and go where a word is changed.
 */
export function underlinesPlugin({ click, menu }: Told): Plugin<Underlines> {
  return new Plugin<Underlines>({
    key: underlinesKey,
    state: {
      init: () => ({ decorations: DecorationSet.empty, typedAt: null }),
      apply: (tr, before) => ({
        decorations: shownAfter(tr, before),
        typedAt: typedAfter(tr, before),
      }),
    },
    props: {
      decorations: (state) => underlinesKey.getState(state)?.decorations,
      handleClick(view, position) {
        if (isUnderlined(view, position)) click(position)
        return false
      },
      handleDOMEvents: {
        contextmenu(view, event) {
          const position =
            event.button === 2 ? positionUnder(view, event) : view.state.selection.head
          if (position === undefined || !isUnderlined(view, position)) return false
          event.preventDefault()
          menu(position)
          return true
        },
      },
    },
  })
}

/** Puts lines under the text as it is at this moment, where they are not there already. */
export function underline(view: EditorView, lines: readonly Decoration[]): void {
  const shown = underlinesKey.getState(view.state)
  if (!shown || view.composing) return
  const before = shown.decorations.find().map(lookOf)
  const now = lines.map(lookOf)
  if (before.length === now.length && new Set([...before, ...now]).size === new Set(now).size)
    return
  const decorations = DecorationSet.create(view.state.doc, [...lines])
  view.dispatch(view.state.tr.setMeta(underlinesKey, decorations).setMeta('addToHistory', false))
}

function lookOf({ from, to, spec }: Decoration): string {
  return `${from} ${to} ${(spec as { severity: string }).severity}`
}

function shownAfter(tr: Transaction, { decorations }: Underlines): DecorationSet {
  const next = tr.getMeta(underlinesKey) as DecorationSet | undefined
  if (next) return next
  if (!tr.docChanged || decorations === DecorationSet.empty) return decorations
  const moved = decorations.map(tr.mapping, tr.doc)
  // What an input method is composing in must not be drawn anew.
  return tr.getMeta('composition') === undefined ? moved.remove(changedIn(tr, moved)) : moved
}

function changedIn(tr: Transaction, moved: DecorationSet): Decoration[] {
  const changed: Decoration[] = []
  tr.mapping.maps.forEach((map, index) => {
    const later = tr.mapping.slice(index + 1)
    map.forEach((_oldFrom, _oldTo, from, to) => {
      changed.push(...moved.find(later.map(from, -1), later.map(to, 1)))
    })
  })
  return changed
}

function typedAfter(tr: Transaction, { typedAt }: Underlines): number | null {
  const { head } = tr.selection
  if (tr.docChanged) return tr.getMeta('history$') === undefined ? head : null
  return tr.selectionSet && head !== typedAt ? null : typedAt
}

function isUnderlined(view: EditorView, position: number): boolean {
  return (underlinesKey.getState(view.state)?.decorations.find(position, position).length ?? 0) > 0
}

function positionUnder(view: EditorView, { clientX, clientY }: MouseEvent): number | undefined {
  return view.posAtCoords({ left: clientX, top: clientY })?.pos
}
