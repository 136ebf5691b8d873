import { editableArticle } from './articleStore.ts'
import { dropKeys, holdKeys } from '../ui/typedAhead.ts'

/**
 * Puts the caret back where it was in the open story; where none can be written, the focus goes to
 * what is shown.
 */
export async function focusStory(): Promise<void> {
  await onScreen()
  focusShownStory()
}

/** The same at once, for a story that is already on the screen. */
export function focusShownStory(): void {
  const editor = editableArticle()?.editor
  // An approved story is not focused by its own view.
  if (editor?.isEditable === false) editor.view.dom.focus({ preventScroll: true })
  else if (editor) editor.view.focus()
  else document.getElementById('story')?.focus()
}

/** After what was last put into a store has come onto the screen. */
function onScreen(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}

/** Times that a field is looked for, some milliseconds apart. */
const looks = 40

/**
 * The field that searches the library; the pane may only just have been unfolded, or its code be on
 * its way.
 */
export async function focusSearch(): Promise<void> {
  holdKeys()
  for (let look = 0; look < looks; look++) {
    await onScreen()
    const field = document.getElementById('library-search')
    if (field instanceof HTMLInputElement) return field.select()
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  dropKeys()
}
