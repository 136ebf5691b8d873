import type { Inline } from '#shared/article/document.ts'
import type { Metadata } from '#shared/article/metadata.ts'
import { inlineText } from '#shared/article/plainText.ts'
import { mostThreads } from '#shared/comments/thread.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { leaveOut } from '#shared/html/leftOut.ts'
import { joined } from '#shared/html/line.ts'
import type { MarkupBlock } from '#shared/html/markupBlock.ts'
import { storyBlocks } from '#shared/html/storyBlocks.ts'
import { cut } from '#shared/text/cut.ts'
import { conversations } from './commentThreads.ts'
import { withFigures } from '../figures.ts'
import { checkOfficeZip } from './officeZip.ts'
import { type MarkupElement, parseMarkup } from '../markup.ts'
import { type ReadStory, refusal, type RefusalReason } from '../readStory.ts'
import type { ReadOptions, StoryFile } from '../storyFile.ts'
import { commentParts, readWordComments } from './wordComments.ts'
import { type WordMarkup, wordMarkup } from './wordMarkup.ts'

const propertiesPart = 'docProps/core.xml'
/** What Word writes as the author where nobody said who writes. */
const nobody =
  /^(admin(istrator)?|user|owner|windows user|microsoft( office)? user|unknown|pc|home|python-docx)$/i

/** Reads a .docx with its comments. Fails with importRefused. */
export async function readWord(
  file: Pick<StoryFile, 'bytes' | 'fileName'>,
  options: ReadOptions,
): Promise<Result<ReadStory>> {
  const refuse = (reason: RefusalReason, detail = ''): Result<never> =>
    fail(refusal(file.fileName, reason, detail))
  const wrong = wrongContainer(file.bytes)
  if (wrong) return refuse(wrong)
  const checked = await checkOfficeZip(file.bytes, [propertiesPart, ...Object.values(commentParts)])
  if (!checked.ok) return refuse(checked.refused.reason, checked.refused.detail)
  const markup = await wordMarkup(file.bytes)
  if ('refused' in markup) return refuse(markup.refused, 'word/document.xml')
  const properties = propertiesOf(checked.parts.get(propertiesPart)?.toString('utf8') ?? '')
  const comments = await readWordComments(checked.parts)
  const story = await storyOf(markup, properties, options)
  for (const [first] of conversations(comments).slice(mostThreads))
    leaveOut(story.leftOut, 'comment', first?.lines.join(' ') ?? '')
  return succeed({ ...story, comments })
}

function wrongContainer(bytes: Uint8Array): RefusalReason | null {
  if (bytes.byteLength === 0) return 'empty'
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.toString('latin1', 0, 2) === 'PK') return null
  if (file.toString('latin1', 0, 8) !== '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') return 'unknownKind'
  // Office packs a protected .docx into the container of its older files, under this name.
  if (file.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'encrypted'
  return file.includes(Buffer.from('WordDocument', 'utf16le')) ? 'oldWord' : 'unknownKind'
}

interface Properties {
  title: string
  creator: string
}

function propertiesOf(xml: string): Properties {
  const read = (name: string): string => {
    const found = new RegExp(`<dc:${name}[^>]*>([^<]{0,2000})</dc:${name}>`).exec(xml)?.[1] ?? ''
    return unescaped(found).normalize('NFC').replace(/\s+/g, ' ').trim()
  }
  return { title: read('title').replace(/^Microsoft Word - /, ''), creator: read('creator') }
}

function unescaped(text: string): string {
  const named: ReadonlyMap<string, string> = new Map(
    Object.entries({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }),
  )
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => named.get(name) ?? '')
}

async function storyOf(
  { html, pictures }: WordMarkup,
  properties: Properties,
  options: ReadOptions,
): Promise<ReadStory> {
  const { newId } = options
  const document = await parseMarkup(html)
  const reading = {
    newId,
    takesPicture: (address: string) => pictures.has(address),
    base: null,
    mayBeOldText: true,
  }
  const title = takeOut(document, 'h1.title')
  const subtitle = takeOut(document, 'p.standfirst')
  const { blocks, leftOut } = storyBlocks(document, reading)
  const given = {
    headline: title ? textLine(contentOfAll(storyBlocks(title, reading).blocks)) : '',
    standfirst: subtitle ? contentOfAll(storyBlocks(subtitle, reading).blocks) : [],
  }
  const begun = withBeginning(given, blocks, properties.title)
  const figures = await withFigures(
    begun.blocks,
    async (address) => pictures.get(address) ?? null,
    {
      newId,
      leftOut,
    },
  )
  return {
    language: options.language,
    headline: begun.headline,
    standfirst: begun.standfirst,
    ...figures,
    metadata: metadataOf(properties),
    leadFigureId: null,
    related: [],
    leftOut,
  }
}

function takeOut(document: MarkupElement, selector: string): MarkupElement | null {
  const found = document.querySelector(selector)
  found?.remove()
  return found
}

interface Beginning {
  headline: string
  standfirst: Inline[]
  blocks: readonly MarkupBlock[]
}

/**
 * Where no paragraph is styled as the title, a heading at the very beginning is the headline, or a
 * bold line; a bold paragraph after it is the standfirst. Else the file's own title is.
 */
function withBeginning(
  given: Omit<Beginning, 'blocks'>,
  blocks: readonly MarkupBlock[],
  title: string,
): Beginning {
  let { headline, standfirst } = given
  let rest = blocks
  const [first] = rest
  if (!headline && first && (first.type === 'subheading' || isBoldLine(first))) {
    headline = textLine(contentOfAll([first]))
    rest = rest.slice(1)
  }
  const [next] = rest
  if (headline && standfirst.length === 0 && next && isBoldLine(next) && rest.length > 1) {
    standfirst = withoutBold(contentOfAll([next]))
    rest = rest.slice(1)
  }
  return { headline: headline || title, standfirst, blocks: rest }
}

function isBoldLine(block: MarkupBlock): boolean {
  if (block.type !== 'paragraph' || !block.content) return false
  return block.content.every(
    (inline) => inline.type === 'hardBreak' || inline.marks?.some(({ type }) => type === 'bold'),
  )
}

function withoutBold(content: readonly Inline[]): Inline[] {
  return content.map(({ marks = [], ...inline }) => {
    const others = marks.filter(({ type }) => type !== 'bold')
    return others.length > 0 ? { ...inline, marks: others } : inline
  })
}

function contentOfAll(blocks: readonly MarkupBlock[]): Inline[] {
  return joined(
    blocks.flatMap((block) =>
      block.type === 'paragraph' || block.type === 'subheading' ? [block.content ?? []] : [],
    ),
  )
}

function textLine(content: Inline[]): string {
  return inlineText(content).replace(/\s+/g, ' ').trim()
}

function metadataOf({ creator }: Properties): Partial<Metadata> {
  return creator && !nobody.test(creator) ? { authors: [cut(creator, 500)] } : {}
}
