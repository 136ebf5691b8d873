import type { CheckedText } from '../check.ts'

const known = new WeakMap<CheckedText, readonly (readonly [number, number])[]>()

/** Whether a place of a text is what somebody else said: between quotation marks, or after one that is not closed there. */
export function isQuoted(checked: CheckedText, from: number, to: number): boolean {
  if (checked.isQuotation) return true
  let ranges = known.get(checked)
  if (!ranges) {
    ranges = Array.from(
      checked.text.matchAll(/“[^”]*(?:”|$)|«[^»]*(?:»|$)|"[^"]*"/gu),
      ({ index, 0: quoted }) => [index, index + quoted.length] as const,
    )
    known.set(checked, ranges)
  }
  return ranges.some(([start, end]) => start <= from && to <= end)
}
