import { storyBlocks } from '#shared/html/storyBlocks.ts'
import { splitCredit } from '#shared/text/credit.ts'
import { cleanHtml, inert } from './cleanHtml.ts'
import { mayBeOldText } from './cleanSlice.ts'
import { writeMarkup } from './writeMarkup.ts'

/**
 * A picture that was pasted with its bytes. Until the newsroom has taken it, the paragraph
 * `blockId` holds its place and caption.
 */
export interface PastedPicture {
  blockId: string
  file: File
  altText: string
  photographer: string
  source: string
}

export interface PastedMarkup {
  /** As the editor's schema reads it. */
  html: string
  pictures: PastedPicture[]
  /** Pictures that are only an address. */
  missing: number
}

const ownIds = 'pasted-'

/** Whether a block holds the place of a pasted picture. */
export function isPicturePlace(id: unknown): boolean {
  return typeof id === 'string' && id.startsWith(ownIds)
}

/**
 * Pasted markup, from this program or any other, as markup of the story. `fileOf` finds the bytes
 * that came along.
 */
export function pastedMarkup(html: string, fileOf: (address: string) => File | null): PastedMarkup {
  const document = inert(html)
  if (document.querySelector('[data-pm-slice]'))
    return { html: cleanHtml(document), pictures: [], missing: 0 }
  const files = new Map<string, File | null>()
  const held = (address: string): File | null => {
    if (!files.has(address)) files.set(address, fileOf(address))
    return files.get(address) ?? null
  }
  const { blocks, leftOut } = storyBlocks(document, {
    newId: () => '',
    takesPicture: (address) => held(address) !== null,
    base: null,
    mayBeOldText: mayBeOldText(document.body.textContent ?? ''),
  })
  const pictures: PastedPicture[] = []
  const written = writeMarkup(blocks, ({ address, altText, credit }) => {
    const blockId = `${ownIds}${crypto.randomUUID()}`
    const names = splitCredit(credit) ?? { photographer: '', source: '' }
    pictures.push({ blockId, file: held(address)!, altText, ...names })
    return blockId
  })
  const missing = leftOut.find(({ kind }) => kind === 'remotePicture')?.count ?? 0
  return { html: written, pictures, missing }
}
