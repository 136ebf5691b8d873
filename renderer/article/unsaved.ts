import { create } from 'zustand'
import { type Failure, type Result, succeed } from '#shared/contract/errors.ts'
import { call } from '../newsroom/newsroom.ts'
import { editableArticle } from './articleStore.ts'
import { storedText } from './saving.ts'
import { storyLines } from '#shared/article/plainText.ts'
import type { StoryDocument } from '#shared/article/document.ts'
import { urlSlugFrom } from '#shared/text/urlSlug.ts'
import { downloadText } from '../ui/download.ts'

/** `stay` keeps the story open; `leave` gives up what was not saved, at the user's word. */
export type LeaveAnswer = 'stay' | 'leave'

interface Question {
  failure: Failure
  answer(answer: LeaveAnswer): void
}

/** The question that stands while a story could not be saved and the user wants to leave it. */
export const useLeaveQuestion = create<{ question: Question | null }>()(() => ({ question: null }))

let asked: Promise<LeaveAnswer> | null = null

/**
 * Asks what to do with a story that could not be saved; whoever asks meanwhile gets the same
 * answer.
 */
export function askBeforeLeaving(failure: Failure): Promise<LeaveAnswer> {
  asked ??= new Promise<LeaveAnswer>((resolve) => {
    useLeaveQuestion.setState({ question: { failure, answer: resolve } })
  }).finally(() => {
    asked = null
    useLeaveQuestion.setState({ question: null })
  })
  return asked
}

/**
 * Puts what is on the screen into the library as a story of its own, as it is, so that another
 * version of it can be opened without losing this one.
 */
export async function keepApart(): Promise<Result<unknown>> {
  const open = editableArticle()
  if (!open) return succeed(null)
  const text = storedText()
  const created = await call('articles.create', { language: open.language })
  if (!created.ok) return created
  const { id, createdAt } = created.value.row
  const fresh = await call('articles.open', { articleId: id })
  if (!fresh.ok) return fresh
  if (fresh.value.kind !== 'editable') return { ok: false, error: { code: 'articleReadOnly' } }
  const own = JSON.stringify({ ...(JSON.parse(text) as object), id, createdAt })
  return call('articles.save', { articleId: id, baseRevision: fresh.value.revision, text: own })
}

/**
 * Hands the open story to the user as two files: the whole article as JSON, and its text to be read
 * anywhere.
 */
export function saveElsewhere(): void {
  const open = editableArticle()
  if (!open) return
  const document = open.editor.state.doc.toJSON() as StoryDocument
  const lines = storyLines(document)
  const name =
    urlSlugFrom(open.editor.state.doc.child(0).textContent) || `bai-${open.articleId.slice(0, 8)}`
  downloadText(`${name}.json`, 'application/json', storedText())
  downloadText(`${name}.txt`, 'text/plain;charset=utf-8', `${lines.join('\n\n')}\n`)
}
