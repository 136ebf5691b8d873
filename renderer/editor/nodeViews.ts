import { TableView } from '@tiptap/extension-table'
import { Plugin } from '@tiptap/pm/state'
import { createFigureView } from './figure/figureView.ts'

/** Pixels that a column keeps at least. */
const narrowestColumn = 25

/**
 * The views of nodes, given with the editor's view. `EditorContent` makes those of extensions anew
 * when it comes and goes, and ProseMirror would draw the whole story again each time.
 */
export const nodeViews = new Plugin({
  props: {
    nodeViews: {
      figure: createFigureView,
      table: (node, view) => new TableView(node, narrowestColumn, view),
    },
  },
})
