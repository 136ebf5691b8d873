import { create } from 'zustand'
import type { RelatedStory } from '#shared/article/related.ts'
import { changeRelated } from './edits.ts'
import { editableArticle } from './articleStore.ts'

/** A related story that is being written; it waits here while the user looks at something else. */
export interface AddressDraft {
  url: string
  headline: string
  summary: string
  photoId: string | null
}

export const emptyDraft: AddressDraft = { url: '', headline: '', summary: '', photoId: null }

interface RelatedDesk {
  /** The article that the draft is for. */
  articleId: string | null
  way: 'library' | 'address'
  draft: AddressDraft
  /** Whether the first field is to have the cursor as soon as it is there. */
  wanted: boolean
}

export const useRelatedDesk = create<RelatedDesk>()(() => ({
  articleId: null,
  way: 'library',
  draft: emptyDraft,
  wanted: false,
}))

/** Puts the cursor into the first field of the way of adding that is shown. */
export function askForRelated(): void {
  useRelatedDesk.setState({ wanted: true })
}

/** Drops a draft that was meant for another article. */
export function deskFor(articleId: string): void {
  if (useRelatedDesk.getState().articleId !== articleId)
    useRelatedDesk.setState({ articleId, draft: emptyDraft })
}

export function changeDraft(change: Partial<AddressDraft>): void {
  useRelatedDesk.setState(({ draft }) => ({ draft: { ...draft, ...change } }))
}

/**
 * Changes the list as it is now. Returns false where another article is open or this one is settled.
 */
export function updateRelated(
  articleId: string,
  change: (related: readonly RelatedStory[]) => readonly RelatedStory[],
): boolean {
  const open = editableArticle()
  if (open?.articleId !== articleId) return false
  const changed = change(open.related)
  return changed === open.related || changeRelated(changed)
}
