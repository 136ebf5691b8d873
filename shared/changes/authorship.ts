/** Who made one change. Authors are numbers, `unknown` where nobody can be named. */
export interface ChangeAuthors {
  /** Who had most part in it; the change counts as that author's. */
  main: number
  /** Of each token that went, and of each that came; empty for what is no change of words. */
  before: readonly number[]
  after: readonly number[]
}

export const unknown = -1

/** By the id of the change. */
export type Authorship = ReadonlyMap<string, ChangeAuthors>
