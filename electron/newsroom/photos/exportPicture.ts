import type { Metadata, Sharp } from 'sharp'
import type { PixelBox } from '#shared/article/crop.ts'
import { heicAsTiff } from './heic/heic.ts'
import type { ExportRendition } from './kept.ts'
import { openPicture, pictureWork } from './picture.ts'
import type { PhotoFormat } from './sniff.ts'
import { isWebFormat, stripped, type WebFormat } from './strip/strip.ts'

/** Pixels of the longest edge of a published photo. */
const longestEdge = 2560

const extensions = { jpeg: 'jpg', png: 'png', gif: 'gif', webp: 'webp' } as const

type ExportPicture = Omit<ExportRendition, 'sha256'>

/** Returns the format that a file's extension stands for. */
export function formatOf(extension: ExportRendition['extension']): WebFormat {
  return extension === 'jpg' ? 'jpeg' : extension
}

/**
 * The published form of an original, or of a part of it; null where the original does not decode.
 */
export async function makeExport(
  original: Uint8Array,
  format: PhotoFormat,
  part: PixelBox | null,
): Promise<ExportPicture | null> {
  if (format === 'heic') return makeExportOfHeic(original, part)
  const metadata = await headerOf(original)
  if (metadata === null) return null
  if (part === null && isWebFormat(format) && isReady(metadata)) {
    // No picture work, so no loss: the file's own bytes without what else is in it.
    const bytes = stripped(format, original)
    if (bytes)
      return {
        bytes,
        extension: extensions[format],
        moves: isMoving(format, metadata),
        ...metadata.autoOrient,
      }
  }
  return pictureWork(() => encodeAnew(original, format, metadata, part))
}

async function makeExportOfHeic(
  original: Uint8Array,
  part: PixelBox | null,
): Promise<ExportPicture | null> {
  const tiff = await heicAsTiff(original)
  return tiff === null || tiff === 'tooManyPixels' ? null : makeExport(tiff, 'tiff', part)
}

async function headerOf(original: Uint8Array): Promise<Metadata | null> {
  try {
    return await (await openPicture(original)).metadata()
  } catch {
    return null
  }
}

/** Upright, small enough, and in the colours that a picture without a profile is taken to have. */
function isReady(metadata: Metadata): boolean {
  return (
    (metadata.orientation ?? 1) === 1 &&
    Math.max(metadata.width, metadata.height) <= longestEdge &&
    (metadata.icc === undefined || isSrgb(metadata.icc))
  )
}

/** By its name, in the encodings that profiles of version 2 and 4 use. */
function isSrgb(profile: Uint8Array): boolean {
  const text = Buffer.from(profile).toString('latin1').replaceAll('\0', '')
  return /(^|[^\w-])sRGB/.test(text)
}

async function encodeAnew(
  original: Uint8Array,
  format: PhotoFormat,
  metadata: Metadata,
  part: PixelBox | null,
): Promise<ExportPicture | null> {
  const moves = isMoving(format, metadata)
  const upright = (await openPicture(original, moves ? { pages: -1 } : {})).autoOrient()
  const picture = (part ? upright.extract(part) : upright).resize({
    width: longestEdge,
    height: longestEdge,
    fit: 'inside',
    withoutEnlargement: true,
  })
  const encoded = await encode(picture, format, metadata)
  if (encoded === null) return null
  const { data, info, target } = encoded
  const bytes = stripped(target, data)
  if (bytes === null) throw new Error(`sharp made a ${target} that is not built as expected`)
  const { width, height, pageHeight } = info
  return { bytes, extension: extensions[target], moves, width, height: pageHeight ?? height }
}

function isMoving(format: PhotoFormat, metadata: Metadata): boolean {
  return (format === 'gif' || format === 'webp') && (metadata.pages ?? 1) > 1
}

async function encode(picture: Sharp, format: PhotoFormat, metadata: Metadata) {
  try {
    const target = isWebFormat(format) ? format : await formatFor(picture, metadata)
    return { target, ...(await encoders[target](picture).toBuffer({ resolveWithObject: true })) }
  } catch {
    return null
  }
}

/**
 * TIFF and AVIF, which not everybody can see, become JPEG, or PNG where anything shines through.
 */
async function formatFor(picture: Sharp, metadata: Metadata): Promise<'jpeg' | 'png'> {
  if (!metadata.hasAlpha) return 'jpeg'
  const shrunk = await picture.clone().png({ compressionLevel: 1 }).toBuffer()
  const { isOpaque } = await (await openPicture(shrunk)).stats()
  return isOpaque ? 'jpeg' : 'png'
}

export const encoders: Record<WebFormat, (picture: Sharp) => Sharp> = {
  jpeg: (picture) => picture.jpeg({ quality: 88 }),
  png: (picture) => picture.png(),
  gif: (picture) => picture.gif(),
  webp: (picture) => picture.webp({ quality: 88 }),
}
