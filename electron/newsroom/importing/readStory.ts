import type { Language } from '#shared/article/article.ts'
import type { Block, Inline } from '#shared/article/document.ts'
import type { Metadata } from '#shared/article/metadata.ts'
import type { RelatedStory } from '#shared/article/related.ts'
import type { Anchor } from '#shared/comments/thread.ts'
import type { Failure } from '#shared/contract/errors.ts'
import type { LeftOut } from '#shared/html/leftOut.ts'

export type { LeftOut }

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
  /** In the file's order; absent where files of a kind hold none. */
  comments?: ReadComment[]
}

/** A comment of another program, before it is known where in the article its words stand. */
export interface ReadComment {
  id: string
  /** What it answers. */
  parentId: string | null
  author: string
  /** As the file says it. */
  madeAt: string | null
  lines: string[]
  isResolved: boolean
  /** Its words in the file's text, with a little around them; null where there are none. */
  quote: Anchor['quote']
}

export interface ReadPicture {
  fileName: string
  bytes: Uint8Array
}

type Refusal = Extract<Failure, { code: 'importRefused' }>

export type RefusalReason = Refusal['reason']

/**
 * Returns the failure of a file that is not read. `detail` says where, for the reasons whose
 * sentence has a place for it.
 */
export function refusal(fileName: string, reason: RefusalReason, detail = ''): Refusal {
  return { code: 'importRefused', fileName, reason, detail }
}
