import type { Node, NodeType, ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, type Selection, TextSelection } from '@tiptap/pm/state'

/**
 * Whether text must not flow over the edge of such a part. Headline and standfirst are not
 * `isolating` for ProseMirror, which would put gap cursors around them.
 */
export function isWalled(type: NodeType): boolean {
  return Boolean(type.spec.isolating) || type.name === 'headline' || type.name === 'standfirst'
}

/** Headline and standfirst come before the body. */
export const bodyStart = 2

/** Position in front of the top-level block with that index. */
export function positionOf(doc: Node, index: number): number {
  let position = 0
  for (let at = 0; at < index; at++) position += doc.child(at).nodeSize
  return position
}

/** The cursor where nothing is selected and text can be written, or null. */
export function cursorOf(state: EditorState): ResolvedPos | null {
  return state.selection instanceof TextSelection ? state.selection.$cursor : null
}

/** Depth of the nearest node of that type around a place, or null. */
export function depthOf($place: ResolvedPos, typeName: string): number | null {
  for (let depth = $place.depth; depth > 0; depth--) {
    if ($place.node(depth).type.name === typeName) return depth
  }
  return null
}

/** The top-level blocks that a selection touches. */
export function topBlocks({ $from, $to }: Selection): { first: number; last: number } {
  const first = $from.index(0)
  return { first, last: Math.max(first, $to.depth > 0 ? $to.index(0) : $to.indexAfter(0) - 1) }
}

export function isEmptyParagraph(node: Node | null | undefined): boolean {
  return node?.type.name === 'paragraph' && node.content.size === 0
}

/** Whether nothing was written anywhere in the node and nothing but text could be. */
export function isBlank(node: Node): boolean {
  return node.textContent === '' && !holdsAtom(node)
}

function holdsAtom(node: Node): boolean {
  let found = false
  node.descendants((child) => {
    found ||= child.isLeaf && !child.isText
    return !found
  })
  return found
}
