import { createHash } from 'node:crypto'
import { type Block, emptyFigureAttrs, type Figure, type Inline } from '#shared/article/document.ts'
import { limits } from '#shared/article/limits.ts'
import { inlineText } from '#shared/article/plainText.ts'
import { leaveOut, type LeftOut } from '#shared/html/leftOut.ts'
import { contentOf, type MarkupBlock, type PictureBlock } from '#shared/html/markupBlock.ts'
import { creditInCaption, splitCredit } from '#shared/text/credit.ts'
import { sniffFormat } from '../photos/sniff.ts'
import type { ReadPicture } from './readStory.ts'

/** Captions are not longer; a longer text after a picture is the story going on. */
const longestCaption = 600
const longestLine = 2_000

interface Illustrated {
  body: Block[]
  pictures: Map<string, ReadPicture>
}

/**
 * Blocks with their pictures as figures. `bytesOf` finds the bytes at a picture's address. A
 * picture that is none is left out, and its caption stays as a paragraph.
 */
export async function withFigures(
  blocks: readonly MarkupBlock[],
  bytesOf: (address: string) => Promise<ReadPicture | null>,
  { newId, leftOut }: { newId: () => string; leftOut: LeftOut[] },
): Promise<Illustrated> {
  const pictures = new Map<string, ReadPicture>()
  const body: Block[] = []
  for (const block of withCaptions(blocks)) {
    if (block.type !== 'picture') {
      body.push(block)
      continue
    }
    const picture = await bytesOf(block.address)
    if (picture !== null && isPhoto(picture.bytes)) {
      const photoId = createHash('sha256').update(picture.bytes).digest('hex')
      if (!pictures.has(photoId)) pictures.set(photoId, picture)
      body.push(figureOf(block, photoId, newId()))
      continue
    }
    leaveOut(leftOut, 'unreadablePicture', picture?.fileName ?? block.address)
    if (block.caption.length > 0)
      body.push({ type: 'paragraph', attrs: { id: newId() }, content: block.caption })
  }
  if (body.length === 0) body.push({ type: 'paragraph', attrs: { id: newId() } })
  return { body, pictures }
}

function isPhoto(bytes: Uint8Array): boolean {
  return bytes.byteLength <= limits.photoBytes && sniffFormat(bytes) !== null
}

/**
 * A paragraph right after a picture is its caption where it ends in a credit or is set in italics
 * from end to end.
 */
function withCaptions(blocks: readonly MarkupBlock[]): MarkupBlock[] {
  const found: MarkupBlock[] = []
  for (const block of blocks) {
    const before = found.at(-1)
    const isCaption =
      before?.type === 'picture' &&
      before.caption.length === 0 &&
      block.type === 'paragraph' &&
      block.content
    if (isCaption && looksLikeCaption(isCaption))
      found.splice(-1, 1, { ...before, caption: withoutItalic(isCaption) })
    else found.push(block)
  }
  return found
}

function looksLikeCaption(content: readonly Inline[]): boolean {
  const text = inlineText([...content])
  if (text.length > longestCaption) return false
  return content.every(isItalic) || creditInCaption(text) !== null
}

function isItalic(inline: Inline): boolean {
  return (
    inline.type === 'hardBreak' || (inline.marks?.some(({ type }) => type === 'italic') ?? false)
  )
}

function withoutItalic(content: Inline[]): Inline[] {
  if (!content.every(isItalic)) return content
  return content.map(({ marks = [], ...inline }) => {
    const others = marks.filter(({ type }) => type !== 'italic')
    return others.length > 0 ? { ...inline, marks: others } : inline
  })
}

/** The credit stands apart in the markup, or at the end of the caption. */
function figureOf(picture: PictureBlock, photoId: string, id: string): Figure {
  const { caption, altText } = picture
  const credited = picture.credit ? null : creditInCaption(inlineText(caption))
  const credit = credited?.credit ?? splitCredit(picture.credit)
  const content = credited ? cutTo(caption, credited.captionLength) : caption
  return {
    type: 'figure',
    attrs: {
      id,
      photoId,
      ...emptyFigureAttrs,
      photographer: (credit?.photographer ?? '').slice(0, longestLine),
      source: (credit?.source ?? '').slice(0, longestLine),
      // Pages say the caption again where nobody described the picture.
      altText: altText === inlineText(content).trim() ? '' : altText,
    },
    ...contentOf(content),
  }
}

/** The beginning of a text, that many UTF-16 units of it. */
function cutTo(content: readonly Inline[], length: number): Inline[] {
  const kept: Inline[] = []
  let left = length
  for (const inline of content) {
    if (left <= 0) break
    const text = inline.type === 'text' ? inline.text.slice(0, left) : '\n'
    left -= text.length
    kept.push(inline.type === 'text' ? { ...inline, text } : inline)
  }
  const last = kept.at(-1)
  if (last?.type === 'text') kept.splice(-1, 1, { ...last, text: last.text.trimEnd() })
  return kept.filter((inline) => inline.type !== 'text' || inline.text !== '')
}
