import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { PastedPicture } from '../paste/pastedMarkup.ts'
import { t } from '../../ui/language.ts'
import { showNotice } from '../../ui/notices.ts'
import { type Arrival, bringPhotos } from './attach.ts'
import { placeholderPosition, withoutPlaceholder } from './placeholders.ts'
import { blockBoundary, placeAtCursor } from './places.ts'

/** Says that pictures of a pasted text stayed out. */
export function sayMissing(count: number): void {
  showNotice(t('photos:missingInPaste', { count }))
}

/**
 * Makes figures of pictures that were pasted with their bytes. Each stands in the story as a
 * paragraph with its caption until the newsroom has taken it; of one that is refused, the caption
 * stays.
 */
export function takePictures(editor: Editor, pictures: readonly PastedPicture[]): void {
  const { doc } = editor.state
  const arrivals = pictures.flatMap((picture): Arrival[] => {
    const position = placeOf(doc, picture.blockId)
    if (position === null) return []
    return [
      {
        file: picture.file,
        place: blockBoundary(doc, position),
        arrive: (view, placeholderId, photo) => arrive(view, picture, placeholderId, photo.id),
        refused: (view) => leave(view, picture),
      },
    ]
  })
  void bringPhotos(editor, arrivals)
}

/**
 * The figure takes the place of the paragraph, with the caption as it reads by now. In a list or
 * table it comes after it.
 */
function arrive(
  view: EditorView,
  picture: PastedPicture,
  placeholderId: string,
  photoId: string,
): void {
  const { state } = view
  const { photographer, source, altText } = picture
  const attrs = { id: crypto.randomUUID(), photoId, photographer, source, altText }
  const figure = (caption?: Node): Node =>
    state.schema.nodes['figure']!.create(attrs, caption?.content)
  const tr = withoutPlaceholder(closeHistory(state.tr), placeholderId)
  const place = placeOf(state.doc, picture.blockId)
  const paragraph = place === null ? null : state.doc.nodeAt(place)
  if (place !== null && paragraph && state.doc.resolve(place).depth === 0)
    tr.replaceWith(place, place + paragraph.nodeSize, figure(paragraph))
  else {
    const position = place ?? placeholderPosition(state, placeholderId) ?? placeAtCursor(state)
    tr.insert(blockBoundary(state.doc, position), figure())
    removeEmpty(tr, picture.blockId)
  }
  view.dispatch(tr)
  view.dispatch(closeHistory(view.state.tr))
}

function leave(view: EditorView, { blockId }: PastedPicture): void {
  const tr = removeEmpty(view.state.tr, blockId)
  if (tr.docChanged) view.dispatch(tr)
}

/**
 * Takes the paragraph away that held a picture's place, unless there are words in it or nothing
 * else around it.
 */
function removeEmpty(tr: Transaction, blockId: string): Transaction {
  const place = placeOf(tr.doc, blockId)
  const paragraph = place === null ? null : tr.doc.nodeAt(place)
  if (place === null || !paragraph || paragraph.content.size > 0) return tr
  const { parent, depth } = tr.doc.resolve(place)
  const blocks = depth === 0 ? parent.childCount - 2 : parent.childCount
  return blocks > 1 ? tr.delete(place, place + paragraph.nodeSize) : tr
}

function placeOf(story: Node, blockId: string): number | null {
  let place: number | null = null
  story.descendants((node, position) => {
    if (node.attrs['id'] === blockId) place ??= position
    return place === null
  })
  return place
}
