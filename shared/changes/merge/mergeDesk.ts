import type { Place } from '../change.ts'
import type { Clash, Conflict, Decision } from './conflict.ts'

/**
 * The three states that a merge goes by. Which side comes first is decided by their content, never
 * by who asks.
 */
export interface Three<State> {
  base: State
  first: State
  second: State
}

/** What can become of a clash, told by the order of the sides. */
export type Outcome = 'first' | 'second' | 'both'

/** Whose the sides are. */
export interface Owners {
  first: 'ours' | 'theirs'
  second: 'ours' | 'theirs'
}

/** A clash told by the order of the sides; the desk tells it by whose they are. */
type Told<Kind extends Clash> = Kind extends { ours: infer State; theirs: infer State }
  ? Omit<Kind, 'ours' | 'theirs' | 'undecided'> & { first: State; second: State }
  : Omit<Kind, 'by'> & { by: 'first' | 'second' }

/** Takes down what needs the user while a story is merged, and knows what was decided already. */
export class MergeDesk {
  readonly conflicts: Conflict[] = []
  readonly owners: Owners
  readonly #decisions: ReadonlyMap<string, Decision>
  readonly #counts = new Map<string, number>()

  constructor(owners: Owners, decisions: ReadonlyMap<string, Decision>) {
    this.owners = owners
    this.#decisions = decisions
  }

  /** Where the next clashes lie; `key` begins their ids. */
  at(place: Place, key: string): MergePlace {
    return { desk: this, place, key }
  }

  /** Notes a clash and returns what was decided; null where nobody has decided yet. */
  note(at: MergePlace, told: Told<Clash>, canBeBoth: boolean): Outcome | null {
    const number = this.#counts.get(at.key) ?? 0
    this.#counts.set(at.key, number + 1)
    const id = `${at.key}.${number}`
    const decision = this.#decisions.get(id)
    if (decision === undefined || (decision === 'both' && !canBeBoth)) {
      this.conflicts.push({ id, place: at.place, clash: this.#owned(told), canBeBoth })
      return null
    }
    if (decision === 'both') return 'both'
    return decision === this.owners.first ? 'first' : 'second'
  }

  #owned(told: Told<Clash>): Clash {
    const { first: mine, second: other } = this.owners
    if (told.kind === 'deleted') return { ...told, by: told.by === 'first' ? mine : other }
    const { first, second, ...rest } = told
    const sides =
      mine === 'ours' ? { ours: first, theirs: second } : { ours: second, theirs: first }
    const undecided = told.kind === 'field' || told.kind === 'moved' ? { undecided: mine } : {}
    return { ...rest, ...sides, ...undecided } as Clash
  }
}

/** A place of the story that is being merged. */
export interface MergePlace {
  desk: MergeDesk
  place: Place
  key: string
}
