import { convertText } from '#shared/text/encodings/convert.ts'
import type { OldEncoding } from '#shared/text/encodings/encodings.ts'

/*
 * Writes Vietnamese as the old encodings did, for tests: the other way round than the program, by trying what each character and
 * each pair of them is read as.
 */

const western = new TextDecoder('windows-1252')
const characters = Array.from({ length: 256 }, (_, byte) => western.decode(Uint8Array.of(byte)))

const writers = new Map<OldEncoding, Map<string, string>>()

function writerOf(encoding: OldEncoding): Map<string, string> {
  const known = writers.get(encoding)
  if (known) return known
  const writer = new Map<string, string>()
  const add = (written: string): void => {
    const letter = convertText(written, encoding)
    // TCVN3 has small letters alone with a tone: a capital that stays one is no letter of it.
    if (encoding === 'tcvn3' && letter === written && letter !== letter.toLowerCase()) return
    if (Array.from(letter).length === 1 && !writer.has(letter)) writer.set(letter, written)
  }
  for (let code = 0x20; code < 0x7f; code++)
    writer.set(String.fromCharCode(code), String.fromCharCode(code))
  for (const one of characters) add(one)
  if (encoding === 'vni' || encoding === 'windows-1258')
    for (const one of characters)
      for (const other of characters.slice(0x80))
        if (encoding !== 'vni' || isCapital(one) === isCapital(other)) add(one + other)
  writers.set(encoding, writer)
  return writer
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase()
}

/** Null for a character that the encoding does not have. */
export function writtenIn(encoding: OldEncoding, letter: string): string | null {
  if (encoding === 'utf-8') return western.decode(new TextEncoder().encode(letter))
  return writerOf(encoding).get(letter) ?? null
}

/**
 * A text as it shows where the encoding is not known; what the encoding lacks stays as it is. TCVN3
 * has small letters for capitals with a tone.
 */
export function asOld(text: string, encoding: OldEncoding): string {
  return Array.from(text)
    .map(
      (letter) =>
        writtenIn(encoding, letter) ?? writtenIn(encoding, letter.toLowerCase()) ?? letter,
    )
    .join('')
}

/** The same in the bytes that such a file held. */
export function asOldBytes(text: string, encoding: OldEncoding): Buffer {
  return Buffer.from(Array.from(asOld(text, encoding), (letter) => characters.indexOf(letter)))
}
