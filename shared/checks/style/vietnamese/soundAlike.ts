import { isSyllable } from './syllables.ts'

/** The ways in which sounds are taken for each other, by the family of rules that each belongs to. */
export const swaps = {
  sx: onsets([
    ['s', 'x'],
    ['x', 's'],
  ]),
  chtr: onsets([
    ['ch', 'tr'],
    ['tr', 'ch'],
  ]),
  dgir: onsets([
    ['d', 'gi'],
    ['gi', 'd'],
  ]),
  tone: (syllable: string) => [
    exchanged(syllable, '\u0309', '\u0303'),
    exchanged(syllable, '\u0303', '\u0309'),
  ],
  ct: (syllable: string) => [syllable.replace(/c$/u, 't'), syllable.replace(/t$/u, 'c')],
  nng: (syllable: string) => [syllable.replace(/ng$/u, 'n'), syllable.replace(/n$/u, 'ng')],
} as const satisfies Readonly<Record<string, (syllable: string) => string[]>>

export type SwapFamily = keyof typeof swaps

/** What an expression becomes where one of its syllables is taken for a like one; the same syllable twice in the same way. */
export function soundAlikes(expression: string, swap: (syllable: string) => string[]): string[] {
  const syllables = expression.split(' ')
  const alikes = syllables.flatMap((syllable, at) =>
    swap(syllable)
      .filter((other) => other !== syllable && isSyllable(other))
      .map((other) => syllables.map((same, place) => (place === at ? other : same)).join(' ')),
  )
  return [...new Set(alikes)]
}

function onsets(pairs: readonly (readonly [string, string])[]): (syllable: string) => string[] {
  return (syllable) =>
    pairs.flatMap(([one, other]) => (onsetOf(syllable) === one ? [other + syllable.slice(one.length)] : []))
}

export function onsetOf(syllable: string): string {
  return /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?/u.exec(syllable)?.[0] ?? ''
}

function exchanged(syllable: string, one: string, other: string): string {
  return syllable.normalize('NFD').replace(one, other).normalize('NFC')
}
