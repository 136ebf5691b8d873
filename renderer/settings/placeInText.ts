/** The rest of a line from a place in it, as offsets in the text; line and column count from 1. */
export function placeInText(
  text: string,
  place: { line: number; column: number },
): { from: number; to: number } {
  const lines = text.split('\n')
  const before = lines.slice(0, place.line - 1)
  const start = before.reduce((length, line) => length + line.length + 1, 0)
  const line = lines[place.line - 1] ?? ''
  return {
    from: Math.min(start + Math.min(place.column - 1, line.length), text.length),
    to: Math.min(start + line.length, text.length),
  }
}
