import { type Editor, Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { isSettled, type Status } from '#shared/article/status.ts'
import { t } from '../ui/language.ts'
import { showInstead } from '../ui/notices.ts'

/**
 * Of an approved story the text stands still: it can be read, selected, searched and commented, and
 * no tool changes it. Keys are never caught for it; where nothing can be typed, no input method is
 * in the middle of a word.
 */
export const SettledStory = Extension.create({
  name: 'settledStory',
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        filterTransaction: (transaction) => {
          if (!transaction.docChanged || editor.isEditable) return true
          showSettledNotice()
          return false
        },
        props: {
          handleDOMEvents: {
            keydown: (_view, event) => {
              if (!editor.isEditable && wouldWrite(event)) showSettledNotice()
            },
            paste: () => {
              if (!editor.isEditable) showSettledNotice()
            },
          },
        },
      }),
    ]
  },
})

export function setEditableFor(editor: Editor, status: Status): void {
  const still = isSettled(status)
  if (editor.isEditable === !still) return
  editor.setEditable(!still, false)
  const { dom } = editor.view
  dom.setAttribute('aria-readonly', String(still))
  // So that it can be reached and scrolled by keyboard all the same.
  if (still) dom.tabIndex = 0
  else dom.removeAttribute('tabindex')
}

/**
 * A letter, as the keyboard or an input method has it, or what takes one away. The space bar turns
 * the page.
 */
function wouldWrite({ key, keyCode, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || key === ' ') return false
  return keyCode === 229 || /^.$/u.test(key) || ['Enter', 'Backspace', 'Delete'].includes(key)
}

let reopen: (() => void) | null = null

/** How the open story is reopened, until the returned function is called. */
export function offerReopening(act: () => void): () => void {
  reopen = act
  return () => {
    if (reopen === act) reopen = null
  }
}

let said: number | null = null

/**
 * Says why nothing happens, once however often it is tried, and asks whether the approval is to be
 * taken back.
 */
export function showSettledNotice(): void {
  said = showInstead(
    said,
    t('workflow:settled'),
    reopen && { label: t('workflow:moves.reopen'), act: reopen },
  )
}
