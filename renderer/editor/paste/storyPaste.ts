import { type Editor, Extension } from '@tiptap/core'
import { type Node, Slice } from '@tiptap/pm/model'
import { Plugin, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { completeAddress, isWebAddress } from '#shared/text/address.ts'
import { crossesWall, withoutSelection } from '../structure/deletion.ts'
import { insertEmbed } from '../structure/blocks.ts'
import { bodyStart, isBlank, isEmptyParagraph, positionOf } from '../structure/parts.ts'
import { clipboardPictures } from './clipboardPictures.ts'
import { cleanSlice } from './cleanSlice.ts'
import { flattened, isFlat, plainTextSlice } from './slices.ts'
import {
  isPicturePlace,
  pastedMarkup,
  type PastedMarkup,
  type PastedPicture,
} from './pastedMarkup.ts'

/** No headline is longer: what is pasted there is a story. */
const longestHeadline = 300

export interface StoryPasteOptions {
  /**
   * Makes figures of pictures that were pasted with their bytes; null where there is nothing to
   * take them in.
   */
  takePictures: ((editor: Editor, pictures: readonly PastedPicture[]) => void) | null
  /**
   * Says how many pictures of the pasted text stayed out, because only their addresses came along.
   */
  sayMissing: (count: number) => void
}

/** What comes in by paste and drop keeps its structure, and nothing else of where it was. */
export const StoryPaste = Extension.create<StoryPasteOptions>({
  name: 'storyPaste',
  // After the figures, which take the files.
  priority: 50,
  addOptions: () => ({ takePictures: null, sayMissing: () => undefined }),
  addProseMirrorPlugins() {
    return [pastePlugin(this.editor, this.options)]
  },
})

const nothing: PastedMarkup = { html: '', pictures: [], missing: 0 }

function pastePlugin(editor: Editor, { takePictures, sayMissing }: StoryPasteOptions): Plugin {
  /** What is pasted or dropped, while that is under way; it is done within one event. */
  let clipboard: DataTransfer | null = null
  let pasted = nothing
  const fileOf = (html: string): ((address: string) => File | null) =>
    clipboard && takePictures ? clipboardPictures(html, clipboard) : () => null
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste(_view, event) {
          clipboard = event.clipboardData
          pasted = nothing
          return false
        },
        drop(_view, event) {
          clipboard = event.dataTransfer
          pasted = nothing
          return false
        },
      },
      transformPastedHTML(html) {
        pasted = pastedMarkup(html, fileOf(html))
        return pasted.html
      },
      transformPasted: (slice, view) => cleanSlice(slice, view.state.schema),
      clipboardTextParser: (text, $context) =>
        plainTextSlice(text, $context.doc.type.schema, $context.marks()),
      handlePaste(view, event, slice) {
        const { pictures, missing } = pasted
        clipboard = null
        pasted = nothing
        if (missing > 0) sayMissing(missing)
        // Pictures that stayed out were all there was: what is selected stays.
        if (slice.size === 0 && missing > 0) return true
        const text = event.clipboardData?.getData('text/plain').trim() ?? ''
        const done = pasteAddress(view, text) || pasteSlice(view, slice)
        if (pictures.length > 0) takePictures?.(editor, pictures)
        return done
      },
      handleDrop(view, event, slice, moved) {
        const { pictures, missing } = pasted
        clipboard = null
        pasted = nothing
        if (missing > 0) sayMissing(missing)
        if (slice.size === 0 && missing > 0) return true
        if (pictures.length === 0) return dropSlice(view, event, slice, moved)
        const done = dropPictures(view, event, slice)
        if (done) takePictures?.(editor, pictures)
        return done
      },
    },
  })
}

function pasteSlice(view: EditorView, given: Slice): boolean {
  const slice = withClosedPlaces(given)
  if (slice.size === 0) return false
  const { state } = view
  const across = crossesWall(state)
  const tr = across ? withoutSelection(state) : state.tr
  const target = tr.selection.$from.parent
  if (isFlat(target.type)) {
    if (holdsObjects(slice)) placeAfter(tr, slice)
    else if (target.type.name === 'headline' && isStory(slice, tr.doc)) placeStory(tr, slice)
    else tr.replaceSelection(flattened(slice, target.type))
  } else if (across || holdsPlaces(slice)) tr.replaceSelection(slice)
  else return false
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
  return true
}

/** The place of a picture is never merged with the paragraph that the cursor stands in. */
function withClosedPlaces(slice: Slice): Slice {
  const { content, openStart, openEnd } = slice
  const start = isPicturePlace(content.firstChild?.attrs['id']) ? 0 : openStart
  const end = isPicturePlace(content.lastChild?.attrs['id']) ? 0 : openEnd
  return start === openStart && end === openEnd ? slice : new Slice(content, start, end)
}

/** Whether something is in it that is more than text, and would be lost in a line of it. */
function holdsObjects(slice: Slice): boolean {
  let found = false
  slice.content.descendants((node) => {
    found ||= ['figure', 'embed', 'rule', 'table', 'pullQuote', 'factBox'].includes(node.type.name)
    found ||= isPicturePlace(node.attrs['id'])
    return !found
  })
  return found
}

function holdsPlaces(slice: Slice): boolean {
  return slice.content.content.some(({ attrs }) => isPicturePlace(attrs['id']))
}

function placeAfter(tr: Transaction, slice: Slice): void {
  const index = Math.max(tr.selection.$to.index(0), bodyStart - 1)
  const place = positionOf(tr.doc, index + 1)
  tr.replaceRange(place, place, slice)
  tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(place)), -1))
}

/** Whether a whole story is pasted into one that was not begun. */
function isStory(slice: Slice, doc: Node): boolean {
  if (slice.content.childCount < 2 || slice.content.size < longestHeadline) return false
  for (let index = 1; index < doc.childCount; index++) if (!isBlank(doc.child(index))) return false
  return true
}

/**
 * The first line is the headline, the rest the body; which paragraph is the standfirst is for the
 * user to say.
 */
function placeStory(tr: Transaction, slice: Slice): void {
  const [first, ...rest] = slice.content.content
  const end = positionOf(tr.doc, bodyStart)
  const blocks = rest.filter((block) => !isEmptyParagraph(block))
  const { schema } = tr.doc.type
  if (first!.isTextblock) tr.insertText(first!.textContent, tr.selection.from, tr.selection.to)
  const start = tr.mapping.map(end)
  tr.replaceWith(
    start,
    tr.doc.content.size,
    blocks.length > 0 ? blocks : schema.nodes['paragraph']!.create(),
  )
  tr.setSelection(TextSelection.near(tr.doc.resolve(tr.doc.content.size), -1))
}

/**
 * An address alone links what is selected, stands as a card in an empty paragraph, and is a link in
 * running text.
 */
function pasteAddress(view: EditorView, text: string): boolean {
  if (/\s/.test(text) || !/^(https?:\/\/|mailto:)/i.test(text)) return false
  const href = completeAddress(text)
  const { state } = view
  const { $from, $to, empty, from, to } = state.selection
  if (!href || !$from.sameParent($to) || !$from.parent.inlineContent) return false
  if (!empty) {
    if (!$from.parent.type.allowsMarkType(state.schema.marks['link']!)) return false
    view.dispatch(state.tr.addMark(from, to, state.schema.marks['link']!.create({ href })))
    return true
  }
  if ($from.depth === 1 && isEmptyParagraph($from.parent) && isWebAddress(href))
    return insertEmbed({ url: href, title: '' })(state, (tr) => view.dispatch(tr))
  const marks = $from.parent.type.allowedMarks([state.schema.marks['link']!.create({ href })])
  view.dispatch(
    state.tr.replaceSelectionWith(state.schema.text(text, marks), false).scrollIntoView(),
  )
  return true
}

/** What holds places of pictures comes in as if it had been pasted where it was dropped. */
function dropPictures(view: EditorView, event: DragEvent, slice: Slice): boolean {
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (!place || !view.editable) return false
  const { state } = view
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(place.pos))))
  return pasteSlice(view, slice)
}

function dropSlice(view: EditorView, event: DragEvent, slice: Slice, moved: boolean): boolean {
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (!place || slice.size === 0 || !view.editable) return false
  const target = view.state.doc.resolve(place.pos).parent
  if (!isFlat(target.type) || holdsObjects(slice)) return false
  const tr = view.state.tr
  if (moved) tr.deleteSelection()
  const at = tr.mapping.map(place.pos)
  tr.replaceRange(at, at, flattened(slice, target.type))
  view.dispatch(tr.setMeta('uiEvent', 'drop'))
  event.preventDefault()
  return true
}
