import { baseKeymap } from '@tiptap/pm/commands'
import { history } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { Schema } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'

/**
 * ProseMirror with paragraphs, undo and its own keymap, and nothing else: what the editor's speed
 * is held against.
 */
const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0] },
    text: {},
  },
})

function openText(paragraphs: string[]): void {
  const doc = schema.node(
    'doc',
    null,
    paragraphs.map((text) => schema.node('paragraph', null, schema.text(text))),
  )
  const state = EditorState.create({ doc, plugins: [history(), keymap(baseKeymap)] })
  const view = new EditorView(document.querySelector('#paper'), { state })
  Object.assign(window, { view })
}

Object.assign(window, { openText })
