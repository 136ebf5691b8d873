import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { TextSelection } from '@tiptap/pm/state'
import type { FoundPhoto } from '#shared/contract/photoLibrary.ts'
import { figureOf } from './fileWords.ts'
import { holdPhoto } from './photoDetails.ts'
import { fetchPhotoInfos, knownInfo } from './photoInfos.ts'
import { blockBoundary, placeAtCursor } from './places.ts'

/**
 * Puts a photo of the library into the story at the cursor, with what its file says and credited as
 * it was in the story before; the cursor goes into its caption.
 */
export async function attachKnown(editor: Editor, found: FoundPhoto): Promise<void> {
  const { photo, photographer, source } = found
  holdPhoto(photo)
  await fetchPhotoInfos([photo.id])
  if (editor.isDestroyed) return
  const { view } = editor
  const { state } = view
  const plain = figureOf(state.schema, photo.id, knownInfo(photo.id))
  const credit = photographer || source ? { photographer, source } : {}
  const figure = plain.type.create({ ...plain.attrs, ...credit }, plain.content)
  const position = blockBoundary(state.doc, placeAtCursor(state))
  const tr = closeHistory(state.tr).insert(position, figure)
  const captionEnd = position + 1 + figure.content.size
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, captionEnd)).scrollIntoView())
  view.dispatch(closeHistory(view.state.tr))
  view.focus()
}
