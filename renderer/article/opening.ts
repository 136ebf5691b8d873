import { type Article } from '#shared/article/article.ts'
import { readArticle } from '#shared/article/read.ts'
import type { OpenedArticle } from '#shared/contract/articles.ts'
import type { Failure } from '#shared/contract/errors.ts'
import type { Editor } from '@tiptap/core'
import { setEditableFor } from '../editor/settled.ts'
import { createStoryEditor } from '../editor/storyEditor.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { call } from '../newsroom/newsroom.ts'
import { leaveField } from '../ui/focus.ts'
import {
  type EditableArticle,
  editableArticle,
  type OpenArticle,
  showArticle,
  useArticleStore,
} from './articleStore.ts'
import { askBeforeLeaving } from './unsaved.ts'
import { readOnlyView } from './readOnlyView.ts'
import { flushOpenArticle, needsSaving, saveState, startSaving, stopSaving } from './saving.ts'

type Editable = Extract<OpenedArticle, { kind: 'editable' }>

/**
 * Opens an article, or none, after saving the one before; stays where the user chose to stay with
 * that, or another article was asked for meanwhile.
 */
export async function openArticle(articleId: string | null): Promise<void> {
  const isShown = articleId === null ? await closeArticle() : await showSaved(articleId)
  if (isShown) useNavigation.getState().setOpenArticle(articleId)
}

async function showSaved(articleId: string): Promise<boolean> {
  const { article } = useArticleStore.getState()
  if (article?.articleId === articleId && article.kind !== 'failed' && article.kind !== 'readOnly')
    return true
  return (await closeArticle()) && load(articleId)
}

/** Tries again to open the article whose opening failed. */
export async function retryOpening(articleId: string): Promise<void> {
  await showSaved(articleId)
}

/** Reads the article again from the library, giving up what could not be saved. */
export async function reloadOpenArticle(): Promise<void> {
  const { article } = useArticleStore.getState()
  if (!article) return
  dispose()
  await load(article.articleId)
}

async function closeArticle(): Promise<boolean> {
  if (!(await mayLeave())) return false
  dispose()
  showArticle(null)
  return true
}

/** True once everything is saved, or the user gives it up. */
export async function mayLeave(): Promise<boolean> {
  leaveField()
  if (await flushOpenArticle()) return true
  const saving = saveState()
  if (saving?.kind !== 'failed') return true
  return (await askBeforeLeaving(saving.failure)) === 'leave'
}

function dispose(): void {
  stopSaving()
  editableArticle()?.editor.destroy()
}

async function load(articleId: string): Promise<boolean> {
  const loading: OpenArticle = { kind: 'loading', articleId }
  showArticle(loading)
  const result = await call('articles.open', { articleId })
  if (useArticleStore.getState().article !== loading) return false
  if (!result.ok) showArticle({ kind: 'failed', articleId, failure: result.error })
  else if (result.value.kind === 'readOnly')
    showArticle({ kind: 'readOnly', articleId, opened: result.value })
  else showArticle(bind(result.value))
  return true
}

/**
 * Only what passes the article's schema and comes out of the editor's schema with every word is
 * opened for writing.
 */
function bind(opened: Editable): OpenArticle {
  const articleId = opened.row.id
  const read = readArticle(opened.text)
  if (!read.ok) return { kind: 'readOnly', articleId, opened: readOnlyView(opened, read.problem) }
  const { article } = read
  const editor = createStoryEditor(article.document, needsSaving)
  if (!editor) {
    const problem = { kind: 'invalid', path: 'document', problem: 'editor' } as const
    return { kind: 'readOnly', articleId, opened: readOnlyView(opened, problem) }
  }
  return editable(opened, article, editor)
}

/** The article as it is open in `editor`, which saves on its own from now on. */
export function editable(opened: Editable, article: Article, editor: Editor): EditableArticle {
  const { row } = opened
  startSaving(opened)
  const { metadata, related, leadFigureId, language, createdAt } = article
  setEditableFor(editor, row.status)
  return {
    kind: 'editable',
    articleId: article.id,
    row,
    editor,
    metadata,
    related,
    leadFigureId,
    language,
    createdAt,
  }
}

/** Puts a version back where the draft is damaged or unreadable, and opens what it holds. */
export async function restoreVersion(versionId: string): Promise<Failure | null> {
  const { article } = useArticleStore.getState()
  if (!article) return null
  const result = await call('articles.restoreVersion', { articleId: article.articleId, versionId })
  if (!result.ok) return result.error
  const saving = saveState()
  // What was written meanwhile is not given up: saving it finds that the story is another, and
  // asks.
  if (!saving || saving.kind === 'saved') await reloadOpenArticle()
  return null
}
