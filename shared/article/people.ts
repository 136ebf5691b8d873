/** Of the user, what tells them from others. */
export interface Known {
  name: string
  /** Empty where nobody knows it: versions of older libraries. */
  device: string
}

/** Stands for the laptop of people who are known by a file alone. */
export const fileDevice = 'file'

/**
 * The user is a name on a laptop: two colleagues of one name are never taken for one, and whoever
 * works on two laptops is told apart by them. Where the laptop is not known, the name alone counts.
 */
export function isSamePerson(one: Known, other: Known): boolean {
  return (
    one.name === other.name && (one.device === other.device || !hasLaptop(one) || !hasLaptop(other))
  )
}

function hasLaptop({ device }: Known): boolean {
  return device !== '' && device !== fileDevice
}

/**
 * Each person once, those whose laptop is known first: one of whom only the name is known may be
 * any of that name.
 */
export function distinctPeople(people: readonly Known[]): Known[] {
  const distinct: Known[] = []
  for (const person of [...people.filter(hasLaptop), ...people])
    if (placeAmong(person, distinct) < 0) distinct.push(person)
  return distinct
}

/** Returns the index of a person among people, -1 where they are none of them. */
export function placeAmong(person: Known, people: readonly Known[]): number {
  return people.findIndex((other) => isSamePerson(other, person))
}

/**
 * Where the name alone does not say who is meant among some people: whether it is the one here or
 * elsewhere.
 */
export function whichOf(
  person: Known,
  people: readonly Known[],
  here: string,
): 'here' | 'elsewhere' | null {
  if (person.name === '' || !hasLaptop(person)) return null
  const isNamesake = people.some(
    (other) => other.name === person.name && !isSamePerson(person, other),
  )
  if (!isNamesake) return null
  return person.device === here ? 'here' : 'elsewhere'
}
