import type { Inline } from '#shared/article/document.ts'
import type { Language } from '#shared/article/article.ts'
import type { Metadata } from '#shared/article/metadata.ts'
import { inlineText } from '#shared/article/plainText.ts'
import { limits } from '#shared/article/limits.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import type { LeftOut } from '#shared/html/leftOut.ts'
import { joined } from '#shared/html/line.ts'
import type { MarkupBlock } from '#shared/html/markupBlock.ts'
import { storyBlocks } from '#shared/html/storyBlocks.ts'
import { withFigures } from '../figures.ts'
import { ownBody, pageBody, pageStandfirst } from './pageBody.ts'
import { type PageFacts, pageFacts } from './pageFacts.ts'
import { pagePictures } from './pagePictures.ts'
import { pageText, type ReadOptions, type StoryFile } from '../storyFile.ts'
import { isTooMuchMarkup, type MarkupElement, parseMarkup } from '../markup.ts'
import { type ReadPicture, type ReadStory, refusal, type RefusalReason } from '../readStory.ts'

const pageBytes = 20 * 1024 * 1024

/**
 * Reads the story of a page that a browser saved, with the pictures beside it. Fails with
 * importRefused.
 */
export async function readSavedPage(
  file: StoryFile,
  options: ReadOptions,
): Promise<Result<ReadStory>> {
  const read = await readPage(file, options)
  return read.ok ? succeed(read.value.story) : read
}

/** What a related story shows of a page; `url` is null where the page does not say its address. */
export interface PageTeaser {
  headline: string
  summary: string
  url: string | null
  picture: ReadPicture | null
}

/**
 * Reads what a reader is to see of a saved page that a story points to. Fails with importRefused.
 */
export async function teaserOfPage(
  file: StoryFile,
  options: ReadOptions,
): Promise<Result<PageTeaser>> {
  const read = await readPage(file, options)
  if (!read.ok) return read
  const { story, facts } = read.value
  const [picture = null] = story.pictures.values()
  const summary = inlineText(story.standfirst).replace(/\s+/g, ' ').trim() || facts.summary
  return succeed({ headline: story.headline, summary, url: facts.url, picture })
}

async function readPage(
  file: StoryFile,
  options: ReadOptions,
): Promise<Result<{ story: ReadStory; facts: PageFacts }>> {
  const refuse = (reason: RefusalReason): Result<never> => fail(refusal(file.fileName, reason))
  if (file.bytes.byteLength === 0) return refuse('empty')
  if (file.bytes.byteLength > Math.min(pageBytes, limits.photoBytes)) return refuse('tooLarge')
  const html = pageText(file.bytes)
  if (isTooMuchMarkup(html)) return refuse('tooLarge')
  if (!/<[a-z!]/i.test(html)) return refuse('unknownKind')
  const document = await parseMarkup(html)
  const facts = pageFacts(document, html)
  const story = await storyOf(document, facts, file, options)
  const [first] = story.body
  const isBare = story.body.length === 1 && first?.type === 'paragraph' && !first.content
  return story.headline === '' && isBare ? refuse('empty') : succeed({ story, facts })
}

async function storyOf(
  document: MarkupElement,
  facts: PageFacts,
  file: StoryFile,
  options: ReadOptions,
): Promise<ReadStory> {
  const { newId } = options
  const reading = { newId, base: facts.url, mayBeOldText: true }
  const own = ownBody(document)
  const introduction = own
    ? document.querySelector('article.story .standfirst')
    : pageStandfirst(document)
  const standfirst = introduction
    ? lineOf(storyBlocks(introduction, { ...reading, takesPicture: () => false }).blocks)
    : summaryOf(own ? '' : facts.summary)
  const body = own ?? (await pageBody(document))
  const pictures = await pagePictures(body, file)
  const { blocks, leftOut } = storyBlocks(body, {
    ...reading,
    takesPicture: (address) => pictures.has(address),
  })
  const text = own ? blocks : withoutBeginning(blocks, facts.headline, standfirst)
  const figures = await withFigures(text, async (address) => pictures.get(address) ?? null, {
    newId,
    leftOut,
  })
  return {
    language: languageOf(facts.language, options.language),
    headline: facts.headline,
    standfirst,
    ...figures,
    metadata: metadataOf(facts),
    leadFigureId: null,
    related: [],
    leftOut: leftOut.filter(isMissed),
  }
}

/** Scripts are of the page and not of the story. */
function isMissed({ kind }: LeftOut): boolean {
  return kind !== 'script'
}

/** The description of a page that was cut short is no standfirst. */
function summaryOf(summary: string): Inline[] {
  return summary === '' || /(…|\.\.\.)$/.test(summary) ? [] : [{ type: 'text', text: summary }]
}

function lineOf(blocks: readonly MarkupBlock[]): Inline[] {
  return joined(
    blocks.flatMap((block) =>
      block.type === 'paragraph' || block.type === 'subheading' ? [block.content ?? []] : [],
    ),
  )
}

/** Pages often repeat headline and standfirst at the beginning of the text. */
function withoutBeginning(
  blocks: readonly MarkupBlock[],
  headline: string,
  standfirst: readonly Inline[],
): MarkupBlock[] {
  const said = new Set([headline, inlineText([...standfirst])].map(comparable).filter(Boolean))
  const rest = blocks.filter((block, at) => {
    if (at > 4 || (block.type !== 'paragraph' && block.type !== 'subheading')) return true
    return !said.has(comparable(inlineText(block.content)))
  })
  return rest.length > 0 ? rest : [...blocks]
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function languageOf(said: string, otherwise: Language): Language {
  const code = said.slice(0, 2).toLowerCase()
  return code === 'vi' || code === 'en' ? code : otherwise
}

function metadataOf(facts: PageFacts): Partial<Metadata> {
  const { authors, source, section, keywords, place, date } = facts
  return {
    ...(authors.length > 0 ? { authors } : {}),
    ...(source ? { source } : {}),
    ...(section ? { section } : {}),
    ...(keywords.length > 0 ? { keywords } : {}),
    ...(place || date ? { dateline: { place, date } } : {}),
  }
}
