import type { Block } from '#shared/article/document.ts'
import { storyBlocks } from '#shared/html/storyBlocks.ts'
import { withFigures } from '../figures.ts'
import type { Reading } from './reading.ts'
import { parseMarkup } from '../parseMarkup.ts'
import { pictureAt } from '../pictures.ts'
import type { ReadPicture } from '../readStory.ts'

const addresses = ['data-original', 'data-src', 'data-lazy-src', 'src']

/** A piece of markup as blocks of a story; its pictures are those that lie beside the file. */
export async function markupBlocks(html: string, reading: Reading): Promise<Block[]> {
  const document = await parseMarkup(html)
  const there = new Map<string, ReadPicture>()
  for (const image of Array.from(document.querySelectorAll('img')))
    for (const name of addresses) {
      const address = image.getAttribute(name)?.trim() ?? ''
      const picture =
        address === '' || there.has(address) ? null : await pictureAt(reading.file, address)
      if (picture) there.set(address, picture)
    }
  const { newId, leftOut } = reading
  const read = storyBlocks(document, {
    newId,
    takesPicture: (address) => there.has(address),
    base: null,
    mayBeOldText: true,
  })
  leftOut.push(...read.leftOut)
  const { body, pictures } = await withFigures(
    read.blocks,
    async (address) => there.get(address) ?? null,
    {
      newId,
      leftOut,
    },
  )
  for (const [photoId, picture] of pictures) reading.pictures.set(photoId, picture)
  return body
}

export async function markupText(html: string): Promise<string> {
  return (await parseMarkup(html)).textContent ?? ''
}
