import { photoTextLength } from '#shared/article/photoInfo.ts'

/**
 * What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has only controls. Node's own decoder of
 * that name gives the controls (nodejs/node#60888).
 */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/**
 * Text whose encoding nobody states, or states wrongly: UTF-8 where it reads as that, else Latin-1
 * as Windows writes it. UTF-8 that was cut in the middle of a letter, as IPTC-IIM's limits do,
 * loses that letter.
 */
export function decodeText(bytes: Uint8Array): string {
  return (
    decodeUtf8(bytes) ?? decodeUtf8(bytes.subarray(0, wholeLetters(bytes))) ?? decodeLatin(bytes)
  )
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Bytes before a UTF-8 letter at the end that lacks its last bytes. */
function wholeLetters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? bytes.length - back : bytes.length
    }
    if (byte < 0x80) break
  }
  return bytes.length
}

function decodeLatin(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1')
  return text.replace(/[\x80-\x9f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80]!)
}

/**
 * Fit to be stored and shown: NFC, ends trimmed, lines ended by \n, nothing invisible, not endless.
 */
export function cleanText(text: string): string {
  return text
    .slice(0, photoTextLength)
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cs}\ufeff]|[^\P{Cc}\n\t]/gu, '')
    .normalize('NFC')
    .slice(0, photoTextLength)
    .trim()
}
