import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

/*
 * What stands in the text for a photo on its way. The story itself gets the figure only when the newsroom has taken the photo,
 * so a refused photo is never in the story, its saved draft or its undo history.
 */

type Change =
  { kind: 'add'; places: readonly { id: string; position: number; dom: HTMLElement }[] } | Remove
type Remove = { kind: 'remove'; id: string }

interface Held {
  widgets: DecorationSet
  /** The placeholders since whose arrival the user has neither typed nor moved the cursor. */
  untouched: ReadonlySet<string>
}

const key = new PluginKey<Held>('photoPlaceholders')

export function placeholderPlugin(): Plugin<Held> {
  return new Plugin<Held>({
    key,
    state: {
      init: () => ({ widgets: DecorationSet.empty, untouched: new Set() }),
      apply: nextHeld,
    },
    props: { decorations: (state) => key.getState(state)?.widgets },
  })
}

function nextHeld(tr: Transaction, held: Held): Held {
  const change = tr.getMeta(key) as Change | undefined
  const widgets = held.widgets.map(tr.mapping, tr.doc)
  const moved = !change && (tr.docChanged || tr.selectionSet)
  const untouched = moved && held.untouched.size > 0 ? new Set<string>() : held.untouched
  if (!change)
    return widgets === held.widgets && untouched === held.untouched ? held : { widgets, untouched }
  if (change.kind === 'remove')
    return { widgets: widgets.remove(widgetsOf(widgets, change.id)), untouched }
  return {
    widgets: widgets.add(tr.doc, change.places.map(widgetAt)),
    untouched: new Set([...untouched, ...change.places.map(({ id }) => id)]),
  }
}

function widgetAt({
  id,
  position,
  dom,
}: {
  id: string
  position: number
  dom: HTMLElement
}): Decoration {
  // Side 1 keeps those that wait behind a figure that was inserted at the same place, so that
  // photos stay in order.
  return Decoration.widget(position, dom, {
    id,
    key: id,
    side: 1,
    ignoreSelection: true,
    stopEvent: () => true,
  })
}

function widgetsOf(widgets: DecorationSet, id: string): Decoration[] {
  return widgets.find(undefined, undefined, (spec) => spec['id'] === id)
}

export function addPlaceholders(
  view: EditorView,
  places: readonly { id: string; position: number; dom: HTMLElement }[],
): void {
  view.dispatch(view.state.tr.setMeta(key, { kind: 'add', places } satisfies Change))
}

/** Where the placeholder stands now; null where the text around it was deleted. */
export function placeholderPosition(state: EditorState, id: string): number | null {
  const widgets = key.getState(state)?.widgets
  return (widgets && widgetsOf(widgets, id)[0]?.from) ?? null
}

/** Whether the cursor is still where it was when the photo was asked for, and nothing was typed. */
export function isUntouched(state: EditorState, id: string): boolean {
  return key.getState(state)?.untouched.has(id) ?? false
}

/** Lets the transaction also take the placeholder away. */
export function withoutPlaceholder(tr: Transaction, id: string): Transaction {
  return tr.setMeta(key, { kind: 'remove', id } satisfies Change)
}
