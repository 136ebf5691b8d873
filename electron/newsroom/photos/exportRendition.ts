import { readFile } from 'node:fs/promises'
import { croppedPixels, type PixelBox } from '#shared/article/crop.ts'
import type { Crop } from '#shared/article/document.ts'
import type { Photo } from '#shared/article/photo.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { guardedAsync } from '../files/faults.ts'
import { sha256Of } from '../library/hash.ts'
import type { Library } from '../library/library.ts'
import { makeExport } from './exportPicture.ts'
import { refuse } from './inspect.ts'
import { type ExportRendition, keep, type KeptPlace, readKept } from './kept.ts'
import { cachedPath, originalPathOf, photoOf, storedSha256Of } from './originals.ts'
import { singleFlight } from './picture.ts'

/** Changes when exports come to be made another way, so that old ones are not taken for new. */
const recipe = 2

const once = singleFlight<Result<ExportRendition>>()

/** A photo, or the part of it that a crop leaves. */
interface Shown {
  photo: Photo
  /** Of the file that is there. */
  storedSha256: string
  part: PixelBox | null
}

/**
 * What a crop leaves of a photo as it is published: upright, at most 2560 pixels on the longest
 * edge, sRGB, JPEG, PNG, GIF or WebP, with nothing about it inside. The same photo and crop always
 * give the same bytes, and the result attached as a photo gives itself again. Fails with notFound,
 * photoRefused (the original is damaged) or diskFailed.
 */
export async function exportRendition(
  library: Library,
  photoId: string,
  crop: Crop | null = null,
): Promise<Result<ExportRendition>> {
  const photo = photoOf(library, photoId)
  if (!photo) return fail({ code: 'notFound', what: 'photo' })
  const storedSha256 = storedSha256Of(library, photoId)
  const shown = { photo, storedSha256, part: partOf(photo, crop) }
  const place = placeOf(library, shown)
  return once(place.note, () => guardedAsync(() => readOrMake(library, shown, place)))
}

/** Null where the crop leaves every pixel. */
function partOf({ width, height }: Photo, crop: Crop | null): PixelBox | null {
  const part = croppedPixels(crop, { width, height })
  return part.width === width && part.height === height ? null : part
}

async function readOrMake(
  library: Library,
  { photo, storedSha256, part }: Shown,
  place: KeptPlace,
): Promise<Result<ExportRendition>> {
  const kept = await readKept(place)
  if (kept) return succeed(kept)
  const original = await readFile(originalPathOf(library, photo))
  // What is published must be what was attached.
  if (sha256Of(original) !== storedSha256) return refuse(photo.fileName, 'damaged')
  const made = await makeExport(original, photo.format, part)
  if (!made) return refuse(photo.fileName, 'damaged')
  const rendition = { ...made, sha256: sha256Of(made.bytes) }
  await keep(place, rendition, rendition.sha256 === storedSha256)
  return succeed(rendition)
}

/** A picture that goes out just as it came in is its own original. */
function placeOf(library: Library, { photo, storedSha256, part }: Shown): KeptPlace {
  const span = part ? `-${part.left}-${part.top}-${part.width}-${part.height}` : ''
  const path = (extension: string) =>
    cachedPath(library, photo.id, `export-${recipe}${span}.${extension}`)
  return {
    note: path('json'),
    picture: ({ sha256, extension }) =>
      sha256 === storedSha256 ? originalPathOf(library, photo) : path(extension),
  }
}
