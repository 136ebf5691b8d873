import type { Decoration, DecorationSet, EditorView } from '@tiptap/pm/view'

/*
 * ProseMirror draws a text that stands in an element of a mark's own anew with every key in it, and puts the caret there
 * again, which lays out the story once more. So words that came are painted over the plain text while somebody writes in
 * them, and stand in their element again after a pause.
 */

/** What marks say of themselves that can be painted: as which highlight of the style sheet. */
export interface Paintable {
  paintedAs: string
}

/** Milliseconds without a change to the text that are a pause. */
export const pause = 1_000

/** The marks that are painted while somebody writes at `at`. */
export function marksAt(decorations: DecorationSet, at: number): Decoration[] {
  return decorations.find(at, at, (spec) => 'paintedAs' in spec)
}

/**
 * Paints marks in place of those that it painted before; a browser without highlights shows plain
 * text until the pause.
 */
export function marksPainter(): (view: EditorView, marks: readonly Decoration[]) => void {
  const highlights = 'CSS' in globalThis && 'highlights' in CSS ? CSS.highlights : null
  const painted = new Set<string>()
  return (view, marks) => {
    for (const name of painted) highlights?.delete(name)
    painted.clear()
    for (const mark of highlights ? marks : []) {
      const { paintedAs } = mark.spec as Paintable
      const same = highlights?.get(paintedAs) ?? new Highlight()
      highlights?.set(paintedAs, same.add(rangeOf(view, mark)))
      painted.add(paintedAs)
    }
  }
}

function rangeOf(view: EditorView, { from, to }: Decoration): StaticRange {
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)]
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  })
}
