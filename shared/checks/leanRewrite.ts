/** The least of a rewriting, so that what stays the same keeps its marks; offsets are in `was`. */
export function leanRewrite(was: string, text: string): { from: number; to: number; text: string } {
  const shorter = Math.min(was.length, text.length)
  let same = 0
  while (same < shorter && was[same] === text[same]) same++
  let sameAtEnd = 0
  while (sameAtEnd < shorter - same && was.at(-1 - sameAtEnd) === text.at(-1 - sameAtEnd))
    sameAtEnd++
  return { from: same, to: was.length - sameAtEnd, text: text.slice(same, text.length - sameAtEnd) }
}
