/*
 * ExifReader's answers are typed by the tags that it knows and hold whatever the file holds: here they are read as what they are,
 * values of no known kind.
 */

export type Tags = Readonly<Record<string, unknown>>

export function tagsOf(value: unknown): Tags {
  return isTags(value) ? value : {}
}

function isTags(value: unknown): value is Tags {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A tag's value; of one that may stand several times, all of them. */
export function valuesOf(tags: Tags, name: string): unknown[] {
  const tag = tags[name]
  if (tag === undefined) return []
  return Array.isArray(tag) ? tag.map((one) => tagsOf(one)['value']) : [tagsOf(tag)['value']]
}
