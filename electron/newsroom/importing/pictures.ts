import { createHash } from 'node:crypto'
import type { ReadPicture } from './readStory.ts'
import type { StoryFile } from './storyFile.ts'

/**
 * Adds the picture that lies beside the story's file under this address and answers its photoId;
 * null where none does.
 */
export async function addPicture(
  pictures: Map<string, ReadPicture>,
  file: StoryFile,
  address: string,
): Promise<string | null> {
  const picture = await pictureAt(file, address)
  if (picture === null) return null
  const photoId = createHash('sha256').update(picture.bytes).digest('hex')
  if (!pictures.has(photoId)) pictures.set(photoId, picture)
  return photoId
}

export async function pictureAt(file: StoryFile, address: string): Promise<ReadPicture | null> {
  const path = pathOf(address)
  const bytes = path === null ? null : await file.beside(path)
  return path === null || bytes === null
    ? null
    : { fileName: path.slice(path.lastIndexOf('/') + 1), bytes }
}

/** Null for an address of elsewhere. */
function pathOf(address: string): string | null {
  if (/^([a-z][a-z0-9+.-]*:|\/\/|\/|\\)/i.test(address)) return null
  try {
    return decodeURIComponent(address.replace(/[?#].*$/, ''))
  } catch {
    return address
  }
}
