import type { Editor } from '@tiptap/core'
import { create } from 'zustand'
import type { Language } from '#shared/article/article.ts'
import type { Metadata } from '#shared/article/metadata.ts'
import type { RelatedStory } from '#shared/article/related.ts'
import type { ArticleRow, OpenedArticle } from '#shared/contract/articles.ts'
import type { Failure } from '#shared/contract/errors.ts'

export type ReadOnly = Extract<OpenedArticle, { kind: 'readOnly' }>

/**
 * An article open for writing. Its text lives in `editor`, the rest of it beside; `saving.ts` knows
 * how saving goes.
 */
export interface EditableArticle {
  kind: 'editable'
  articleId: string
  /** As the library listed it when it was opened or its status was last set. */
  row: ArticleRow
  editor: Editor
  metadata: Metadata
  related: readonly RelatedStory[]
  leadFigureId: string | null
  language: Language
  createdAt: string
}

export type OpenArticle =
  | null
  | { kind: 'loading'; articleId: string }
  | { kind: 'readOnly'; articleId: string; opened: ReadOnly }
  | { kind: 'failed'; articleId: string; failure: Failure }
  | EditableArticle

/** The one article that is open. */
export const useArticleStore = create<{ article: OpenArticle }>()(() => ({ article: null }))

export function useOpenArticle(): OpenArticle {
  return useArticleStore(({ article }) => article)
}

/** Follows one part of the article that is open for writing; null where none is. */
export function useEditable<Part>(part: (article: EditableArticle) => Part): Part | null {
  return useArticleStore(({ article }) => (article?.kind === 'editable' ? part(article) : null))
}

/** The article open for writing, or null. */
export function editableArticle(): EditableArticle | null {
  const { article } = useArticleStore.getState()
  return article?.kind === 'editable' ? article : null
}

export function showArticle(article: OpenArticle): void {
  useArticleStore.setState({ article })
}

/** Replaces parts of the article open for writing, without saving them. */
export function patchEditable(patch: Partial<EditableArticle>): void {
  const open = editableArticle()
  if (open) showArticle({ ...open, ...patch })
}
