import { NodeSelection, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type ActiveFigure, useFigures } from './figureStore.ts'
import { entryOf, figuresIn, selectedFigure } from './figures.ts'

/** The places that a figure's view keeps for the tools of the figure being edited. */
export const activeSlots = new WeakMap<Element, { toolbar: HTMLElement; fields: HTMLElement }>()

/** Tells the store which figures the story has and which of them is being edited. */
export function figureListPlugin(): Plugin {
  return new Plugin({
    view(view) {
      publish(view)
      return {
        update: (view, before) => {
          if (view.state.doc !== before.doc || !view.state.selection.eq(before.selection))
            publish(view)
        },
        destroy: () =>
          useFigures.setState({ figures: [], active: null, leadId: null, replacing: {} }),
      }
    },
  })
}

function publish(view: EditorView): void {
  const before = useFigures.getState()
  const figures = figuresIn(view.state.doc)
  const sameFigures =
    figures.length === before.figures.length &&
    figures.every((figure, at) => figure === before.figures[at])
  const active = activeIn(view)
  if (sameFigures && isSame(active, before.active)) return
  useFigures.setState({ active, ...(sameFigures ? {} : { figures }) })
}

function activeIn(view: EditorView): ActiveFigure | null {
  const selected = selectedFigure(view.state)
  const dom = selected && view.nodeDOM(selected.position)
  const slots = dom instanceof Element ? activeSlots.get(dom) : undefined
  if (!selected || !slots || !view.editable) return null
  const whole = view.state.selection instanceof NodeSelection
  return { figure: entryOf(selected.node), whole, ...slots }
}

function isSame(one: ActiveFigure | null, other: ActiveFigure | null): boolean {
  return (
    one?.figure === other?.figure &&
    one?.whole === other?.whole &&
    one?.fields === other?.fields &&
    one?.toolbar === other?.toolbar
  )
}
