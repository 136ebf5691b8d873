import { photoTextLength } from '#shared/article/photoInfo.ts'

/*
 * ExifReader's answers are typed by the tags that it knows and hold whatever the file holds: here they are read as what they are,
 * values of no known kind.
 */

export type Tags = Readonly<Record<string, unknown>>

/** Returns a value as tags; none where it is no object. */
export function tagsOf(value: unknown): Tags {
  return isTags(value) ? value : {}
}

function isTags(value: unknown): value is Tags {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A tag's value; of one that may stand several times, all of them. */
export function valuesOf(tags: Tags, name: string): unknown[] {
  const tag = tags[name]
  if (tag === undefined) return []
  return Array.isArray(tag) ? tag.map((one) => tagsOf(one)['value']) : [tagsOf(tag)['value']]
}

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

/**
 * A date as a file's several standards write it (`20230214`, `2023:02:14 06:30:00`,
 * `2023-02-14T06:30+07:00`) in the one way of `PhotoInfo.takenAt`; empty where it is none. `time`
 * and `zone` are for standards that keep them apart.
 */
export function dateOf(date: string, time = '', zone = ''): string {
  const written = [date, time].map((part) => part.replaceAll('\0', '').trim()).join(' ')
  const found =
    /^(\d{4})(?:[-:]?(\d\d)(?:[-:]?(\d\d))?)?(?:[T ]+(\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?\s*$/.exec(
      written,
    )
  if (!found) return ''
  const [, year, month, day, hour, minute, second, ownZone] = found
  if (!isDay(year!, month, day)) return ''
  if (!month || month === '00') return year!
  if (!day || day === '00') return `${year}-${month}`
  const calendar = `${year}-${month}-${day}`
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return calendar
  const clock = second ? `${hour}:${minute}:${second}` : `${hour}:${minute}`
  return `${calendar}T${clock}${zoneOf(ownZone ?? zone)}`
}

function isDay(year: string, month = '01', day = '01'): boolean {
  return Number(year) > 1800 && Number(month) <= 12 && Number(day) <= 31
}

function zoneOf(zone: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone.trim()) ?? []
  if (zone.trim() === 'Z') return '+00:00'
  return sign ? `${sign}${hours}:${minutes}` : ''
}
