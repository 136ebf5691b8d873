import type { Known } from '../../shared/article/people.ts'
import { create } from 'zustand'
import { type Anchor, isResolved, type Thread } from '../../shared/comments/thread.ts'

interface CommentsStore {
  /** Of the open story. */
  threads: readonly Thread[]
  /** Who said something in them. */
  people: readonly Known[]
  /** Of this laptop. */
  device: string
  /** The thread that a person looks at. */
  activeId: string | null
  /** What a comment that is being written is about. */
  composing: Anchor | null
  /** How often that was asked for; 0 where it was begun before and is only still here. */
  asked: number
}

export const useComments = create<CommentsStore>()(() => ({
  threads: [],
  people: [],
  device: '',
  activeId: null,
  composing: null,
  asked: 0,
}))

export function openThreads(threads: readonly Thread[]): Thread[] {
  return threads.filter((thread) => !isResolved(thread))
}
