import { Extension, type KeyboardShortcutCommand } from '@tiptap/core'
import { sinkListItem } from '@tiptap/pm/schema-list'
import { type Command, NodeSelection, Plugin, Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { backspaceAtStart, deleteAtEnd, stayAtEnd, stayAtStart } from './backspace.ts'
import { setBlockKind, toggleList } from './blocks.ts'
import { crossesWall, deleteAcrossWalls, withoutSelection } from './deletion.ts'
import { breakLine, enter, goOnAfter } from './enter.ts'
import { moveSelection } from './move.ts'

/**
 * A list in a list in a list … is of no use to a reader, and the stored article bounds its depth.
 */
const deepestList = 6

/**
 * The keys that know a story's parts. They come before those of the lists, the table and TipTap
 * itself.
 */
export const StoryKeys = Extension.create({
  name: 'storyKeys',
  priority: 500,
  addKeyboardShortcuts() {
    const keys = {
      Enter: firstOf(deleteBeforeEnter, enter),
      'Shift-Enter': firstOf(breakLine, enter),
      'Mod-Enter': goOnAfter,
      Backspace: firstOf(deleteAcrossWalls, backspaceAtStart),
      'Mod-Backspace': firstOf(deleteAcrossWalls, backspaceAtStart),
      Delete: firstOf(deleteAcrossWalls, deleteAtEnd),
      'Mod-Delete': firstOf(deleteAcrossWalls, deleteAtEnd),
      Escape: leaveNode,
      Tab: holdListDepth,
      'Alt-ArrowUp': moveSelection(-1),
      'Alt-ArrowDown': moveSelection(1),
      'Alt-1': setBlockKind('paragraph'),
      'Alt-2': setBlockKind('subheading'),
      'Alt-3': toggleList('bulletList'),
      'Alt-4': setBlockKind('quote'),
    } satisfies Record<string, Command>
    const shortcuts = Object.entries(keys).map(
      ([key, command]) => [key, shortcut(command)] as const,
    )
    return {
      ...Object.fromEntries(shortcuts),
      // What typed signs have just become is first of all what they were.
      Backspace: (props) => this.editor.commands.undoInputRule() || shortcut(keys.Backspace)(props),
    }
  },
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput(view, _from, _to, text) {
          if (!crossesWall(view.state)) return false
          view.dispatch(withoutSelection(view.state).insertText(text).scrollIntoView())
          return true
        },
        handleClick: (view, _position, event) => writeBelow(view, event),
        handleDOMEvents: {
          // The composition begins in a text of one part, so that the browser has nothing to join.
          compositionstart: (view) => void dropSelection(view),
          cut: cutAcrossWalls,
        },
      },
    }),
  ],
})

/** A click below a story that ends with a figure, a table or the like begins a paragraph there. */
function writeBelow(view: EditorView, event: MouseEvent): boolean {
  const { doc } = view.state
  const last = view.dom.lastElementChild
  if (!view.editable || !last || event.clientY <= last.getBoundingClientRect().bottom) return false
  if (doc.lastChild?.type.name === 'paragraph') return false
  const tr = view.state.tr.insert(doc.content.size, doc.type.schema.nodes['paragraph']!.create())
  view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)).scrollIntoView())
  return true
}

/** The last word at the edges of a text, after every other handler. */
export const StoryEdges = Extension.create({
  name: 'storyEdges',
  priority: 1,
  addKeyboardShortcuts: () => ({
    Backspace: shortcut(stayAtStart),
    'Mod-Backspace': shortcut(stayAtStart),
    Delete: shortcut(stayAtEnd),
    'Mod-Delete': shortcut(stayAtEnd),
  }),
})

function shortcut(command: Command): KeyboardShortcutCommand {
  return ({ editor }) => command(editor.state, (tr) => editor.view.dispatch(tr), editor.view)
}

function firstOf(...commands: Command[]): Command {
  return (state, dispatch, view) => commands.some((command) => command(state, dispatch, view))
}

function dropSelection(view: EditorView): boolean {
  return deleteAcrossWalls(view.state, (tr) => view.dispatch(tr))
}

const deleteBeforeEnter: Command = (state, dispatch) => deleteAcrossWalls(state, dispatch)

function cutAcrossWalls(view: EditorView, event: ClipboardEvent): boolean {
  if (!crossesWall(view.state) || !event.clipboardData) return false
  const { dom, text } = view.serializeForClipboard(view.state.selection.content())
  event.preventDefault()
  event.clipboardData.setData('text/html', dom.innerHTML)
  event.clipboardData.setData('text/plain', text)
  return dropSelection(view)
}

const leaveNode: Command = (state, dispatch) => {
  if (!(state.selection instanceof NodeSelection)) return false
  const { $to } = state.selection
  dispatch?.(state.tr.setSelection(Selection.near($to, 1)))
  return true
}

/**
 * Says yes without doing anything where a list is deep enough; the next handler moves the item in
 * otherwise.
 */
const holdListDepth: Command = (state) => {
  const { $from } = state.selection
  let lists = 0
  for (let depth = 1; depth <= $from.depth; depth++)
    if ($from.node(depth).type.name === 'listItem') lists++
  return lists >= deepestList && sinkListItem(state.schema.nodes['listItem']!)(state)
}
