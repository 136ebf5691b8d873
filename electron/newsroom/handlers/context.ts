import type { Library } from '../library/library.ts'
import type { Arrivals } from '../handoff/arrivals.ts'
import type { Watching } from '../handoff/watching.ts'
import type { Host } from '../host/host.ts'
import type { Changes } from './changes.ts'

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
