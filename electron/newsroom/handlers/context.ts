import type { Library } from '../library/library.ts'
import type { Arrivals } from '../handoff/arrivals.ts'
import type { Watching } from '../handoff/watching.ts'
import type { Host } from '../host.ts'

/** What every handler works with. */
export interface Context {
  readonly library: Library
  readonly host: Host
  readonly now: () => Date
  readonly changes: Changes
  readonly arrivals: Arrivals
  /** Null where this host watches no folder. */
  readonly watching: Watching | null
}

/** Tells the interface which rows of the list are no longer as it knows them. */
export interface Changes {
  /** At once. */
  changed(articleIds: readonly string[]): void
  /** Soon, many saves at once, so that the list does not flicker while somebody types. */
  saved(articleId: string): void
  /** Says what is still to be said and falls silent. */
  close(): void
}
