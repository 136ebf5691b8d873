import type { Editor } from '@tiptap/core'
import { NodeSelection, type Selection, TextSelection } from '@tiptap/pm/state'
import type { Place, TextPlace } from '#shared/checks/finding.ts'
import { editableArticle } from './articleStore.ts'
import { goToCaption, goToFigure } from '../editor/figure/moveFigure.ts'
import { inspectorHasRoom } from '../navigation/layout.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { dropKeys, holdKeys } from '../ui/typedAhead.ts'
import { partAt, rangeIn, wholeOf } from '../editor/positions.ts'
import { openArticle } from './opening.ts'

/** Opens a story and goes to a place in it. */
export async function openAt(articleId: string, place: Place): Promise<void> {
  useNavigation.getState().showDialog(null)
  await openArticle(articleId)
  if (editableArticle()?.articleId === articleId) goTo(place)
}

/**
 * Goes to a place of the open story and selects what is there, or puts the cursor into the field.
 */
export function goTo(place: Place): void {
  const editor = editableArticle()?.editor
  if (!editor) return
  switch (place.kind) {
    case 'story':
      return editor.view.focus()
    case 'conflicts':
      return useNavigation.getState().showDialog({ kind: 'conflicts' })
    case 'comments':
      return useNavigation.getState().showInspectorTab('comments')
    case 'headline':
    case 'standfirst':
    case 'block':
      uncoverStory()
      return goToText(editor, place)
    case 'figure':
      uncoverStory()
      if (place.part === 'caption') return goToCaption(editor.view, place.figureId)
      goToFigure(editor.view, place.figureId)
      if (place.part !== 'photo') whenShown(`main [data-part="${place.part}"]`, focus)
      return
    case 'metadata':
      useNavigation.getState().showInspectorTab('story')
      return whenShown(`#inspector [data-field="${place.field}"]`, focus)
    case 'related':
      useNavigation.getState().showInspectorTab('related')
      return whenShown(`#inspector [data-related="${CSS.escape(place.relatedId)}"]`, focus)
  }
}

/** Shows a place of the text on the paper; cursor and focus stay where they are. */
export function scrollToPlace(place: Place): void {
  const editor = editableArticle()?.editor
  const isInText = ['headline', 'standfirst', 'block', 'figure'].includes(place.kind)
  if (!editor || !isInText) return
  const part = partAt(
    editor.state.doc,
    place.kind === 'figure'
      ? { kind: 'block', blockId: place.figureId, range: null }
      : (place as TextPlace),
  )
  const dom = part && editor.view.nodeDOM(part.position)
  if (dom instanceof Element) dom.scrollIntoView({ block: 'center' })
}

/** In a narrow window the inspector lies over the story. */
export function uncoverStory(): void {
  if (!inspectorHasRoom()) useNavigation.getState().showInspector(false)
}

function goToText(editor: Editor, place: TextPlace): void {
  const { state, view } = editor
  const part = partAt(state.doc, place)
  if (!part) return
  const range = (place.range && rangeIn(part, place.range)) ?? wholeOf(part)
  const selection: Selection = range
    ? TextSelection.create(state.doc, range.from, range.to)
    : NodeSelection.create(state.doc, part.position)
  view.dispatch(state.tr.setSelection(selection).scrollIntoView())
  view.focus()
}

/** Frames of the screen that are waited for a part of it to appear: about two seconds. */
const patience = 120

function whenShown(selector: string, act: (element: HTMLElement) => void, frames = patience): void {
  const element = document.querySelector(selector)
  if (element instanceof HTMLElement) act(element)
  else if (frames > 0) {
    holdKeys()
    requestAnimationFrame(() => whenShown(selector, act, frames - 1))
    return
  }
  dropKeys()
}

function focus(element: HTMLElement): void {
  const field = element.matches(fields) ? element : element.querySelector(fields)
  element.scrollIntoView({ block: 'nearest' })
  if (field instanceof HTMLElement) field.focus()
}

const fields = 'input, textarea, button'
