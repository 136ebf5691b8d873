import {
  type AnyConfig,
  type Extendable,
  type InputRule,
  type MarkConfig,
  markInputRule,
} from '@tiptap/core'
import type { MarkType } from '@tiptap/pm/model'
import { StarterKit } from '@tiptap/starter-kit'

/**
 * What a story takes from TipTap's starter kit: paragraph, text, line break, bold, italic, strike,
 * undo and the two cursors.
 */
export const StoryKit = StarterKit.extend({
  addExtensions() {
    const kit: Extendable[] = this.parent?.() ?? []
    return kit.map((extension) =>
      extension.extend<unknown, unknown, AnyConfig>(differences.get(extension.name)),
    )
  },
}).configure({
  undoRedo: { depth: 500, newGroupDelay: 500 },
  dropcursor: { class: 'story-dropcursor', color: false },
  // A story begins with a headline and a standfirst, and its blocks are other ones (`nodes/`).
  document: false,
  heading: false,
  blockquote: false,
  horizontalRule: false,
  // Each block has an id at once, and pasted text never becomes a list past our cleaning.
  bulletList: false,
  orderedList: false,
  listItem: false,
  // `structure/` knows the edges of lists and what may stand below the last block.
  listKeymap: false,
  trailingNode: false,
  // It would link while one types, and has attributes that the stored document has not.
  link: false,
  // No newspaper's web page has them.
  code: false,
  codeBlock: false,
  underline: false,
})

const differences = new Map<string, Partial<AnyConfig>>([
  // Ctrl Alt 0 writes a sign on some keyboards, and would lift a caption out of its figure.
  ['paragraph', { addKeyboardShortcuts: () => ({}) }],
  // `StoryKeys` knows where a line can break; this would replace a selected figure.
  ['hardBreak', { addKeyboardShortcuts: () => ({}) }],
  ['bold', markedBy(/(?:^|\s)(\*\*(?!\s)([^*]+)(?<!\s)\*\*)$/, 'Mod-b')],
  ['italic', markedBy(/(?:^|\s)(\*(?!\s)([^*]+)(?<!\s)\*)$/, 'Mod-i')],
  ['strike', markedBy(/(?:^|\s)(~~(?!\s)([^~]+)(?<!\s)~~)$/, 'Mod-Shift-x')],
])

/**
 * Only the signs and keys that the help names: an underscore stays an underscore. Tags alone make
 * the mark: Chrome writes styles of its own when it joins blocks.
 */
function markedBy(signs: RegExp, keys: string): Partial<MarkConfig> {
  return {
    parseHTML() {
      return (this.parent?.() ?? []).filter(({ tag }) => tag !== undefined)
    },
    addKeyboardShortcuts() {
      return { [keys]: () => this.editor.commands.toggleMark(this.name) }
    },
    addInputRules() {
      return [whereAllowed(signs, this.type)]
    },
  }
}

/** Where the block does not take the mark, the signs stay as typed. */
function whereAllowed(find: RegExp, type: MarkType): InputRule {
  const rule = markInputRule({ find, type })
  const { handler } = rule
  rule.handler = (props) => {
    const { parent } = props.state.doc.resolve(props.range.from)
    return parent.type.allowsMarkType(type) ? handler(props) : null
  }
  return rule
}
