import type { Block } from '#shared/article/document.ts'
import type { LeftOut } from '#shared/html/leftOut.ts'
import type { MarkupNode } from '#shared/html/markupNode.ts'
import { storyBlocks } from '#shared/html/storyBlocks.ts'
import { withFigures } from './figures.ts'
import type { ReadPicture } from './readStory.ts'
import { pictureAt, type StoryFile } from './storyFile.ts'

/** As much of linkedom's elements as reading files takes; its own types are those of a browser. */
export interface MarkupElement extends MarkupNode {
  readonly textContent: string | null
  readonly firstElementChild: MarkupElement | null
  readonly nextElementSibling: MarkupElement | null
  readonly getAttribute: (name: string) => string | null
  setAttribute(name: string, value: string): void
  matches(selector: string): boolean
  querySelector(selector: string): MarkupElement | null
  querySelectorAll(selector: string): ArrayLike<MarkupElement>
  remove(): void
}

/** Parsing many more would take minutes; the longest real pages have some ten thousand. */
const mostTags = 60_000

/**
 * Character references, of which each becomes a text of its own. Old pages write every Vietnamese
 * letter so.
 */
const mostReferences = 400_000

/** Said before the parsing. */
export function isTooMuchMarkup(html: string): boolean {
  return hasMore(html, '<', mostTags * 2) || hasMore(html, '&', mostReferences)
}

function hasMore(text: string, sign: string, most: number): boolean {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
    if (++count > most) return true
  return false
}

/**
 * Parses markup into a document in which nothing runs and nothing is fetched. linkedom needs
 * `<html>` to make one of a fragment.
 */
export async function parseMarkup(html: string): Promise<MarkupElement> {
  const { parseHTML } = await import('linkedom')
  const whole = /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`
  return (parseHTML(whole) as unknown as { document: MarkupElement }).document
}

/** What markup is read for: the file that it is in, and what comes of it on the way. */
export interface MarkupReading {
  file: StoryFile
  newId: () => string
  pictures: Map<string, ReadPicture>
  leftOut: LeftOut[]
}

const addresses = ['data-original', 'data-src', 'data-lazy-src', 'src']

/** Returns markup as blocks of a story; its pictures are those that lie beside the file. */
export async function markupBlocks(
  root: MarkupElement,
  { file, newId, pictures, leftOut }: MarkupReading,
): Promise<Block[]> {
  const there = new Map<string, ReadPicture>()
  for (const image of Array.from(root.querySelectorAll('img')))
    for (const name of addresses) {
      const address = image.getAttribute(name)?.trim() ?? ''
      const picture = address === '' || there.has(address) ? null : await pictureAt(file, address)
      if (picture) there.set(address, picture)
    }
  const read = storyBlocks(root, {
    newId,
    takesPicture: (address) => there.has(address),
    base: null,
    mayBeOldText: true,
  })
  leftOut.push(...read.leftOut)
  const bytesOf = async (address: string): Promise<ReadPicture | null> => there.get(address) ?? null
  const illustrated = await withFigures(read.blocks, bytesOf, { newId, leftOut })
  for (const [photoId, picture] of illustrated.pictures) pictures.set(photoId, picture)
  return illustrated.body
}
