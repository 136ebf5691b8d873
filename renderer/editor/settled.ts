import { type Editor, Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { isSettled, type Status } from '../../shared/article/status.ts'
import { t } from '../shell/language.ts'
import { showNotice } from '../shell/notices.ts'

/**
 * Of an approved story the text stands still: it can be read, selected, searched and commented, and no tool changes it. Keys are
 * never caught for it; where nothing can be typed, no input method is in the middle of a word.
 */
export const SettledStory = Extension.create({
  name: 'settledStory',
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        filterTransaction: (transaction) => {
          if (!transaction.docChanged || editor.isEditable) return true
          sayIsSettled()
          return false
        },
      }),
    ]
  },
})

export function holdStill(editor: Editor, status: Status): void {
  const still = isSettled(status)
  if (editor.isEditable === !still) return
  editor.setEditable(!still, false)
  const { dom } = editor.view
  dom.setAttribute('aria-readonly', String(still))
  // So that it can be reached and scrolled by keyboard all the same.
  if (still) dom.tabIndex = 0
  else dom.removeAttribute('tabindex')
}

export function sayIsSettled(): void {
  showNotice(t('workflow:settled'))
}
