import type { Language } from '../../../shared/article/article.ts'
import type { ReadStory } from './readStory.ts'

/** A file that a story is read from, with what lies beside it. */
export interface StoryFile {
  fileName: string
  bytes: Uint8Array
  /** The bytes of a file by its path as the story's file says it; null where none lies there. */
  beside: (path: string) => Promise<Uint8Array | null>
}

export interface ReadOptions {
  /** Of a story whose file does not say. */
  language: Language
  /** An id for a block, new each time. */
  newId: () => string
}

/** A story of which nothing is known yet. */
export function unreadStory(language: Language): ReadStory {
  return {
    language,
    headline: '',
    standfirst: [],
    body: [],
    metadata: {},
    leadFigureId: null,
    related: [],
    pictures: new Map(),
    leftOut: [],
  }
}
