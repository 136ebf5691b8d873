import { baseKeymap } from '@tiptap/pm/commands'
import { history } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { Schema } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'

/** ProseMirror with paragraphs, undo and its own keymap, and nothing else: what the editor's speed is held against. */
const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0] },
    text: {},
  },
})

Object.assign(window, {
  openText(paragraphs: string[]) {
    const doc = schema.node(
      'doc',
      null,
      paragraphs.map((text) => schema.node('paragraph', null, schema.text(text))),
    )
    const state = EditorState.create({ doc, plugins: [history(), keymap(baseKeymap)] })
    return new EditorView(document.body, { state }) !== null
  },
})
