import { editableArticle } from '../article/openArticle.ts'

/**
 * Puts the caret back where it was in the open story, and says when it takes keys; where none can be written, the focus
 * goes to what is shown.
 */
export function focusStory(onReady?: () => void): void {
  // After the story has come onto the screen.
  setTimeout(() => {
    const editor = editableArticle()?.editor
    if (!editor) return document.getElementById('story')?.focus()
    editor.commands.focus(undefined, { scrollIntoView: false })
    onReady?.()
  })
}

/** The field that searches the library; the pane may only just have been unfolded. */
export function focusSearch(): void {
  setTimeout(() => {
    const field = document.getElementById('library-search')
    if (field instanceof HTMLInputElement) field.select()
  })
}
