import type { Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import pLimit from 'p-limit'
import type { Photo } from '#shared/article/photo.ts'
import { fail, type Result } from '#shared/contract/errors.ts'
import { call } from '../../newsroom/newsroom.ts'
import { uploadFile } from '../../newsroom/upload.ts'
import { t } from '../../ui/language.ts'
import { offerUndo, showFailure } from '../../ui/notices.ts'
import { changePhoto, returnPhoto } from './changeFigure.ts'
import { figureOf } from './fileWords.ts'
import { useFigures } from './figureStore.ts'
import { holdPhoto } from './photoDetails.ts'
import { fetchPhotoInfos, knownInfo } from './photoInfos.ts'
import { createPlaceholderCard, type PlaceholderCard } from './placeholderCard.ts'
import {
  addPlaceholders,
  isUntouched,
  placeholderPosition,
  withoutPlaceholder,
} from './placeholders.ts'
import { blockBoundary, placeAtCursor } from './places.ts'
import type { FoundPhoto } from '#shared/contract/photoLibrary.ts'

/** Files that come in beside each other; more would only wait for the same disk and cores. */
const atOnce = 2

interface Coming {
  id: string
  file: File
  card: PlaceholderCard
  stop: AbortController
}

/** A photo on its way to a place of its own in the story. */
export interface Arrival {
  file: File
  /** A position between two blocks. */
  place: number
  /** Puts the photo in the place of its placeholder. `cursorMayGoIn` for the first of several. */
  arrive: (view: EditorView, placeholderId: string, photo: Photo, cursorMayGoIn: boolean) => void
  /** After the placeholder of a photo that was refused is gone. */
  refused?: (view: EditorView) => void
}

/**
 * Brings photo files into the story at `place`, a position between two blocks, or at the cursor.
 * Each shows at once as a placeholder and becomes a figure, in the order of `files`, once the
 * newsroom has taken it. A refused one is named with the reason and changes nothing; the others go
 * on.
 */
export async function attachPhotos(
  editor: Editor,
  files: readonly File[],
  place?: number,
): Promise<void> {
  const { state } = editor.view
  const position = blockBoundary(state.doc, place ?? placeAtCursor(state))
  await bringPhotos(
    editor,
    files.map((file) => ({ file, place: position, arrive: insertFigure })),
  )
}

/** Brings photos in, some at a time, in their order. */
export async function bringPhotos(editor: Editor, arrivals: readonly Arrival[]): Promise<void> {
  const { view } = editor
  const coming = arrivals.map(({ file }) => comingOf(file))
  addPlaceholders(
    view,
    coming.map(({ id, card }, index) => ({ id, dom: card.dom, position: arrivals[index]!.place })),
  )
  const leave = (): void => coming.forEach(({ stop }) => stop.abort())
  editor.on('destroy', leave)
  const limit = pLimit(atOnce)
  const taken = coming.map(({ file, stop, card }) =>
    limit(() => takePhoto(file, (share) => card.showShare(share), stop.signal)),
  )
  let cursorMayGoIn = true
  for (const [index, one] of coming.entries()) {
    const result = await taken[index]!
    one.card.release()
    if (editor.isDestroyed) continue
    await compositionEnd(view)
    const { arrive, refused } = arrivals[index]!
    if (result.ok) {
      arrive(view, one.id, result.value, cursorMayGoIn)
      cursorMayGoIn = false
    } else {
      view.dispatch(withoutPlaceholder(view.state.tr, one.id))
      refused?.(view)
      showFailure(result.error)
    }
  }
  editor.off('destroy', leave)
}

function comingOf(file: File): Coming {
  const stop = new AbortController()
  return {
    id: crypto.randomUUID(),
    file,
    stop,
    card: createPlaceholderCard(file, () => stop.abort()),
  }
}

/**
 * Puts another photo in the place of a figure's; what is written stays. While it comes in, the old
 * one stays in sight.
 */
export async function replacePhoto(editor: Editor, figureId: string, file: File): Promise<void> {
  const stop = new AbortController()
  const leave = (): void => stop.abort()
  editor.on('destroy', leave)
  showReplacing(figureId, 0)
  const result = await takePhoto(file, (share) => showReplacing(figureId, share), stop.signal)
  showReplacing(figureId, null)
  editor.off('destroy', leave)
  if (!result.ok) return showFailure(result.error)
  if (editor.isDestroyed) return
  await compositionEnd(editor.view)
  const photoId = result.value.id
  const before = changePhoto(editor.view, figureId, photoId, knownInfo(photoId))
  if (before === null) return
  offerUndo(
    t('photos:replaced', { fileName: file.name }),
    () => !editor.isDestroyed && returnPhoto(editor.view, figureId, before),
  )
}

function showReplacing(figureId: string, share: number | null): void {
  useFigures.setState(({ replacing }) => {
    const others = [...replacing].filter(([id]) => id !== figureId)
    return { replacing: new Map(share === null ? others : [...others, [figureId, share]]) }
  })
}

/**
 * Brings a file into the library as a photo. `onShare` is told the share of the bytes that arrived,
 * 0 to 1.
 */
export async function takePhoto(
  file: File,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<Photo>> {
  if (signal.aborted) return fail({ code: 'cancelled' })
  const uploaded = await uploadFile(file, onShare, signal)
  if (!uploaded.ok) return uploaded
  if (signal.aborted) {
    await call('uploads.cancel', { uploadId: uploaded.value })
    return fail({ code: 'cancelled' })
  }
  onShare(1)
  const attached = await call('photos.attach', { uploadId: uploaded.value })
  if (!attached.ok) return attached
  // The photo is in the library all the same; only the story does without it.
  if (signal.aborted) return fail({ code: 'cancelled' })
  holdPhoto(attached.value.photo)
  // What its file says comes with it, so that a figure has its words from the start.
  await fetchPhotoInfos([attached.value.photo.id])
  return { ok: true, value: attached.value.photo }
}

/**
 * A step of undo of its own, which takes the placeholder's place. The cursor goes in only where the
 * user waits for it.
 */
function insertFigure(
  view: EditorView,
  placeholderId: string,
  photo: Photo,
  cursorGoesIn: boolean,
): void {
  const { state } = view
  const figure = figureOf(state.schema, photo.id, knownInfo(photo.id))
  const position = blockBoundary(
    state.doc,
    placeholderPosition(state, placeholderId) ?? placeAtCursor(state),
  )
  const tr = withoutPlaceholder(closeHistory(state.tr).insert(position, figure), placeholderId)
  const waits = cursorGoesIn && isUntouched(state, placeholderId) && !isWritingElsewhere(view)
  // A caption out of the file is selected, as the text of a field is: who has another one to write
  // writes over it.
  const caption = position + 1
  if (waits)
    tr.setSelection(
      TextSelection.create(tr.doc, caption, caption + figure.content.size),
    ).scrollIntoView()
  view.dispatch(tr)
  view.dispatch(closeHistory(view.state.tr))
  if (waits) view.focus()
}

function isWritingElsewhere(view: EditorView): boolean {
  const active = document.activeElement
  return (
    !!active &&
    !view.dom.contains(active) &&
    active.matches('input, textarea, [contenteditable="true"]')
  )
}

/** At once, or when the letters that an input method is putting together in the story are done. */
function compositionEnd(view: EditorView): Promise<void> {
  if (!view.composing) return Promise.resolve()
  return new Promise((resolve) => {
    view.dom.addEventListener(
      'compositionend',
      () => setTimeout(() => resolve(compositionEnd(view)), 50),
      {
        once: true,
      },
    )
  })
}

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
