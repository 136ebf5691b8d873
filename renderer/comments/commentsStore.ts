import type { Known } from '#shared/article/people.ts'
import { create } from 'zustand'
import { isResolved, type Thread } from '#shared/comments/thread.ts'
import type { PlacedThread } from './commentsPlugin.ts'

interface CommentsStore {
  /** Of the open story. */
  threads: readonly Thread[]
  /** Who said something in them. */
  people: readonly Known[]
  /** Of this laptop. */
  device: string
  /** The thread that the user looks at. */
  activeId: string | null
  /** A comment that is being written: the thread that it will begin, and what it is about. */
  composing: PlacedThread | null
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

/** What is shown in the text: all that is not resolved, and what is still being written. */
export function placedThreads({ threads, composing }: CommentsStore): PlacedThread[] {
  const open: PlacedThread[] = openThreads(threads)
  return composing && threads.every(({ id }) => id !== composing.id) ? [...open, composing] : open
}
