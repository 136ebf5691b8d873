import type { PhotoTextField, Position } from '#shared/article/photoInfo.ts'
import { cleanText, dateOf, type Tags, tagsOf } from './values.ts'

/** Names without their prefixes, as ExifReader gives them. */
const fields = {
  caption: 'description',
  headline: 'Headline',
  photographer: 'creator',
  credit: 'Credit',
  source: 'Source',
  copyright: 'rights',
  rightsUsage: 'UsageTerms',
  sublocation: 'Location',
  city: 'City',
  province: 'State',
  country: 'Country',
  altText: 'AltTextAccessibility',
  extendedDescription: 'ExtDescrAccessibility',
} as const satisfies Partial<Record<PhotoTextField, string>>

/** The same of a place, inside the structures of the newer standard. */
const placeFields = {
  sublocation: 'Sublocation',
  city: 'City',
  province: 'ProvinceState',
  country: 'CountryName',
} as const

interface XmpTexts {
  texts: Partial<Record<PhotoTextField, string>>
  keywords: string[]
  position: Position | null
  hasSerialNumber: boolean
  hasOwnerName: boolean
}

/** What the XMP part of a file says. */
export function readXmp(tags: Tags): XmpTexts {
  const texts: XmpTexts['texts'] = {}
  for (const field of Object.keys(fields) as (keyof typeof fields)[]) {
    const all = textsOf(tags[fields[field]])
    // Other fields have one value, in several languages; the default comes first.
    texts[field] = field === 'photographer' ? all.join(', ') : (all[0] ?? '')
  }
  addPlace(texts, tagsOf(tags)['LocationCreated'])
  addPlace(texts, tagsOf(tags)['LocationShown'])
  texts.takenAt = dateOf(
    textsOf(tags['DateCreated'])[0] ?? textsOf(tags['DateTimeOriginal'])[0] ?? '',
  )
  return {
    texts,
    keywords: textsOf(tags['subject']),
    position: positionOf(tags),
    hasSerialNumber: Object.keys(tags).some((name) => /SerialNumber$/i.test(name)),
    hasOwnerName: 'OwnerName' in tags || 'CameraOwnerName' in tags,
  }
}

/** Every text below a tag, in order. */
function textsOf(tag: unknown): string[] {
  const value = tagsOf(tag)['value']
  if (typeof value === 'string') return [cleanText(value)].filter(Boolean)
  if (!Array.isArray(value)) return []
  const inDefault = value.findIndex(
    (one) => tagsOf(tagsOf(one)['attributes'])['lang'] === 'x-default',
  )
  const first =
    inDefault > 0
      ? [value[inDefault], ...value.slice(0, inDefault), ...value.slice(inDefault + 1)]
      : value
  return first.flatMap((one) => textsOf(one))
}

function addPlace(texts: XmpTexts['texts'], tag: unknown): void {
  if (texts.sublocation || texts.city || texts.province || texts.country) return
  const value = tagsOf(tag)['value']
  const place = tagsOf(Array.isArray(value) ? value[0] : value)
  for (const field of Object.keys(placeFields) as (keyof typeof placeFields)[])
    texts[field] = textsOf(place[placeFields[field]])[0] ?? ''
}

function positionOf(tags: Tags): Position | null {
  const latitude = degreesOf(textsOf(tags['GPSLatitude'])[0] ?? '', 'S')
  const longitude = degreesOf(textsOf(tags['GPSLongitude'])[0] ?? '', 'W')
  if (latitude === null || longitude === null) return null
  return { latitude, longitude }
}

/** XMP's own notations: `10,0.2057N` and `10,0,12.34N`. */
function degreesOf(text: string, negative: string): number | null {
  const found = /^(\d+),(\d+(?:\.\d+)?)(?:,(\d+(?:\.\d+)?))?([NSEW])$/i.exec(text)
  if (!found) return null
  const [, degrees, minutes, seconds, side] = found
  const value = Number(degrees) + Number(minutes) / 60 + Number(seconds ?? 0) / 3_600
  return side!.toUpperCase() === negative ? -value : value
}
