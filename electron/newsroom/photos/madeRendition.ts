import { isDeepStrictEqual } from 'node:util'
import type { PixelBox, Size } from '#shared/article/crop.ts'
import { type Result, succeed } from '#shared/contract/errors.ts'
import { guardedAsync } from '../files/faults.ts'
import { sha256Of } from '../library/hash.ts'
import type { Library } from '../library/library.ts'
import { encoders, formatOf } from './exportPicture.ts'
import { type ExportRendition, keep, type KeptPlace, readKept } from './kept.ts'
import { cachedPath } from './originals.ts'
import { openPicture, pictureWork, singleFlight } from './picture.ts'
import { stripped } from './strip/strip.ts'

/**
 * Changes when these pictures come to be made another way, so that old ones are not taken for new.
 */
const recipe = 1

/** What to make of a rendition: its pixels of `part`, in this size. */
interface Wanted extends Size {
  part: PixelBox
}

const once = singleFlight<Result<ExportRendition>>()

/**
 * A smaller or otherwise shaped picture of what goes out, in the same format; of an animation the
 * first frame. It is made of the rendition and not of the original, so that it is the same wherever
 * the rendition came to, and kept under the rendition's hash.
 */
export async function madeRendition(
  library: Library,
  rendition: ExportRendition,
  wanted: Wanted,
): Promise<Result<ExportRendition>> {
  const { width, height, part } = wanted
  const whole = { left: 0, top: 0, width: rendition.width, height: rendition.height }
  if (isDeepStrictEqual(part, whole) && width === part.width && !rendition.moves)
    return succeed(rendition)
  const name = [part.left, part.top, part.width, part.height, width, height].join('-')
  const path = (extension: string) =>
    cachedPath(library, rendition.sha256, `made-${recipe}-${name}.${extension}`)
  const place = { note: path('json'), picture: () => path(rendition.extension) }
  return once(place.note, () => guardedAsync(() => readOrMake(place, rendition, wanted)))
}

async function readOrMake(
  place: KeptPlace,
  rendition: ExportRendition,
  wanted: Wanted,
): Promise<Result<ExportRendition>> {
  const kept = await readKept(place)
  if (kept) return succeed(kept)
  const bytes = await pictureWork(() => make(rendition, wanted))
  const { width, height } = wanted
  const { extension } = rendition
  const made = { bytes, extension, width, height, moves: false, sha256: sha256Of(bytes) }
  await keep(place, made)
  return succeed(made)
}

async function make(
  rendition: ExportRendition,
  { part, width, height }: Wanted,
): Promise<Uint8Array> {
  const picture = (await openPicture(rendition.bytes))
    .extract(part)
    .resize({ width, height, fit: 'fill' })
  const format = formatOf(rendition.extension)
  const bytes = stripped(format, await encoders[format](picture).toBuffer())
  if (bytes === null) throw new Error(`sharp made a ${format} that is not built as expected`)
  return bytes
}
