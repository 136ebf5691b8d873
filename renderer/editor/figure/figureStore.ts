import { create } from 'zustand'
import { shallow } from 'zustand/shallow'
import type { Language } from '#shared/article/article.ts'
import { entryOf, type FigureEntry, figuresIn, selectedFigure } from './figures.ts'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** The figure being edited and the places in it where its tools are shown. */
export interface ActiveFigure {
  figure: FigureEntry
  /** Whether the whole figure is selected, not a place in its caption. */
  whole: boolean
  toolbar: HTMLElement
  fields: HTMLElement
}

interface FigureStore {
  figures: readonly FigureEntry[]
  active: ActiveFigure | null
  leadId: string | null
  /** The language that the story is written in: credit lines follow it. */
  storyLanguage: Language
  /** Counts changes of the interface's language, so that plain DOM can follow. */
  interfaceLanguage: string
  /** Photos on their way to replace another, by figure id: the share of the bytes that arrived. */
  replacing: ReadonlyMap<string, number>
}

/**
 * The figures of the story on the paper. The editor's plugin writes it; figures, fields and the
 * inspector read it.
 */
export const useFigures = create<FigureStore>()(() => ({
  figures: [],
  active: null,
  leadId: null,
  storyLanguage: 'vi',
  interfaceLanguage: 'vi',
  replacing: new Map(),
}))

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
          useFigures.setState({ figures: [], active: null, leadId: null, replacing: new Map() }),
      }
    },
  })
}

function publish(view: EditorView): void {
  const before = useFigures.getState()
  const figures = figuresIn(view.state.doc)
  const sameFigures = shallow(figures, before.figures)
  const active = activeIn(view)
  if (sameFigures && shallow(active, before.active)) return
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

/**
 * Into a field by the keyboard, its text selected as the browser's own Tab does: who has other
 * words writes over it.
 */
export function enterField(field: HTMLElement): void {
  field.focus()
  if (field instanceof HTMLInputElement) field.select()
}
