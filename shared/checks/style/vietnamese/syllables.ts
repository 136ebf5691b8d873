import { type Rime, rimes } from './rimes.ts'

/** None, falling, rising, broken, asking, heavy. */
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const
const tonesOfStopped = ['\u0301', '\u0323'] as const

/** Consonants as they are written before a, o, u and before e, i. */
const onsets: readonly (readonly [string, string])[] = [
  ['', ''],
  ['c', 'k'],
  ['g', 'gh'],
  ['ng', 'ngh'],
  ...'b ch d đ gi h kh l m n nh p ph qu r s t th tr v x'
    .split(' ')
    .map((onset) => [onset, onset] as const),
]

/** After these nobody rounds the lips; the few loans that do are words of their own. */
const unrounded: ReadonlySet<string> = new Set(['b', 'm', 'ph', 'v', 'p'])
const rounded = /^(?:o[aăe]|u[êơâyy])/u
const loans = 'buýt phuy voan boa phoóc puy buy moa voọc vuốc'

/** A syllable without its tone, and its tone, as one key. */
export function toneless(syllable: string): { letters: string; tone: string } {
  const apart = syllable.normalize('NFD')
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(apart)?.[0] ?? ''
  return { letters: apart.replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '').normalize('NFC'), tone }
}

interface Syllables {
  /** In both places of the tone. */
  all: ReadonlySet<string>
  /** By `letters + tone`; the tone in the old place. */
  byLetters: ReadonlyMap<string, string>
}

let made: Syllables | null = null

/** Every syllable that Vietnamese can write: onset × rime × tone. Made when first asked for. */
export function syllables(): Syllables {
  return (made ??= makeSyllables())
}

export function isSyllable(word: string): boolean {
  return syllables().all.has(word)
}

function makeSyllables(): Syllables {
  const all = new Set(loans.split(' '))
  const byLetters = new Map<string, string>()
  for (const onset of onsets) {
    for (const rime of rimes) {
      const written = join(onset, rime)
      if (written === null) continue
      const { letters } = written
      for (const tone of rime.isStopped ? tonesOfStopped : tones) {
        for (const place of written.places) {
          const syllable = (
            letters.slice(0, place + 1) +
            tone +
            letters.slice(place + 1)
          ).normalize('NFC')
          all.add(syllable)
          byLetters.set(letters + tone, syllable)
        }
      }
    }
  }
  return { all, byLetters }
}

/** Onset and rime as they are written together; null where they are not. */
function join(
  onset: readonly [string, string],
  rime: Rime,
): Pick<Rime, 'letters' | 'places'> | null {
  const [dark, bright] = onset
  const { letters, places } = rime
  if (dark === 'qu') return afterQu(rime)
  if (dark === 'gi') return afterGi(rime)
  if (unrounded.has(dark) && rounded.test(letters)) return null
  const isAlone = dark === ''
  // "yêu", never "iêu"; but "ia", "ỉu", "im".
  if (isAlone ? letters.startsWith('iê') : letters.startsWith('yê')) return null
  if (dark === 'c' && rounded.test(letters)) return null
  if (letters === 'y' && !isAlone && !'kghlmstvn'.includes(bright.charAt(0))) return null
  const written = /^[eêiy]/u.test(letters) ? bright : dark
  if ((written === 'g' || written === 'ng') && /^[eêiy]/u.test(letters)) return null
  return { letters: written + letters, places: places.map((place) => place + written.length) }
}

/** The rounding is written in the u; "quốc" has no other. */
function afterQu({ letters, places }: Rime): Pick<Rime, 'letters' | 'places'> | null {
  const shifted = { letters: `qu${letters}`, places: places.slice(0, 1).map((place) => place + 2) }
  if (/^[aăâeêơ]/u.test(letters) || letters === 'y' || letters === 'i') return shifted
  if (/^(?:i(?:n|nh|t|ch|u|p)|yê(?:n|t))$/u.test(letters)) return shifted
  if (/^u(?:ôc|yn|ynh|yt|ych|yp|yu|yên|yêt)$/u.test(letters))
    return { letters: `q${letters}`, places: places.map((place) => place + 1) }
  return letters === 'ôc' ? shifted : null
}

/** "gì" and "giếng" have one i for two. */
function afterGi({ letters, places }: Rime): Pick<Rime, 'letters' | 'places'> | null {
  if (/^(?:i[nmpmt]?|iê.*)$/u.test(letters))
    return { letters: `g${letters}`, places: places.map((place) => place + 1) }
  if (/^(?:i|y|o[aăe]|u[âêy]|ia)/u.test(letters)) return null
  return { letters: `gi${letters}`, places: places.map((place) => place + 2) }
}
