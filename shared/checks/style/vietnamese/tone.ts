/** Where the tone stands in an open oa, oe, uy: `old` writes hòa, `new` hoà. */
export type TonePlacement = 'old' | 'new'

const vowels: readonly (readonly [string, string])[] = [
  ['o', 'a'],
  ['o', 'e'],
  ['u', 'y'],
]
const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const

const toOld = new Map<string, string>()
const toNew = new Map<string, string>()
for (const [first, second] of vowels) {
  for (const tone of tones) {
    const old = (first + tone).normalize('NFC') + second
    const modern = first + (second + tone).normalize('NFC')
    toOld.set(modern, old)
    toNew.set(old, modern)
  }
}

/** A word of small letters with its tone in the old place. */
export function oldTone(word: string): string {
  return moved(word, toOld)
}

/** The word with its tone where the house wants it; capitals stay. Itself where nothing moves. */
export function withTone(word: string, placement: TonePlacement): string {
  const small = word.toLowerCase()
  const wanted = moved(small, placement === 'old' ? toOld : toNew)
  if (wanted === small || small.length !== word.length) return word
  return Array.from(wanted, (letter, at) =>
    word[at] === small[at] ? letter : letter.toUpperCase(),
  ).join('')
}

/** The u of "quý" belongs to its q. */
function moved(word: string, ways: ReadonlyMap<string, string>): string {
  const pair = ways.get(word.slice(-2))
  return pair === undefined || word.at(-3) === 'q' ? word : word.slice(0, -2) + pair
}
