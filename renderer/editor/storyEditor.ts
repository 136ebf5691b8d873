import { type Content, Editor } from '@tiptap/core'
import { TableView } from '@tiptap/extension-table'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { DirectEditorProps } from '@tiptap/pm/view'
import type { StoryDocument } from '#shared/article/document.ts'
import { storyLines } from '#shared/article/plainText.ts'
import { storyExtensions } from './extensions.ts'
import { FigureOnPaper } from './figure/figureOnPaper.ts'
import { createFigureView } from './figure/figureView.ts'
import { sayMissing, takePictures } from './figure/pastedPictures.ts'
import { PastedEncoding } from './paste/pastedEncoding.ts'
import { SettledStory } from './settled.ts'

/**
 * The editor of a story, not yet on the screen; `onChange` is called for every change of its text.
 * Null where the editor would lose a word of the document.
 */
export function createStoryEditor(document: StoryDocument, onChange: () => void): Editor | null {
  let editor: Editor
  try {
    editor = new Editor({
      extensions: [
        ...storyExtensions({ figure: FigureOnPaper, paste: { takePictures, sayMissing } }),
        PastedEncoding,
        SettledStory,
      ],
      content: document as Content,
      enableContentCheck: true,
      enableCoreExtensions: { delete: false, textDirection: false },
      enablePasteRules: false,
      injectCSS: false,
      editorProps: viewProps,
    })
  } catch {
    return null
  }
  if (!holds(editor.state.doc, document)) {
    editor.destroy()
    return null
  }
  editor.on('update', onChange)
  return editor
}

/** Pixels that a column keeps at least. */
const narrowestColumn = 25

/**
 * The views of nodes, given with the editor's view. `EditorContent` makes those of extensions anew
 * when it comes and goes, and ProseMirror would draw the whole story again each time.
 */
const nodeViews = new Plugin({
  props: {
    nodeViews: {
      figure: createFigureView,
      table: (node, view) => new TableView(node, narrowestColumn, view),
    },
  },
})

const viewProps: Omit<DirectEditorProps, 'state'> = {
  plugins: [nodeViews],
  attributes: {
    role: 'textbox',
    spellcheck: 'false',
    'aria-multiline': 'true',
    class: 'story-text',
  },
}

function holds(doc: Node, document: StoryDocument): boolean {
  const lines = storyLines(doc.toJSON() as StoryDocument)
  const expected = storyLines(document)
  return lines.length === expected.length && lines.every((line, index) => line === expected[index])
}
