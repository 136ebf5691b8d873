/**
 * The beginning of a text, at most that many UTF-16 units long, never ending in half a character.
 */
export function cut(text: string, units: number): string {
  const beginning = text.slice(0, units)
  return beginning.length < text.length ? beginning.replace(/[\uD800-\uDBFF]$/, '') : text
}
