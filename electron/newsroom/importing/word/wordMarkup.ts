import type { ReadPicture, RefusalReason } from '../readStory.ts'

/** What mammoth makes of a Word file, its pictures under `picture:` addresses. */
export interface WordMarkup {
  html: string
  pictures: ReadonlyMap<string, ReadPicture>
}

/** mammoth knows five levels of lists, Word nine. */
const deeperLists = [6, 7, 8, 9].flatMap((level) =>
  (['unordered', 'ordered'] as const).map((kind) => {
    const tag = kind === 'ordered' ? 'ol' : 'ul'
    return `p:${kind}-list(${level}) => ${'ul|ol > li > '.repeat(level - 1)}${tag} > li:fresh`
  }),
)

const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "r[style-name='Emphasis'] => em",
  "r[style-name='Subtle Emphasis'] => em",
  "r[style-name='Intense Emphasis'] => em",
  ...deeperLists,
]

/**
 * Reads a checked .docx. Returns the reason where mammoth finds no document in it, or one that it
 * cannot read.
 */
export async function wordMarkup(
  bytes: Uint8Array,
): Promise<WordMarkup | { refused: RefusalReason }> {
  const { default: mammoth } = await import('mammoth')
  const pictures = new Map<string, ReadPicture>()
  const convertImage = mammoth.images.imgElement(async (image) => {
    const address = `picture:${pictures.size + 1}`
    const extension = /^image\/(?:x-)?([a-z0-9]{2,5})/i.exec(image.contentType)?.[1] ?? 'bin'
    const fileName = `picture-${pictures.size + 1}.${extension.replace('jpeg', 'jpg')}`
    pictures.set(address, { fileName, bytes: new Uint8Array(await image.readAsArrayBuffer()) })
    return { src: address }
  })
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        styleMap,
        includeEmbeddedStyleMap: false,
        convertImage,
        externalFileAccess: false,
      },
    )
    return { html: withoutBackLinks(value), pictures }
  } catch (error) {
    // mammoth says what it misses by exceptions; the bytes are all it works on.
    const isOther =
      error instanceof Error && error.message.includes('Could not find main document part')
    return { refused: isOther ? 'unknownKind' : 'damaged' }
  }
}

/** The arrows behind footnotes that lead back to the text. */
function withoutBackLinks(html: string): string {
  return html.replace(/<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '')
}
