import type { Article, Language } from '../../article/article.ts'
import { page } from '../../locales/page.ts'
import type { PhotoFiles } from '../photoFiles.ts'

/** What an article needs to become a page. */
export interface PageInput {
  article: Article
  /** ISO 8601: when its text was last changed. */
  updatedAt: string
  /** SHA-256 of the article's canonical text; absent where nobody asks which version it was. */
  versionHash?: string | undefined
  /** Holds every picture of the article. */
  photoFiles: PhotoFiles
  /**
   * Where the story's folder is on the web, with a slash at the end; absent where the desk has said
   * no base address.
   */
  address?: string | undefined
}

export type PageWords = (typeof page)['vi']

export function wordsOf(language: Language): PageWords {
  return page[language]
}
