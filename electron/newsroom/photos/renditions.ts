import { access } from 'node:fs/promises'
import { type Rendition, renditionEdges } from '#shared/article/photo.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { guardedAsync } from '../files/faults.ts'
import type { Library } from '../library/library.ts'
import { writeWhole } from '../files/files.ts'
import { openableOriginal } from './heic/heic.ts'
import { refuse } from './inspect.ts'
import { cachedPath, originalPathOf, photoOf } from './originals.ts'
import { openPicture, pictureWork, singleFlight } from './picture.ts'

/** Changes when renditions come to be made another way, so that old ones are left alone. */
const recipe = 1

const once = singleFlight<Result<string>>()

/**
 * A WebP file of a photo in a size for the screen; made when it is asked for the first time, and
 * once even if asked twice.
 */
export async function renditionPath(
  library: Library,
  photoId: string,
  rendition: Rendition,
): Promise<Result<string>> {
  const path = cachedPath(library, photoId, `${rendition}-${recipe}.webp`)
  if (await exists(path)) return succeed(path)
  return once(path, () => makeRendition(library, photoId, rendition, path))
}

async function makeRendition(
  library: Library,
  photoId: string,
  rendition: Rendition,
  path: string,
): Promise<Result<string>> {
  const photo = photoOf(library, photoId)
  if (!photo) return fail({ code: 'notFound', what: 'photo' })
  return guardedAsync(async () => {
    const original = originalPathOf(library, photo)
    await access(original)
    const bytes = await pictureWork(async () => {
      const source = await openableOriginal(original, photo.format)
      return source && shrink(source, renditionEdges[rendition])
    })
    if (bytes === null) return refuse(photo.fileName, 'damaged')
    await writeWhole(path, bytes)
    return succeed(path)
  })
}

/**
 * Upright, sRGB, without metadata, never larger than it was; of an animation the first frame. Null
 * where it does not decode.
 */
async function shrink(original: string | Uint8Array, edge: number): Promise<Buffer | null> {
  const picture = await openPicture(original)
  try {
    return await picture
      .autoOrient()
      .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82, effort: 2 })
      .toBuffer()
  } catch {
    return null
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
