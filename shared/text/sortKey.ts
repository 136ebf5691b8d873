const letters = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
/** Tone marks in dictionary order: huyền, hỏi, ngã, sắc, nặng. */
const tones = '\u0300\u0309\u0303\u0301\u0323'
const vowelMarks = /[\u0302\u0306\u031b]/

/**
 * A text that sorts, unit by unit, as the other sorts in a Vietnamese dictionary: letters first, in
 * the order a ă â b c d đ…, tones only between equals. Empty texts sort last.
 */
export function sortKey(text: string): string {
  let primary = ''
  let toneMarks = ''
  for (const character of text.toLowerCase().normalize('NFC')) {
    const [base, tone] = partsOf(character)
    if (!/[\p{L}\p{N}\s]/u.test(base)) continue
    primary += weightOf(base)
    toneMarks += tone
  }
  primary = primary.trim()
  return primary === '' ? '\uffff' : `${primary}\u0001${toneMarks}`
}

/** The letter with the marks that make it another letter, and the rank of its tone. */
function partsOf(character: string): [base: string, tone: string] {
  const parts = Array.from(character.normalize('NFD'))
  const tone = parts.findIndex((part) => tones.includes(part))
  const rank = tone < 0 ? 0 : tones.indexOf(parts[tone]!) + 1
  const base = parts.filter((part, at) => at === 0 || vowelMarks.test(part)).join('')
  return [base.normalize('NFC'), String(rank)]
}

function weightOf(base: string): string {
  if (/\s/.test(base)) return ' '
  const rank = letters.indexOf(base)
  return rank < 0 ? base : String.fromCharCode(0x61 + rank)
}
