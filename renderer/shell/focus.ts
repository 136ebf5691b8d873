import { editableArticle } from '../article/openArticle.ts'

/** Puts the caret back where it was in the open story; where none can be written, the focus goes to what is shown. */
export async function focusStory(): Promise<void> {
  await onScreen()
  const editor = editableArticle()?.editor
  if (editor) editor.commands.focus(undefined, { scrollIntoView: false })
  else document.getElementById('story')?.focus()
}

/** After what was last put into a store has come onto the screen. */
function onScreen(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}

/** The field that searches the library; the pane may only just have been unfolded. */
export async function focusSearch(): Promise<void> {
  await onScreen()
  const field = document.getElementById('library-search')
  if (field instanceof HTMLInputElement) field.select()
}
