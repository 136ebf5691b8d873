import { flushSync } from 'react-dom'
import { metadataSchema } from '#shared/article/metadata.ts'
import type { Anchor, CommentEntry, Thread } from '#shared/comments/thread.ts'
import { editableArticle } from '../article/articleStore.ts'
import { goTo, uncoverStory } from '../article/goTo.ts'
import { call } from '../newsroom/newsroom.ts'
import { focusShownStory } from '../article/focus.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { showFailure } from '../ui/notices.ts'
import { holdKeys } from '../ui/typedAhead.ts'
import { type PlacedThread, placesIn } from './commentsPlugin.ts'
import { useComments } from './commentsStore.ts'
import { anchorAt, anchorOf } from './placing.ts'

/**
 * Begins a comment on what is selected, on the field or related story that the cursor is in, or on
 * the block around it.
 */
export function startComment(): void {
  const open = editableArticle()
  if (!open) return
  const { doc, selection } = open.editor.state
  composeOn(fieldInUse() ?? relatedInUse() ?? anchorOf(doc, selection))
}

export function composeOn(anchor: Anchor): void {
  const id = crypto.randomUUID()
  holdKeys()
  useComments.setState(({ asked }) => ({
    composing: { id, anchor },
    activeId: id,
    asked: asked + 1,
  }))
  useNavigation.getState().showInspectorTab('comments')
}

function fieldInUse(): Anchor | null {
  const holder = document.activeElement?.closest('#inspector [data-field]')
  const name = holder instanceof HTMLElement ? holder.dataset['field'] : undefined
  const field = metadataSchema.keyof().safeParse(name)
  return field.success
    ? { place: { kind: 'field', field: field.data }, quote: null, start: null }
    : null
}

function relatedInUse(): Anchor | null {
  const holder = document.activeElement?.closest('#inspector [data-related]')
  const relatedId = holder instanceof HTMLElement ? holder.dataset['related'] : undefined
  return relatedId ? { place: { kind: 'related', relatedId }, quote: null, start: null } : null
}

/**
 * Puts the cursor back into the story, at once: the next key is meant for it. What is being written
 * beside it stays.
 */
export function backToStory(): void {
  flushSync(uncoverStory)
  focusShownStory()
}

export function endComposing(): void {
  useComments.setState({ composing: null, activeId: null })
  backToStory()
}

/**
 * True once it is kept; what failed is said, and stays in its form. Meanwhile the story may be
 * written on.
 */
export async function sendComment({ id, anchor }: PlacedThread, text: string): Promise<boolean> {
  const open = editableArticle()
  if (!open) return false
  const range = placesIn(open.editor.state).get(id)
  const about = (anchor.quote && range && anchorAt(open.editor.state.doc, range)) ?? anchor
  backToStory()
  const said = { articleId: open.articleId, threadId: id, anchor: about, text }
  const answer = await call('comments.start', said)
  if (!answer.ok) {
    showFailure(answer.error)
    return false
  }
  const { thread } = answer.value
  useComments.setState(({ threads, composing, activeId }) => {
    const isNext = composing !== null && composing.id !== id
    return {
      threads: [...threads.filter((known) => known.id !== thread.id), thread],
      // Another may have been begun meanwhile.
      composing: isNext ? composing : null,
      activeId: isNext ? activeId : thread.id,
    }
  })
  return true
}

export async function addEntry(
  threadId: string,
  kind: CommentEntry['kind'],
  text: string,
): Promise<boolean> {
  const open = editableArticle()
  if (!open) return false
  const answer = await call('comments.add', { articleId: open.articleId, threadId, kind, text })
  if (!answer.ok) {
    showFailure(answer.error)
    return false
  }
  const { thread } = answer.value
  useComments.setState(({ threads }) => ({
    threads: threads.map((known) => (known.id === thread.id ? thread : known)),
  }))
  return true
}

/** Goes to the words, the block or the field that a thread is about. */
export function goToThread({ id, anchor }: Thread): void {
  const editor = editableArticle()?.editor
  if (!editor) return
  useComments.setState({ activeId: id })
  const { place } = anchor
  if (place.kind === 'field') return goTo({ kind: 'metadata', field: place.field })
  if (place.kind === 'related') return goTo(place)
  const range = placesIn(editor.state).get(id)
  if (!range) return
  uncoverStory()
  if (anchor.quote) {
    editor.chain().setTextSelection(range).scrollIntoView().run()
    // TipTap's own `focus` comes a frame later, and the next key may come before.
    editor.view.focus()
  } else if (place.kind === 'block') goTo({ kind: 'block', blockId: place.blockId, range: null })
  else if (place.kind !== 'story') goTo({ kind: place.kind, range: null })
}
