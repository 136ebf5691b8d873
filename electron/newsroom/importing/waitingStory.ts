import type { Language } from '#shared/article/article.ts'
import type { ImportKind } from '#shared/contract/importing.ts'
import type { OldEncoding } from '#shared/text/encodings/encodings.ts'
import type { ImportFile } from '../files/unzip.ts'
import type { ReadExported } from './exported.ts'
import type { FinishedText } from './finish.ts'

/** A story that was read and waits beside the library to be taken in. */
export interface WaitingStory {
  fileName: string
  kind: ImportKind
  content: WaitingArticle | WaitingText
}

interface WaitingArticle {
  kind: 'article'
  read: ReadExported
}

export interface WaitingText extends FinishedText {
  kind: 'text'
  /** Of the file. */
  sha256: string
  /** By photoId, every one a photo that the newsroom takes. */
  pictures: ReadonlyMap<string, WaitingPicture>
}

export interface WaitingPicture {
  path: string
  fileName: string
}

export interface ReadingOrder {
  given: readonly ImportFile[]
  /** Where unpacked files and pictures may lie; empty. */
  folder: string
  language: Language
  encoding: OldEncoding | null
  signal: AbortSignal
  onProgress: (progress: { done: number; total: number; name: string }) => void
}
