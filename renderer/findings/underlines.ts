import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { Decoration, type EditorView } from '@tiptap/pm/view'
import type { Finding } from '#shared/checks/finding.ts'
import { type PlacedPart, rangeIn } from '../editor/positions.ts'
import { underlinesKey } from './underlinesPlugin.ts'

/** A finding and where its words stand in the editor. */
export interface PlacedFinding {
  finding: Finding
  from: number
  to: number
}

/**
 * The findings of words of the text, in the order in which it is read; they must be of `doc` as it
 * is.
 */
export function placedFindings(doc: Node, findings: readonly Finding[]): PlacedFinding[] {
  return placedIn(partsOf(doc, 0, doc.childCount), findings).sort(
    (one, other) => one.from - other.from || one.to - other.to,
  )
}

/**
 * The lines under what was found in the parts of the text from the `first` to the one before `end`.
 * The word that is being typed has none.
 */
export function linesIn(
  state: EditorState,
  findings: readonly Finding[],
  { first, end }: PartRange,
): Decoration[] {
  const typedAt = underlinesKey.getState(state)?.typedAt ?? -1
  return placedIn(partsOf(state.doc, first, end), findings)
    .filter(({ from, to }) => typedAt < from || typedAt > to)
    .map(({ finding: { severity }, from, to }) =>
      Decoration.inline(
        from,
        to,
        { class: 'story-finding', 'data-severity': severity },
        { severity },
      ),
    )
}

/** Indexes of parts of the story, the headline being 0. */
interface PartRange {
  first: number
  end: number
}

/** The parts of the story on the screen, and as much again before and after. */
export function partsInSight(view: EditorView): PartRange {
  const { doc } = view.state
  const starts: number[] = []
  doc.forEach((_node, offset) => starts.push(offset))
  const height = window.innerHeight
  const edge = (index: number, side: 'top' | 'bottom'): number => {
    const dom = view.nodeDOM(starts[index]!)
    return dom instanceof Element ? dom.getBoundingClientRect()[side] : 0
  }
  return {
    first: firstWhere(starts.length, (index) => edge(index, 'bottom') >= -height),
    end: firstWhere(starts.length, (index) => edge(index, 'top') > 2 * height),
  }
}

/** The first index for which it holds, where it holds for all after it too. */
function firstWhere(count: number, holds: (index: number) => boolean): number {
  let from = 0
  let to = count
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}

function partsOf(doc: Node, first: number, end: number): Map<string, PlacedPart> {
  const parts = new Map<string, PlacedPart>()
  doc.forEach((node, position, index) => {
    if (index < first || index >= end) return
    const name = index === 0 ? 'headline' : index === 1 ? 'standfirst' : `block ${node.attrs['id']}`
    if (!parts.has(name)) parts.set(name, { node, position })
  })
  return parts
}

function placedIn(
  parts: ReadonlyMap<string, PlacedPart>,
  findings: readonly Finding[],
): PlacedFinding[] {
  return findings.flatMap((finding) => {
    const { place } = finding
    if (!('range' in place) || place.range === null) return []
    const part = parts.get(place.kind === 'block' ? `block ${place.blockId}` : place.kind)
    const range = part && rangeIn(part, place.range)
    return range && range.from < range.to ? [{ finding, ...range }] : []
  })
}
