import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { diskFailure } from '../files/faults.ts'
import { sha256Of } from '../library/hash.ts'
import { writeWhole } from '../files/files.ts'

/** A picture file that goes out with an article. */
export interface ExportRendition {
  bytes: Uint8Array
  extension: 'jpg' | 'png' | 'gif' | 'webp'
  /** In pixels. */
  width: number
  height: number
  /** True for an animation. */
  moves: boolean
  sha256: string
}

const noteSchema = z.strictObject({
  sha256: z.string(),
  extension: z.enum(['jpg', 'png', 'gif', 'webp']),
  width: z.number(),
  height: z.number(),
  moves: z.boolean(),
})

/** Where a made picture is kept, what it is in a note beside it. */
export interface KeptPlace {
  note: string
  picture(rendition: Pick<ExportRendition, 'sha256' | 'extension'>): string
}

/**
 * The picture made before, or null where there is none or its bytes are no longer what they were.
 */
export async function readKept(place: KeptPlace): Promise<ExportRendition | null> {
  try {
    const note = noteSchema.parse(JSON.parse(await readFile(place.note, 'utf8')))
    const bytes = await readFile(place.picture(note))
    return sha256Of(bytes) === note.sha256 ? { ...note, bytes } : null
  } catch {
    return null
  }
}

/**
 * A cache that cannot be written costs time and nothing else. A picture that lies elsewhere anyway
 * is not kept a second time.
 */
export async function keep(
  place: KeptPlace,
  rendition: ExportRendition,
  liesElsewhere = false,
): Promise<void> {
  const { bytes, ...note } = rendition
  try {
    if (!liesElsewhere) await writeWhole(place.picture(note), bytes)
    await writeWhole(place.note, JSON.stringify(note))
  } catch (error) {
    if (diskFailure(error) === null) throw error
  }
}
