import { z } from 'zod'
import { splitCredit } from '../text/credit.ts'
import { photoIdSchema } from './document.ts'

/** The parts of a photo's own description that are plain text. */
export const photoTextFields = [
  'caption',
  'headline',
  'photographer',
  'credit',
  'source',
  'copyright',
  'rightsUsage',
  'takenAt',
  'sublocation',
  'city',
  'province',
  'country',
  'altText',
  'extendedDescription',
  'camera',
] as const
export type PhotoTextField = (typeof photoTextFields)[number]

/** Where in a file a value stood. */
const photoOrigins = ['iptc', 'xmp', 'exif'] as const
export type PhotoOrigin = (typeof photoOrigins)[number]

/** UTF-16 units of one value; longer ones are cut when they are read. */
export const photoTextLength = 10_000
const text = z.string().max(photoTextLength)

const texts = z.strictObject({
  caption: text,
  headline: text,
  /** Several are joined with commas. */
  photographer: text,
  credit: text,
  source: text,
  copyright: text,
  rightsUsage: text,
  /**
   * By the clock of the place, as exact as the file is: `2023`, `2023-02-14`,
   * `2023-02-14T06:30:00`, with `+07:00` where it is known.
   */
  takenAt: text,
  sublocation: text,
  city: text,
  province: text,
  country: text,
  altText: text,
  extendedDescription: text,
  camera: text,
})

const positionSchema = z.strictObject({
  /** Degrees, north and east positive. */
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})
export type Position = z.infer<typeof positionSchema>

/**
 * What a photo's file says of itself, by IPTC-IIM, XMP and EXIF. Texts are NFC, empty where the
 * file says nothing.
 */
export const photoInfoSchema = texts.extend({
  photoId: photoIdSchema,
  keywords: z.array(text).max(1_000),
  position: positionSchema.nullable(),
  hasSerialNumber: z.boolean(),
  hasOwnerName: z.boolean(),
  hasMakerNote: z.boolean(),
  hasThumbnail: z.boolean(),
  /** Of the texts that are not empty. */
  origins: z.partialRecord(z.enum(photoTextFields), z.enum(photoOrigins)),
  /**
   * What IPTC-IIM says where XMP says something else, and was not merely cut short by IIM's limits.
   */
  disagreeing: z.partialRecord(z.enum(photoTextFields), text),
})
export type PhotoInfo = z.infer<typeof photoInfoSchema>

/** Whether a file says anything that the user might want to read. */
export function saysSomething(info: PhotoInfo): boolean {
  const { keywords, position, hasSerialNumber, hasOwnerName, hasMakerNote, hasThumbnail } = info
  const hidden =
    position !== null || hasSerialNumber || hasOwnerName || hasMakerNote || hasThumbnail
  return hidden || keywords.length > 0 || Object.keys(info.origins).length > 0
}

/** The fields of a figure that its photo's file can fill. */
export const filledFields = ['caption', 'photographer', 'source', 'altText'] as const
export type FilledField = (typeof filledFields)[number]
export type FigureWords = Readonly<Record<FilledField, string>>

/** As many UTF-16 units as a figure's photographer and source may have. */
const lineLength = 2_000

/**
 * A photo's description in the fields of a figure. The file's credit stands in for names that it
 * does not give apart.
 */
export function figureWordsOf(info: PhotoInfo): FigureWords {
  const credit = splitCredit(oneLine(info.credit))
  const photographer = oneLine(info.photographer) || (credit?.photographer ?? '')
  const other =
    credit?.source || (credit?.photographer === photographer ? '' : credit?.photographer)
  return {
    caption: oneLine(info.caption),
    photographer: shortened(photographer),
    source: shortened(oneLine(info.source) || (other ?? '')),
    altText: oneLine(info.altText),
  }
}

/**
 * Where a figure's value comes from: derived, so that it is true whoever wrote it and whatever was
 * undone.
 */
export type ValueOrigin = 'empty' | 'file' | 'typed'

export function originOf(value: string, fileValue: string): ValueOrigin {
  const written = oneLine(value)
  if (!written) return 'empty'
  return written === fileValue ? 'file' : 'typed'
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim()
}

function shortened(line: string): string {
  return line.slice(0, lineLength).replace(/[\ud800-\udbff]$/, '')
}
