import type { PhotoTextField } from '#shared/article/photoInfo.ts'
import { cleanText, dateOf, decodeText, type Tags, valuesOf } from './values.ts'

/** IPTC-IIM's names, as ExifReader gives them, and the most bytes that each may have. */
const fields = {
  caption: ['Caption/Abstract', 2_000],
  headline: ['Headline', 256],
  photographer: ['By-line', 32],
  credit: ['Credit', 32],
  source: ['Source', 32],
  copyright: ['Copyright Notice', 128],
  sublocation: ['Sub-location', 32],
  city: ['City', 32],
  province: ['Province/State', 32],
  country: ['Country/Primary Location Name', 64],
} as const satisfies Partial<Record<PhotoTextField, readonly [string, number]>>

export interface IptcTexts {
  texts: Partial<Record<PhotoTextField, string>>
  keywords: string[]
  /** Texts that fill their place to the last letter, so that more may have been meant. */
  full: ReadonlySet<PhotoTextField>
}

/**
 * What the IPTC-IIM part of a file says. Texts are told by trial: many programs write UTF-8 and do
 * not say so.
 */
export function readIptc(tags: Tags): IptcTexts {
  const texts: IptcTexts['texts'] = {}
  const full = new Set<PhotoTextField>()
  for (const field of Object.keys(fields) as (keyof typeof fields)[]) {
    const [name, limit] = fields[field]
    const values = bytesOf(tags, name)
    texts[field] = values
      .map((bytes) => cleanText(decodeText(bytes)))
      .filter(Boolean)
      .join(', ')
    // A letter takes up to four bytes and is left out whole.
    if (values.some((bytes) => bytes.byteLength > limit - 4)) full.add(field)
  }
  const [date, time] = ['Date Created', 'Time Created'].map(
    (name) => bytesOf(tags, name).map(decodeText)[0],
  )
  texts.takenAt = dateOf(date ?? '', time ?? '')
  const keywords = bytesOf(tags, 'Keywords').map((bytes) => cleanText(decodeText(bytes)))
  return { texts, keywords: keywords.filter(Boolean), full }
}

function bytesOf(tags: Tags, name: string): Uint8Array[] {
  return valuesOf(tags, name)
    .filter((value): value is number[] => Array.isArray(value))
    .map((value) => Uint8Array.from(value))
}
