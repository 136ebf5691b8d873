import type { Node } from '@tiptap/pm/model'
import type { TextPlace, TextRange } from '#shared/checks/finding.ts'

/** A part of the story and the position before it. */
export interface PlacedPart {
  node: Node
  position: number
}

export function partAt(story: Node, place: TextPlace): PlacedPart | null {
  let found: PlacedPart | null = null
  story.forEach((node, position, index) => {
    const isMatch =
      place.kind === 'block'
        ? index > 1 && node.attrs['id'] === place.blockId
        : index === (place.kind === 'headline' ? 0 : 1)
    if (isMatch) found ??= { node, position }
  })
  return found
}

/**
 * The ProseMirror positions of a range in a part; null where the text is not that long any more.
 */
export function rangeIn(
  { node, position }: PlacedPart,
  range: TextRange,
): { from: number; to: number } | null {
  const starts = textStarts(node, position)
  const line = starts[range.line]
  if (!line || range.to > line.length) return null
  return { from: line.start + range.from, to: line.start + range.to }
}

/** All of a part's text; null for one that has none. */
export function wholeOf({ node, position }: PlacedPart): { from: number; to: number } | null {
  const lines = textStarts(node, position)
  const [first] = lines
  const last = lines.at(-1)
  return first && last ? { from: first.start, to: last.start + last.length } : null
}

function textStarts(node: Node, position: number): { start: number; length: number }[] {
  if (node.isTextblock) return [{ start: position + 1, length: node.content.size }]
  const lines: { start: number; length: number }[] = []
  node.descendants((inner, at) => {
    if (inner.isTextblock) lines.push({ start: position + 1 + at + 1, length: inner.content.size })
    return !inner.isTextblock
  })
  return lines
}
