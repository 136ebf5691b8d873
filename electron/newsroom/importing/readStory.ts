import type { Language } from '../../../shared/article/article.ts'
import type { Block, Inline } from '../../../shared/article/document.ts'
import type { Metadata } from '../../../shared/article/metadata.ts'
import type { RelatedStory } from '../../../shared/article/related.ts'

/** A story read out of a file of another program, before anything of it is in the library. */
export interface ReadStory {
  language: Language
  headline: string
  standfirst: Inline[]
  /** At least one. A figure's photoId is the SHA-256 of a picture below. */
  body: Block[]
  /** What the file says; all else stays empty. */
  metadata: Partial<Metadata>
  leadFigureId: string | null
  related: RelatedStory[]
  /** By photoId. */
  pictures: ReadonlyMap<string, ReadPicture>
  leftOut: LeftOut[]
}

export interface ReadPicture {
  fileName: string
  bytes: Uint8Array
}

/** What the file holds and the story does not, said to the person before they take the story in. */
export interface LeftOut {
  kind: 'script' | 'remotePicture' | 'unreadablePicture' | 'comment' | 'footnote' | 'embed' | 'unknown'
  count: number
  /** A name or the first words of it; may be empty. */
  example: string
}
