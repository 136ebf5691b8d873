import type { Inline } from '../../article/document.ts'
import type { Piece, Place } from '../change.ts'

/**
 * Which side the user decides a conflict for; `both` only where the conflict says that it can be.
 */
export type Decision = 'ours' | 'theirs' | 'both'

/** What two sides made of one thing, each in its own way. */
export type Clash =
  /** The same words. Until it is decided the story has those of both. */
  | { kind: 'text'; before: Inline[]; ours: Inline[]; theirs: Inline[] }
  /** One side deleted what the other changed; until it is decided the changed `piece` stays. */
  | { kind: 'deleted'; by: 'ours' | 'theirs'; piece: Piece }
  /**
   * A whole that cannot be merged from parts: a table with other columns. Until it is decided both
   * stand there.
   */
  | { kind: 'whole'; ours: Piece; theirs: Piece }
  /**
   * A property; a figure's photo comes with its crop and focal point. Until it is decided the story
   * has `undecided`'s value.
   */
  | {
      kind: 'field'
      field: string
      before: unknown
      ours: unknown
      theirs: unknown
      undecided: 'ours' | 'theirs'
    }
  /** Moved to different places: the ids of what it stands behind, null at the beginning. */
  | { kind: 'moved'; ours: string | null; theirs: string | null; undecided: 'ours' | 'theirs' }

/** A place where a merge needs the user. */
export interface Conflict {
  /** The same whichever side is called ours, and in every merge of the same three stories. */
  readonly id: string
  readonly place: Place
  readonly clash: Clash
  readonly canBeBoth: boolean
}
