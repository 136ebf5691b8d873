import { isSyllable, syllables, toneless } from './syllables.ts'

/**
 * The ways in which sounds are taken for each other, by the family of rules that each belongs to.
 */
export const swaps = {
  sx: onsets([['s', 'x']]),
  chtr: onsets([['ch', 'tr']]),
  dgir: onsets([
    ['d', 'gi'],
    ['r', 'd'],
    ['r', 'gi'],
  ]),
  ln: onsets([['l', 'n']]),
  tone: (syllable: string) => [
    exchanged(syllable, '\u0309', '\u0303'),
    exchanged(syllable, '\u0303', '\u0309'),
  ],
  ct: (syllable: string) => [syllable.replace(/c$/u, 't'), syllable.replace(/t$/u, 'c')],
  nng: (syllable: string) => [syllable.replace(/ng$/u, 'n'), syllable.replace(/n$/u, 'ng')],
  rime: sameTone(
    [
      ['ao', 'au'],
      ['ăm', 'âm'],
      ['ăp', 'âp'],
      ['iu', 'iêu'],
      ['in', 'inh'],
      ['it', 'ich'],
      ['ên', 'ênh'],
      ['êt', 'êch'],
      ['im', 'iêm'],
      ['ip', 'iêp'],
      ['ưu', 'ươu'],
      ['oi', 'oai'],
      ['ui', 'uôi'],
    ].flatMap(([one = '', other = '']): [string, string][] => [
      [one, other],
      [other, one],
    ]),
  ),
} as const satisfies Readonly<Record<string, (syllable: string) => string[]>>

export type SwapFamily = keyof typeof swaps
export const swapFamilies = Object.keys(swaps) as SwapFamily[]

/** By family: a language has few syllables. */
const known = new Map<SwapFamily, Map<string, readonly string[]>>()

/** What a syllable is taken for. */
export function alikesOf(syllable: string, family: SwapFamily): readonly string[] {
  let ofFamily = known.get(family)
  if (!ofFamily) known.set(family, (ofFamily = new Map()))
  let alikes = ofFamily.get(syllable)
  if (!alikes) {
    alikes = swaps[family](syllable).filter((other) => other !== syllable && isSyllable(other))
    ofFamily.set(syllable, alikes)
  }
  return alikes
}

const ofOnsets: ReadonlySet<SwapFamily> = new Set(['sx', 'chtr', 'dgir', 'ln'])

export function swapsOnset(family: SwapFamily): boolean {
  return ofOnsets.has(family)
}

/**
 * What an expression becomes where one of its syllables is taken for a like one; the same syllable
 * twice in the same way, and both of two where it is the way they begin: "dải dác".
 */
export function soundAlikes(expression: string, family: SwapFamily): string[] {
  const swap = (syllable: string): readonly string[] => alikesOf(syllable, family)
  const written = expression.split(' ')
  const [first = '', second = '', ...more] = written
  if (more.length > 0)
    return [...new Set(written.flatMap((_, at) => exchangedAt(written, at, swap)))]
  if (first === second) return swap(first).map((other) => `${other} ${other}`)
  const ones = swap(first)
  const others = swap(second)
  const alikes = [
    ...ones.map((one) => `${one} ${second}`),
    ...others.map((other) => `${first} ${other}`),
  ]
  if (!swapsOnset(family)) return alikes
  return [...alikes, ...ones.flatMap((one) => others.map((other) => `${one} ${other}`))]
}

function exchangedAt(
  written: readonly string[],
  at: number,
  swap: (syllable: string) => readonly string[],
): string[] {
  const was = written[at]!
  return swap(was).map((other) =>
    written.map((same, place) => (place === at || same === was ? other : same)).join(' '),
  )
}

function onsets(pairs: readonly (readonly [string, string])[]): (syllable: string) => string[] {
  return (syllable) => {
    const onset = onsetOf(syllable)
    const rest = syllable.slice(onset.length)
    return pairs.flatMap(([one, other]) =>
      onset === one ? [other + rest] : onset === other ? [one + rest] : [],
    )
  }
}

/** The syllable with another rime under its tone. */
function sameTone(pairs: readonly (readonly [string, string])[]): (syllable: string) => string[] {
  const rimes = new Map(pairs)
  return (syllable) => {
    const { letters, tone } = toneless(syllable)
    const onset = onsetOf(letters)
    const rime = rimes.get(letters.slice(onset.length))
    const other = rime === undefined ? undefined : syllables().byLetters.get(onset + rime + tone)
    return other === undefined ? [] : [other]
  }
}

export function onsetOf(syllable: string): string {
  return /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?/u.exec(syllable)?.[0] ?? ''
}

function exchanged(syllable: string, one: string, other: string): string {
  return syllable.normalize('NFD').replace(one, other).normalize('NFC')
}
