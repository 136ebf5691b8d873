/**
 * Text as a hurried person types it into a search field: lower case, no marks, đ as d. Each UTF-16
 * unit of the result belongs to one place of the NFC input; `foldWithOffsets` says which.
 */
export function fold(text: string): string {
  return textOf(foldedUnits(text))
}

/** The UTF-16 units of the folded text, for whoever only looks something up in them. */
export function foldedUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const unit = foldedUnit(text.charCodeAt(at))
    if (unit === seeString) return unitsOf(foldString(text))
    if (unit !== dropped) units[length++] = unit
  }
  return units.subarray(0, length)
}

/**
 * The folded text and, for each of its UTF-16 units and its end, the offset in `text` where that
 * unit comes from.
 */
export function foldWithOffsets(text: string): { folded: string; offsets: number[] } {
  const units: number[] = []
  const offsets: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = foldedUnit(text.charCodeAt(at))
    if (unit === dropped) continue
    if (unit !== seeString) {
      units.push(unit)
      offsets.push(at)
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(at)!)
    const piece = foldString(character)
    for (let next = 0; next < piece.length; next++) {
      units.push(piece.charCodeAt(next))
      offsets.push(at)
    }
    at += character.length - 1
  }
  offsets.push(text.length)
  return { folded: textOf(units), offsets }
}

function foldString(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
}

/**
 * In the place of a folded unit: nothing is left of this one; or what is left depends on more than
 * the unit, or is more than one.
 */
const dropped = 0xffff
const seeString = 0xfffe

/**
 * What each UTF-16 unit becomes, once it was met: a search folds the texts of a whole page of
 * articles while the user types.
 */
const known = new Uint16Array(0x10000)

function foldedUnit(unit: number): number {
  return known[unit] || (known[unit] = lookUp(unit))
}

function lookUp(unit: number): number {
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff
  // A capital sigma becomes another small one at the end of a word.
  const isSigma = unit === 0x3a3
  if (isSurrogate || isSigma || unit >= seeString) return seeString
  const folded = foldString(String.fromCharCode(unit))
  if (folded === '') return dropped
  return folded.length === 1 ? folded.charCodeAt(0) : seeString
}

/** So many units at once as arguments of one call can be. */
const portion = 8_192

function textOf(units: {
  length: number
  slice(from: number, to: number): ArrayLike<number>
}): string {
  let text = ''
  for (let from = 0; from < units.length; from += portion) {
    // A spread would walk the units one by one.
    text += String.fromCharCode.apply(null, units.slice(from, from + portion) as number[])
  }
  return text
}

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
}
