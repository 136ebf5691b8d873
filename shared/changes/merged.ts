import type { Piece } from './change.ts'
import type { Stretch } from './words.ts'

/*
 * Two states of a piece of a story, laid over each other. Each point at which they differ carries the id of the change that
 * decides it, so that any choice of changes composes to a whole piece again.
 */

export interface Merged {
  /** Several in a row where a paragraph was split or joined. */
  before: readonly Piece[]
  after: readonly Piece[]
  /** Of every change in here; empty where both are alike. */
  changeIds: readonly string[]
  /**
   * The type and attributes in force where the change is accepted, for a piece that became another
   * kind.
   */
  retyped: string | null
  fields: readonly MergedField[]
  content: MergedContent
}

export interface MergedField {
  changeId: string
  name: string
}

export type MergedContent =
  | { kind: 'none' }
  | { kind: 'text'; stretches: readonly MergedStretch[] }
  /** Of which `least` must remain whatever is chosen. */
  | { kind: 'pieces'; slots: readonly MergedSlot[]; least: 1 | 2 }
  /** Only the whole can be taken or left. */
  | { kind: 'whole'; changeId: string }

export interface MergedStretch extends Stretch {
  /** Null where both sides are alike. */
  changeId: string | null
}

/** A place among siblings. What moved stands in two places and is the same object in both. */
export type MergedSlot =
  | { kind: 'kept'; merged: Merged }
  | { kind: 'removed' | 'added'; changeId: string; piece: Piece }
  | { kind: 'movedFrom' | 'movedTo'; changeId: string; merged: Merged }
