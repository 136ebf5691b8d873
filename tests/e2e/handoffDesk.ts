import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makePhoto } from '../photos.ts'

/** A photo that says where it was taken, as a file in a folder. */
export async function makePhotoFile(folder: string): Promise<string> {
  const path = join(folder, 'ben-song.jpg')
  writeFileSync(path, await makePhoto({ width: 900, height: 600, revealing: true }))
  return path
}
