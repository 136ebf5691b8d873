import type { CheckedText } from '../check.ts'
import { oncePer } from '../oncePer.ts'

const quotationsIn = oncePer(({ text }: CheckedText) =>
  Array.from(
    text.matchAll(/“[^”]*(?:”|$)|«[^»]*(?:»|$)|"[^"]*"/gu),
    ({ index, 0: quoted }) => [index, index + quoted.length] as const,
  ),
)

/**
 * A word that is spoken of, as it is said or written somewhere: phát âm thành "hung cuế", viết
 * "nghành".
 */
export function isSpokenOf({ text }: CheckedText, from: number, to: number): boolean {
  const before =
    /(?:phát âm|đọc|viết|gõ|nói ngọng|nói lái)(?: (?:sai|nhầm|lệch|trại))?(?: ["“][^"“”]{0,15}["”])?(?: (?:thành|là|chữ|từ))? ["“«‘'][^"“”«»]{0,12}$/u
  return (
    before.test(text.slice(Math.max(0, from - 48), from)) &&
    /^[^"“”«»]{0,6}["”»’']/u.test(text.slice(to, to + 17))
  )
}

/**
 * Whether a place of a text is what somebody else said: between quotation marks, or after one that
 * is not closed there.
 */
export function isQuoted(checked: CheckedText, from: number, to: number): boolean {
  if (checked.isQuotation) return true
  return quotationsIn(checked).some(([start, end]) => start <= from && to <= end)
}
