import type { Editor } from '@tiptap/core'
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { Figure } from '../nodes/figure.ts'
import { activeSlots, enterField, figureListPlugin } from './figureStore.ts'
import { attachPhotos } from './attach.ts'
import { lastFieldPlugin } from './changeFigure.ts'
import { goToCaption } from './moveFigure.ts'
import { filesOfPaste } from './photoFiles.ts'
import { selectedFigure } from './figures.ts'
import { placeAtPoint } from './places.ts'
import { placeholderPlugin } from './placeholders.ts'

/** The figure as it is edited: its keys, and how photos come in by drop and paste. */
export const FigureOnPaper = Figure.extend({
  // The picture in it is dragged instead, so that the caption's text can be selected by mouse.
  draggable: false,
  addKeyboardShortcuts() {
    const { editor } = this
    return {
      Tab: () => focusInside(editor, 'fields', 'input'),
      'Shift-Tab': () => focusInside(editor, 'toolbar', 'button'),
      Enter: () => enterCaption(editor.view),
    }
  },
  addProseMirrorPlugins() {
    return [
      figureListPlugin(),
      lastFieldPlugin(),
      placeholderPlugin(),
      filesPlugin(this.editor),
      typingPlugin(),
    ]
  },
})

function focusInside(
  editor: Editor,
  slot: 'fields' | 'toolbar',
  what: 'input' | 'button',
): boolean {
  const selected = selectedFigure(editor.state)
  const dom = selected && editor.view.nodeDOM(selected.position)
  const target =
    dom instanceof Element ? activeSlots.get(dom)?.[slot].querySelector<HTMLElement>(what) : null
  if (target) enterField(target)
  return !!target
}

/** From the figure as a whole into its caption. */
function enterCaption(view: EditorView): boolean {
  const { selection } = view.state
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'figure') return false
  goToCaption(view, String(selection.node.attrs['id']))
  return true
}

function filesPlugin(editor: Editor): Plugin {
  return new Plugin({
    props: {
      handlePaste(_view, event) {
        const files = filesOfPaste(event.clipboardData)
        if (files.length > 0) void attachPhotos(editor, files)
        return files.length > 0
      },
      handleDrop(view, event, _slice, moved) {
        const files = [...(event.dataTransfer?.files ?? [])]
        if (moved || view.dragging || files.length === 0) return false
        event.preventDefault()
        void attachPhotos(
          editor,
          files,
          placeAtPoint(view, { left: event.clientX, top: event.clientY }),
        )
        return true
      },
    },
  })
}

/**
 * Typing while a whole figure is selected goes into its caption; it would replace the figure
 * otherwise.
 */
function typingPlugin(): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        const { selection, doc } = view.state
        if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'figure')
          return false
        const types = event.key.length === 1 || event.key === 'Process' || event.keyCode === 229
        if (!types || event.ctrlKey || event.metaKey || event.altKey) return false
        const end = selection.from + 1 + selection.node.content.size
        view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, end)))
        return false
      },
    },
  })
}
