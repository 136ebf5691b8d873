import { leaveOut, type LeftOut } from './leftOut.ts'
import type { MarkupBlock } from './markupBlock.ts'
import type { MarkupNode } from './markupNode.ts'
import { type MarkupOptions, Reader } from './reader.ts'

/**
 * What a piece of markup says, as blocks of a story: the one way in for pasted text, Word files and
 * saved pages. `root` is a document or an element of one. Takes time in proportion to the markup,
 * however deep it nests.
 */
export function storyBlocks(
  root: MarkupNode,
  options: MarkupOptions,
): { blocks: MarkupBlock[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  const reader = new Reader(root, {
    ...options,
    leave: (kind, example) => leaveOut(leftOut, kind, example),
  })
  return { blocks: reader.read(), leftOut }
}
