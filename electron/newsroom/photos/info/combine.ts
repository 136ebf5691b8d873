import {
  type PhotoInfo,
  type PhotoOrigin,
  type PhotoTextField,
  photoTextFields,
} from '#shared/article/photoInfo.ts'
import type { readExif } from './exif.ts'
import type { IptcTexts } from './iptc.ts'
import type { readXmp } from './xmp.ts'

/** A photo's description without the photo. */
export type FileInfo = Omit<PhotoInfo, 'photoId'>

interface Parts {
  iptc: IptcTexts
  xmp: ReturnType<typeof readXmp>
  exif: ReturnType<typeof readExif>
  hasThumbnail: boolean
}

/**
 * Cameras know best when they took a photo and what they are; of everything else EXIF says the
 * least.
 */
const cameraFirst: readonly PhotoOrigin[] = ['exif', 'xmp', 'iptc']
const wordsFirst: readonly PhotoOrigin[] = ['xmp', 'iptc', 'exif']

/**
 * One description of the three. Where XMP and IPTC-IIM disagree, XMP counts, as it is never cut
 * short, and the other is noted.
 */
export function combine({ iptc, xmp, exif, hasThumbnail }: Parts): FileInfo {
  const said = { iptc: iptc.texts, xmp: xmp.texts, exif: exif.texts }
  const texts: Partial<Record<PhotoTextField, string>> = {}
  const origins: FileInfo['origins'] = {}
  const disagreeing: FileInfo['disagreeing'] = {}
  for (const field of photoTextFields) {
    const order = field === 'takenAt' || field === 'camera' ? cameraFirst : wordsFirst
    const origin = order.find((one) => said[one][field])
    if (!origin) continue
    texts[field] = said[origin][field]!
    origins[field] = origin
    const other = iptc.texts[field]
    if (origin === 'xmp' && other && disagrees(field, texts[field], other, iptc.full))
      disagreeing[field] = other
  }
  return {
    ...empty,
    ...texts,
    keywords: distinct([...xmp.keywords, ...(xmp.keywords.length === 0 ? iptc.keywords : [])]),
    position: exif.position ?? xmp.position,
    hasSerialNumber: exif.hasSerialNumber || xmp.hasSerialNumber,
    hasOwnerName: exif.hasOwnerName || xmp.hasOwnerName,
    hasMakerNote: exif.hasMakerNote,
    hasThumbnail,
    origins,
    disagreeing,
  }
}

/** IIM keeps one language, one line ending and few letters; none of that is another opinion. */
function disagrees(
  field: PhotoTextField,
  xmp: string,
  iptc: string,
  full: ReadonlySet<PhotoTextField>,
): boolean {
  const [long, short] = [xmp, iptc].map((text) => text.replace(/\s+/g, ' '))
  if (long === short || field === 'takenAt') return false
  return (
    !(full.has(field) && long!.startsWith(short!)) &&
    !(field === 'photographer' && long!.includes(short!))
  )
}

const mostKeywords = 1_000

function distinct(keywords: readonly string[]): string[] {
  return [...new Set(keywords)].slice(0, mostKeywords)
}

const noTexts = Object.fromEntries(photoTextFields.map((field) => [field, ''])) as Record<
  PhotoTextField,
  string
>

/** Of a file that says nothing, or nothing that can be read. */
export const empty: FileInfo = {
  ...noTexts,
  keywords: [],
  position: null,
  hasSerialNumber: false,
  hasOwnerName: false,
  hasMakerNote: false,
  hasThumbnail: false,
  origins: {},
  disagreeing: {},
}
