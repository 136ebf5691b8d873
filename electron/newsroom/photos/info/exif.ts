import type { PhotoTextField, Position } from '#shared/article/photoInfo.ts'
import { cleanText, dateOf, type Tags, tagsOf } from './values.ts'

interface ExifFacts {
  texts: Partial<Record<PhotoTextField, string>>
  position: Position | null
  hasSerialNumber: boolean
  hasOwnerName: boolean
  hasMakerNote: boolean
}

/** What cameras write as a description when nobody wrote one. */
const noDescription =
  /^(olympus digital camera|sony dsc|digital camera|dcim|default|untitled|[^\p{L}]*)$/iu

/**
 * What the EXIF part of a file says; `gps` is the position in degrees that ExifReader makes of it.
 */
export function readExif(tags: Tags, gps: Tags): ExifFacts {
  const description = textOf(tags, 'ImageDescription')
  return {
    texts: {
      caption: noDescription.test(description) ? '' : description,
      photographer: textOf(tags, 'Artist'),
      copyright: textOf(tags, 'Copyright'),
      takenAt: dateOf(textOf(tags, 'DateTimeOriginal'), '', textOf(tags, 'OffsetTimeOriginal')),
      camera: cameraOf(textOf(tags, 'Make'), textOf(tags, 'Model')),
    },
    position: positionOf(gps),
    hasSerialNumber: Object.keys(tags).some((name) => /serial ?number$/i.test(name)),
    hasOwnerName: 'CameraOwnerName' in tags,
    hasMakerNote: 'MakerNote' in tags,
  }
}

function textOf(tags: Tags, name: string): string {
  const { value, description } = tagsOf(tags[name])
  const text =
    Array.isArray(value) && value.every((part) => typeof part === 'string') ? value.join(', ') : ''
  return cleanText(text || (typeof description === 'string' ? description : ''))
}

/** Makers often begin the model's name with their own. */
function cameraOf(maker: string, model: string): string {
  const [brand = ''] = maker.split(' ')
  return brand && !model.toLowerCase().startsWith(brand.toLowerCase())
    ? `${maker} ${model}`.trim()
    : model
}

function positionOf({ Latitude: latitude, Longitude: longitude }: Tags): Position | null {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  // Devices without a fix write zeros.
  return isOnEarth && (latitude !== 0 || longitude !== 0) ? { latitude, longitude } : null
}
