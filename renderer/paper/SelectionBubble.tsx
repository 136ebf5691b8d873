import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { later } from '../ui/later.tsx'
import { linkAt, useLinkEditing } from '../editor/linkEditing.ts'
import { ToolButton } from './toolbar/ToolButton.tsx'
import {
  boldTool,
  commentTool,
  italicTool,
  linkTool,
  strikeTool,
  type Tool,
  toolStates,
} from './toolbar/tools.ts'
import { useAnchor } from '../editor/useAnchor.ts'
import classes from './SelectionBubble.module.css'

const LinkAddress = later(async () => (await import('./LinkPanel.tsx')).LinkAddress)
const LinkForm = later(async () => (await import('./LinkPanel.tsx')).LinkForm)

/** Milliseconds that a selection has to stand before something appears beside it. */
const pause = 150

interface Shown {
  /** Words alone can be commented on, also where they take no marks or the story stands still. */
  kind: 'marks' | 'words' | 'link' | 'form'
  from: number
  to: number
}

interface BubbleProps {
  editor: Editor
  within: RefObject<HTMLElement | null>
}

/** What can be done with the selected text, beside it; of a link, its address. */
export function SelectionBubble({ editor, within }: BubbleProps) {
  const shown = useShown(editor)
  // A bubble of another kind is of another size and finds its place anew.
  return shown && <Bubble key={shown.kind} editor={editor} within={within} shown={shown} />
}

function Bubble({ editor, within, shown }: BubbleProps & { shown: Shown }) {
  const { t } = useTranslation('editor')
  const panel = useRef<HTMLDivElement>(null)
  useAnchor(editor, shown, panel, within)
  const tools = toolsOf[shown.kind] ?? []
  const states = useEditorState({
    editor,
    selector: ({ editor }) => toolStates(tools, editor.state),
  })
  return (
    <div
      ref={panel}
      className={classes.bubble}
      role="toolbar"
      aria-label={tools.length > 0 ? t('selection') : t('link.title')}
    >
      {tools.map((tool, index) => (
        <ToolButton key={tool.name} editor={editor} tool={tool} {...states[index]!} />
      ))}
      {shown.kind === 'link' && <LinkAddress editor={editor} />}
      {shown.kind === 'form' && <LinkForm editor={editor} />}
    </div>
  )
}

const toolsOf: Partial<Record<Shown['kind'], readonly Tool[]>> = {
  marks: [boldTool, italicTool, strikeTool, linkTool, commentTool],
  words: [commentTool],
}

function useShown(editor: Editor): Shown | null {
  const editing = useLinkEditing((store) => store.editing)
  const range = useEditorState({ editor, selector: ({ editor }) => rangeOf(editor) })
  const [settled, setSettled] = useState<typeof range>(null)
  const { from = -1, to = -1, kind = 'words' } = range ?? {}
  useEffect(() => {
    if (from < 0) return undefined
    const timer = setTimeout(() => whenReleased(() => setSettled({ from, to, kind })), pause)
    return () => clearTimeout(timer)
  }, [from, to, kind])
  // The words may have been selected just before: what is typed next is their address.
  const linked = editing ? rangeOf(editor) : null
  if (editing) return linked && { ...linked, kind: 'form' }
  const stands = settled && settled.from === from && settled.to === to && settled.kind === kind
  return stands ? { from, to, kind } : null
}

/** What a bubble can belong to: selected text of one block, or the link at the cursor. */
function rangeOf({ state, isFocused, isEditable }: Editor): Shown | null {
  const { selection } = state
  if (!(selection instanceof TextSelection)) return null
  const { from, to, empty, $from, $to } = selection
  if (empty) {
    if (
      $from.marks().every((mark) => mark.type.name !== 'link') &&
      !useLinkEditing.getState().editing
    )
      return null
    const link = linkAt(state)
    return link && { from: link.from, to: link.to, kind: 'link' }
  }
  const editing = useLinkEditing.getState().editing
  if (!(isFocused || editing) || !$from.sameParent($to)) return null
  const takesMarks = isEditable && $from.parent.type.allowsMarkType(state.schema.marks['bold']!)
  return { from, to, kind: takesMarks ? 'marks' : 'words' }
}

let pressed = false
document.addEventListener('pointerdown', () => (pressed = true), { capture: true })
document.addEventListener('pointerup', () => (pressed = false), { capture: true })

/** Not while the mouse is still selecting. */
function whenReleased(act: () => void): void {
  if (pressed) document.addEventListener('pointerup', act, { once: true })
  else act()
}
