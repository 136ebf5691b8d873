import { Extension, InputRule } from '@tiptap/core'
import { bodyStart } from './structure/parts.ts'
import { insertRule, setBlockKind } from './structure/blocks.ts'
import type { Command, EditorState } from '@tiptap/pm/state'

/**
 * `## `, `### `, `> ` and `---` at the start of a paragraph of the body. Lists and marks bring
 * their own.
 */
export const MarkdownShortcuts = Extension.create({
  name: 'markdownShortcuts',
  addInputRules: () => [
    becomes(/^##\s$/, setBlockKind('subheading')),
    becomes(/^###\s$/, setBlockKind('smallSubheading')),
    becomes(/^>\s$/, setBlockKind('quote')),
    becomes(/^---$/, insertRule),
  ],
})

/**
 * Takes the typed signs away and carries the command out in the same transaction, so that one
 * Backspace undoes both.
 */
function becomes(find: RegExp, command: Command): InputRule {
  return new InputRule({
    find,
    handler({ state, range }) {
      if (!isPlainParagraph(state, range.from)) return null
      state.tr.delete(range.from, range.to)
      command(state, () => undefined)
      return undefined
    },
  })
}

function isPlainParagraph(state: EditorState, position: number): boolean {
  const $from = state.doc.resolve(position)
  return $from.depth === 1 && $from.index(0) >= bodyStart && $from.parent.type.name === 'paragraph'
}
