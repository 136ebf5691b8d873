import type { Article, Language } from '../../article/article.ts'
import { page } from '../../locales/page.ts'
import type { PhotoFile, PhotoFiles } from '../photoFiles.ts'

/** What an article needs to become a page. */
export interface PageInput {
  article: Article
  /** ISO 8601: when its text was last changed. */
  updatedAt: string
  /** Holds every photo of `photoIdsOf(article)`. */
  photoFiles: PhotoFiles
}

export type PageWords = (typeof page)['vi']

export function wordsOf(language: Language): PageWords {
  return page[language]
}

/** The file of a photo that the article shows. That it is there is the caller's to see to. */
export function fileOf(photoFiles: PhotoFiles, photoId: string): PhotoFile {
  const file = photoFiles.get(photoId)
  if (!file) throw new Error(`No exported file for photo ${photoId}`)
  return file
}
