import type { Inline } from '../article/document.ts'

/** A piece of a story as JSON has it: a block, a part of one, a related story. */
export interface Piece {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>> | undefined
  readonly content?: readonly Piece[] | undefined
  readonly text?: string
  readonly marks?: readonly unknown[] | undefined
}

/** Where in a story a change is. */
export type Place =
  | { kind: 'headline' }
  | { kind: 'standfirst' }
  /** A block of the body, by the id it has in the later story, or had where it is gone. */
  | { kind: 'block'; blockId: string }
  | { kind: 'related'; id: string }
  | { kind: 'metadata' }

/** What was done there. */
export type Edit =
  /**
   * Words came, went or were replaced; either side may be empty. `marks` says that only their look
   * changed.
   */
  | { kind: 'text' | 'marks'; before: Inline[]; after: Inline[] }
  /** A paragraph was parted in two, or two made one. */
  | { kind: 'split' | 'joined' }
  | { kind: 'added' | 'removed'; piece: Piece }
  | { kind: 'moved' }
  /** A paragraph became a subheading, a list a numbered one. */
  | { kind: 'retyped'; before: string; after: string }
  /** Changed so much that only the whole can be taken or left. */
  | { kind: 'rewritten'; before: Piece; after: Piece }
  /** A property: a figure's photographer, the story's section. */
  | { kind: 'field'; field: string; before: unknown; after: unknown }

/** One thing that the user can accept or reject for itself. */
export interface Change {
  /** The same in every difference of the same two stories. */
  readonly id: string
  readonly place: Place
  readonly edit: Edit
}
