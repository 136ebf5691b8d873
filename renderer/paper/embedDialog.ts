import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { create } from 'zustand'
import { holdKeys } from '../ui/typedAhead.ts'

/** What is being written in the dialog of a link card. */
export interface EmbedDraft {
  url: string
  title: string
  /** Where the card stands that is being changed; null for a new one. */
  position: number | null
}

export const useEmbedDraft = create<{ draft: EmbedDraft | null }>()(() => ({ draft: null }))

/** Opens the dialog for the selected card, or for a new one. */
export function writeEmbed({ state }: Editor): void {
  const { selection } = state
  const card =
    selection instanceof NodeSelection && selection.node.type.name === 'embed' ? selection : null
  const { url, title } = (card?.node.attrs ?? { url: '', title: '' }) as Pick<
    EmbedDraft,
    'url' | 'title'
  >
  holdKeys()
  useEmbedDraft.setState({ draft: { url, title, position: card?.from ?? null } })
}
