import type { Node } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'

/** A stretch of the paper, in positions of the text. */
export interface Range {
  from: number
  to: number
}

/**
 * Heights of the window, over and under what is seen, that are marked ahead; and that must be left
 * before it is done again.
 */
const ahead = 1
const least = 0.4

/**
 * Where a text with more changes than can be drawn at once is to be marked: what is seen and some
 * more on both sides. What is `marked` already stays as it is for as long as that is enough. Costs
 * a layout.
 */
export function rangeToMark(view: EditorView, marked: Range | null): Range {
  if (marked) {
    const needed = blocksInSight(view, least)
    if (marked.from <= needed.from && marked.to >= needed.to) return marked
  }
  return blocksInSight(view, ahead)
}

/**
 * From the first to the last block of which a part is in the window, or less than `margin` window's
 * heights away from it.
 */
function blocksInSight(view: EditorView, margin: number): Range {
  const { doc } = view.state
  const starts = startsOf(doc)
  const height = window.innerHeight
  const first = firstWhere(starts, (at) => rectOf(view, at).bottom >= -margin * height)
  const past = firstWhere(starts, (at) => rectOf(view, at).top > (1 + margin) * height)
  return { from: starts[first] ?? doc.content.size, to: starts[past] ?? doc.content.size }
}

function startsOf(doc: Node): number[] {
  const starts: number[] = []
  doc.forEach((_block, at) => starts.push(at))
  return starts
}

function rectOf(view: EditorView, at: number): DOMRect {
  const dom = view.nodeDOM(at)
  return dom instanceof Element ? dom.getBoundingClientRect() : view.dom.getBoundingClientRect()
}

/**
 * The index of the first for which the test holds, as it does for all after it; the length where
 * there is none.
 */
function firstWhere<Value>(values: readonly Value[], test: (value: Value) => boolean): number {
  let [from, to] = [0, values.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (test(values[middle]!)) to = middle
    else from = middle + 1
  }
  return from
}
