import { limits } from '#shared/article/limits.ts'
import type { MarkupElement } from '../markup.ts'
import type { ReadPicture } from '../readStory.ts'
import type { StoryFile } from '../storyFile.ts'

/** Symbols and counters are smaller. */
const leastBytes = 1_000
const mostPictures = 500
const attributes = ['data-original', 'data-src', 'data-lazy-src', 'src']

/**
 * The pictures that a part of a page shows and whose bytes came with it, by their addresses as
 * written there.
 */
export async function pagePictures(
  part: MarkupElement,
  file: StoryFile,
): Promise<ReadonlyMap<string, ReadPicture>> {
  const found = new Map<string, ReadPicture>()
  for (const element of Array.from(part.querySelectorAll('img')).slice(0, mostPictures)) {
    for (const name of attributes) {
      const address = element.getAttribute(name)?.trim() ?? ''
      if (address === '' || found.has(address)) continue
      const picture = pictureInAddress(address) ?? (await pictureBeside(address, file))
      if (picture && picture.bytes.byteLength >= leastBytes) found.set(address, picture)
    }
  }
  return found
}

function pictureInAddress(address: string): ReadPicture | null {
  const data = /^data:image\/([a-z]{3,4});base64,/i.exec(address)
  if (!data || address.length > limits.photoBytes * 1.4) return null
  const extension = data[1]!.toLowerCase().replace('jpeg', 'jpg')
  return {
    fileName: `picture.${extension}`,
    bytes: Buffer.from(address.slice(data[0].length), 'base64'),
  }
}

/** Browsers put the pictures of `page.html` into `page_files/`. */
async function pictureBeside(address: string, file: StoryFile): Promise<ReadPicture | null> {
  if (/^([a-z][a-z0-9+.-]*:|\/|\\)/i.test(address)) return null
  const path = decodedPath(address.replace(/[?#].*$/s, ''))
  if (path === '' || path.split(/[/\\]/).includes('..')) return null
  const bytes = await file.beside(path.replace(/^\.\//, ''))
  return bytes && { fileName: path.slice(path.lastIndexOf('/') + 1), bytes }
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
