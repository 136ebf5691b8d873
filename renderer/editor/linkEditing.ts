import { Extension, getMarkRange } from '@tiptap/core'
import type { Mark } from '@tiptap/pm/model'
import { type Command, type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { create } from 'zustand'
import { call } from '../newsroom/newsroom.ts'
import { showFailure } from '../ui/notices.ts'
import { holdKeys } from '../ui/typedAhead.ts'

/** Whether the address of a link is being written. */
export const useLinkEditing = create<{ editing: boolean }>()(() => ({ editing: false }))

const key = new PluginKey<boolean>('linkEditing')

interface LinkPlace {
  href: string
  from: number
  to: number
}

/** The link at the cursor or at the start of the selection, or null. */
export function linkAt(state: EditorState): LinkPlace | null {
  const type = state.schema.marks['link']!
  const { $from, from, empty } = state.selection
  const place = empty ? $from : state.doc.resolve(Math.min(from + 1, state.doc.content.size))
  const range = getMarkRange(place, type)
  if (!range) return null
  const mark: Mark | undefined = type.isInSet(state.doc.nodeAt(range.from)?.marks ?? [])
  return mark ? { ...range, href: String(mark.attrs['href']) } : null
}

/** Whether the selection can carry a link. */
export function canLink(state: EditorState): boolean {
  const { $from, $to, empty } = state.selection
  if (
    !$from.sameParent($to) ||
    !$from.parent.inlineContent ||
    !$from.parent.type.allowsMarkType(state.schema.marks['link']!)
  )
    return false
  return !empty || linkAt(state) !== null
}

export const startLinkEditing: Command = (state, dispatch) => {
  if (!canLink(state)) return false
  if (!dispatch) return true
  holdKeys()
  // Before the transaction, whose followers ask.
  useLinkEditing.setState({ editing: true })
  dispatch(state.tr.setMeta(key, true))
  return true
}

export function endLinkEditing(view: EditorView): void {
  useLinkEditing.setState({ editing: false })
  view.dispatch(view.state.tr.setMeta(key, false))
}

/**
 * Points the link at the cursor, or the selected text, to an address that `isSafeHref` accepts;
 * null takes it away.
 */
export function setLink(href: string | null): Command {
  return (state, dispatch) => {
    const type = state.schema.marks['link']!
    const { empty, from, to } = state.selection
    const range = empty ? linkAt(state) : { from, to }
    if (!range) return false
    const tr = state.tr.removeMark(range.from, range.to, type)
    if (href !== null) tr.addMark(range.from, range.to, type.create({ href }))
    dispatch?.(tr)
    return true
  }
}

export async function openLink(href: string): Promise<void> {
  const opened = await call('host.openAddress', { url: href })
  if (!opened.ok) showFailure(opened.error)
}

/**
 * Shows what is being linked while the address field has the focus, and opens a link that is
 * clicked with Ctrl or ⌘.
 */
export const LinkEditing = Extension.create({
  name: 'linkEditing',
  addKeyboardShortcuts() {
    return {
      'Mod-Shift-k': ({ editor }) =>
        startLinkEditing(editor.state, (tr) => editor.view.dispatch(tr)),
    }
  },
  addProseMirrorPlugins: () => [
    new Plugin<boolean>({
      key,
      state: {
        init: () => false,
        apply: (tr, before) => (tr.getMeta(key) as boolean | undefined) ?? before,
      },
      props: {
        decorations(state) {
          if (!key.getState(state)) return null
          const { from, to } = state.selection.empty
            ? (linkAt(state) ?? state.selection)
            : state.selection
          return DecorationSet.create(state.doc, [
            Decoration.inline(from, to, { class: 'story-linking' }),
          ])
        },
        handleClick(view, position, event) {
          const href = view.state.doc
            .nodeAt(position)
            ?.marks.find((mark) => mark.type.name === 'link')?.attrs['href']
          if (typeof href !== 'string' || !(event.ctrlKey || event.metaKey)) return false
          void openLink(href)
          return true
        },
      },
    }),
  ],
})
