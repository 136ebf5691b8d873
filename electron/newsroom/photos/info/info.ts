import { open, readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Photo } from '#shared/article/photo.ts'
import { type PhotoInfo, photoInfoSchema } from '#shared/article/photoInfo.ts'
import { succeed } from '#shared/contract/errors.ts'
import { guarded } from '../../files/faults.ts'
import type { Library } from '../../library/library.ts'
import { prepared } from '../../library/prepared.ts'
import { foldedText } from '../../library/search/fields.ts'
import { originalPathOf, photoOf } from '../originals.ts'
import { askWorker } from '../worker/askWorker.ts'
import { empty, type FileInfo } from './combine.ts'

/** Changes when files come to be read another way, so that what was stored before is read anew. */
const recipe = 1

const storedSchema = photoInfoSchema.extend({ recipe: z.literal(recipe) })

/** Bytes of a JPEG that are looked at: what it says of itself stands before the picture. */
const headBytes = 32 * 1024 * 1024

/**
 * What photos of the library say of themselves, in the order asked; ids that the library does not
 * have are left out. What is not stored yet is read from the originals.
 */
export async function photoInfos(
  library: Library,
  photoIds: readonly string[],
): Promise<PhotoInfo[]> {
  const infos: PhotoInfo[] = []
  for (const photoId of photoIds) {
    const photo = photoOf(library, photoId)
    if (photo) infos.push(storedInfo(library, photoId) ?? (await readPhotoInfo(library, photo)))
  }
  return infos
}

function storedInfo(library: Library, photoId: string): PhotoInfo | null {
  const text = prepared<[string], { info: string }>(
    library.database,
    'SELECT info FROM photo_info WHERE photo_id = ?',
  ).get(photoId)?.info
  if (text === undefined) return null
  const stored = storedSchema.safeParse(parsed(text))
  if (!stored.success) return null
  const { recipe: _, ...info } = stored.data
  return info
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * Reads what an original says of itself and stores it. Damage makes it say nothing; it is never a
 * reason to refuse a photo.
 */
export async function readPhotoInfo(library: Library, photo: Photo): Promise<PhotoInfo> {
  const bytes = await headOf(originalPathOf(library, photo), photo).catch(() => null)
  // An original that is not there now may be there again.
  if (bytes === null) return { photoId: photo.id, ...empty }
  const answer = await askWorker({ kind: 'readInfo', bytes })
  const found: FileInfo = 'info' in answer ? answer.info : empty
  const checked = photoInfoSchema.safeParse({ photoId: photo.id, ...found })
  const info = checked.success ? checked.data : { photoId: photo.id, ...empty }
  storeInfo(library, info)
  return info
}

async function headOf(path: string, { format }: Photo): Promise<Uint8Array> {
  if (format !== 'jpeg') return readFile(path)
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const head = new Uint8Array(Math.min(size, headBytes))
    await file.read(head, 0, head.byteLength, 0)
    return head
  } finally {
    await file.close()
  }
}

/** What a photo is found by, beside its name and the words of its figures. */
function foundBy(info: PhotoInfo): string[] {
  const { caption, headline, photographer, credit, source, sublocation, city, province, country } =
    info
  const credits = [photographer, credit, source]
  return [caption, headline, ...credits, sublocation, city, province, country, ...info.keywords]
}

/** A library that cannot be written now is written when it is asked next. */
function storeInfo(library: Library, info: PhotoInfo): void {
  guarded(() => {
    prepared<[string, string, string]>(
      library.database,
      `INSERT INTO photo_info (photo_id, info, folded) VALUES (?, ?, ?)
       ON CONFLICT (photo_id) DO UPDATE SET info = excluded.info, folded = excluded.folded`,
    ).run(info.photoId, JSON.stringify({ recipe, ...info }), foldedText(foundBy(info)))
    return succeed(null)
  })
}
