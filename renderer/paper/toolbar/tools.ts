import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconBoxAlignTop,
  IconFileDiff,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconMessagePlus,
  IconPhotoPlus,
  IconSearch,
  IconSeparatorHorizontal,
  IconStrikethrough,
  IconSubscript,
  IconSuperscript,
  IconTable,
  IconWorldShare,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import { toggleMark } from '@tiptap/pm/commands'
import type { Command, EditorState } from '@tiptap/pm/state'
import { runCommand } from '../../ui/commands.ts'
import { type Keys, keysOf } from '../../ui/shortcuts.ts'
import { writeEmbed } from '../embedDialog.ts'
import { canLink, linkAt, startLinkEditing } from '../../editor/linkEditing.ts'
import {
  canToggleList,
  insertFactBox,
  insertPullQuote,
  insertRule,
  insertTable,
  listKindOf,
  toggleList,
} from '../../editor/structure/blocks.ts'

type MarkName = 'bold' | 'italic' | 'strike' | 'subscript' | 'superscript'

type ToolName =
  | MarkName
  | 'link'
  | 'comment'
  | 'bulletList'
  | 'orderedList'
  | 'pullQuote'
  | 'factBox'
  | 'table'
  | 'photo'
  | 'embed'
  | 'rule'
  | 'undo'
  | 'redo'
  | 'changes'
  | 'find'

export interface Tool {
  name: ToolName
  icon: TablerIcon
  keys?: Keys
  /** A thinner line goes before it. */
  begins?: true
  isOn?(state: EditorState): boolean
  can?(state: EditorState): boolean
  act(editor: Editor): void
}

/** How a tool shows itself at the cursor. */
export interface ToolState {
  isOn: boolean
  isEnabled: boolean
}

/** Returns the state of each tool, in the order of `tools`. */
export function toolStates(tools: readonly Tool[], state: EditorState): ToolState[] {
  return tools.map((tool) => ({
    isOn: tool.isOn?.(state) ?? false,
    isEnabled: tool.can?.(state) ?? true,
  }))
}

/** Carries a command out and goes back to the text. */
export function perform(editor: Editor, command: Command): void {
  command(editor.state, (tr) => editor.view.dispatch(tr), editor.view)
  editor.view.focus()
}

function hasMark(state: EditorState, name: string): boolean {
  const type = state.schema.marks[name]!
  const { from, to, empty, $from } = state.selection
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
  return state.doc.rangeHasMark(from, to, type)
}

function takesMark(state: EditorState, name: string): boolean {
  return toggleMark(state.schema.marks[name]!)(state)
}

function markTool(name: MarkName, icon: TablerIcon, keys?: Keys): Tool {
  return {
    name,
    icon,
    ...(keys ? { keys } : {}),
    isOn: (state) => hasMark(state, name),
    can: (state) => takesMark(state, name),
    act: (editor) => perform(editor, toggleMark(editor.schema.marks[name]!)),
  }
}

function listTool(kind: 'bulletList' | 'orderedList', icon: TablerIcon, keys: Keys): Tool {
  return {
    name: kind,
    icon,
    keys,
    isOn: (state) => listKindOf(state) === kind,
    can: canToggleList(kind),
    act: (editor) => perform(editor, toggleList(kind)),
  }
}

export const boldTool = markTool('bold', IconBold, { key: 'b', mod: true })
export const italicTool = markTool('italic', IconItalic, { key: 'i', mod: true })
export const strikeTool = markTool('strike', IconStrikethrough, {
  key: 'x',
  mod: true,
  shift: true,
})

export const commentTool: Tool = {
  name: 'comment',
  icon: IconMessagePlus,
  keys: keysOf('comment'),
  begins: true,
  act: () => runCommand('comment'),
}

export const linkTool: Tool = {
  name: 'link',
  icon: IconLink,
  keys: { key: 'k', mod: true, shift: true },
  isOn: (state) => linkAt(state) !== null,
  can: canLink,
  act: (editor) => void startLinkEditing(editor.state, (tr) => editor.view.dispatch(tr)),
}

/** In the order in which they leave the bar, last first, where it is narrow. */
export const tools: readonly Tool[] = [
  boldTool,
  italicTool,
  linkTool,
  { ...listTool('bulletList', IconList, { key: '3', alt: true }), begins: true },
  listTool('orderedList', IconListNumbers, { key: '7', mod: true, shift: true }),
  {
    name: 'photo',
    icon: IconPhotoPlus,
    begins: true,
    keys: keysOf('attachPhoto'),
    act: () => void runCommand('attachPhoto'),
  },
  { name: 'table', icon: IconTable, act: (editor) => perform(editor, insertTable(3, 3)) },
  { name: 'pullQuote', icon: IconBlockquote, act: (editor) => perform(editor, insertPullQuote) },
  { name: 'factBox', icon: IconBoxAlignTop, act: (editor) => perform(editor, insertFactBox) },
  { name: 'embed', icon: IconWorldShare, act: writeEmbed },
  { name: 'rule', icon: IconSeparatorHorizontal, act: (editor) => perform(editor, insertRule) },
  { ...strikeTool, begins: true },
  markTool('subscript', IconSubscript),
  markTool('superscript', IconSuperscript),
  {
    name: 'undo',
    icon: IconArrowBackUp,
    begins: true,
    keys: keysOf('undo'),
    can: (state) => Number(undoDepth(state)) > 0,
    act: (editor) => perform(editor, undo),
  },
  {
    name: 'redo',
    icon: IconArrowForwardUp,
    keys: keysOf('redo'),
    can: (state) => Number(redoDepth(state)) > 0,
    act: (editor) => perform(editor, redo),
  },
  {
    name: 'changes',
    icon: IconFileDiff,
    begins: true,
    keys: keysOf('showChanges'),
    act: () => void runCommand('showChanges'),
  },
  { name: 'find', icon: IconSearch, keys: keysOf('find'), act: () => void runCommand('find') },
]
