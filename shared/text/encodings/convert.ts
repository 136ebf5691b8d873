import type { OldEncoding } from './encodings.ts'
import { tcvn3, vniPairs, vniSingles, vps, windows1258 } from './tables.ts'

/**
 * Text that was written in an old encoding and read as Western letters, in Unicode (NFC). What is
 * no letter of that encoding stays.
 */
export function convertText(text: string, encoding: OldEncoding): string {
  return converters[encoding](text).normalize('NFC')
}

const converters: Readonly<Record<OldEncoding, (text: string) => string>> = {
  tcvn3: (text) => withCapitals(text, byTable(text, tcvn3)),
  vps: (text) => byTable(text, vps),
  'windows-1258': (text) => byTable(text, windows1258),
  vni: fromVni,
  'utf-8': fromMisreadUtf8,
}

/** One character for each one. */
function byTable(text: string, table: ReadonlyMap<number, string>): string {
  let converted = ''
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    const byte = byteOf(character)
    converted += (byte === null ? undefined : table.get(byte)) ?? character
  }
  return converted
}

function fromVni(text: string): string {
  // The case is the letter's: some fonts have marks for small letters only.
  return text.replace(
    /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ñôöíìæóòî]/gi,
    (found: string, letter?: string, mark?: string) => {
      const small = found.toLowerCase()
      const made = vniPairs.get(small)
      const capital = (letter ?? found) !== (letter ?? found).toLowerCase()
      if (made) return capital ? made.toUpperCase() : made
      const single = vniSingles.get((letter ?? small).toLowerCase()) ?? letter ?? found
      return (capital ? single.toUpperCase() : single) + (mark ?? '')
    },
  )
}

/** Only what is UTF-8 to the last byte is converted: nobody writes that by accident. */
function fromMisreadUtf8(text: string): string {
  return text.replace(/[^\0-\x7f]+/g, (run) => {
    const bytes = Array.from(run).map((character) => byteOf(character))
    if (bytes.includes(null)) return run
    try {
      return decodeURIComponent(bytes.map((byte) => `%${byte?.toString(16)}`).join(''))
    } catch {
      return run
    }
  })
}

type Case = 'capitals' | 'small' | 'open'

/**
 * TCVN3 has no capitals with a tone: a headline in capitals is small letters in a font of capitals,
 * of which only its plain letters tell (`HéI NGHÞ`). A word of one plain letter at most (`Hµ`) goes
 * by the words beside it in its line.
 */
function withCapitals(source: string, converted: string): string {
  const words = [...source.matchAll(/[^\s]+/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    case: caseOf(found[0]),
  }))
  let result = converted
  for (const [at, word] of words.entries()) {
    if (word.case === 'small') continue
    if (word.case === 'open' && !standsAmongCapitals(source, words, at)) continue
    // Every letter of the table has a capital of one character, so nothing moves.
    const capital = result.slice(word.start, word.end).toUpperCase()
    if (capital.length === word.end - word.start)
      result = result.slice(0, word.start) + capital + result.slice(word.end)
  }
  return result
}

function caseOf(word: string): Case {
  if (/[a-z]/.test(word)) return 'small'
  return /[A-Z].*[A-Z]/s.test(word) ? 'capitals' : 'open'
}

function standsAmongCapitals(
  source: string,
  words: readonly { start: number; end: number; case: Case }[],
  at: number,
): boolean {
  const beside = [-1, 1].map((step): Case => {
    for (let other = at + step; words[other]; other += step) {
      const from = Math.min(words[other - step]!.end, words[other]!.end)
      const to = Math.max(words[other - step]!.start, words[other]!.start)
      if (source.slice(from, to).includes('\n')) return 'open'
      if (words[other]!.case !== 'open') return words[other]!.case
    }
    return 'open'
  })
  return beside.includes('capitals') && !beside.includes('small')
}

/** Windows' Western letters from 0x80 to 0x9f; a dot stands for the five places without one. */
const special = '€·‚ƒ„…†‡ˆ‰Š‹Œ·Ž··‘’“”•–—˜™š›œ·žŸ'

const byteOfSpecial = new Map(
  Array.from(special).flatMap((letter, at): [string, number][] =>
    letter === '·' ? [] : [[letter, 0x80 + at]],
  ),
)

/**
 * The byte that a character stood for before it was read as Windows' Western letters or as Latin-1;
 * null where it cannot have been one.
 */
export function byteOf(character: string): number | null {
  const code = character.charCodeAt(0)
  if (code <= 0xff) return code
  return byteOfSpecial.get(character) ?? null
}
