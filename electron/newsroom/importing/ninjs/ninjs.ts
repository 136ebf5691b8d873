import type { Language } from '#shared/article/article.ts'
import type { Block } from '#shared/article/document.ts'
import { bylineOf, type Metadata } from '#shared/article/metadata.ts'
import { blockLines } from '#shared/article/plainText.ts'
import { readJson } from '#shared/article/read.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { decodeText, type ReadOptions, type StoryFile } from '../storyFile.ts'
import { leaveOut } from '#shared/html/leftOut.ts'
import { illustrated, relatedOf } from './ninjsAssociations.ts'
import {
  isNinjs,
  isOurs,
  type NinjsItem,
  ninjsSchema,
  type NinjsText,
  type Reading,
  unreadFields,
} from './ninjsItem.ts'
import { isTooMuchMarkup, markupBlocks, parseMarkup } from '../markup.ts'
import { plainParagraphs } from '../plainText.ts'
import { type ReadStory, refusal } from '../readStory.ts'

/** A text item of ninjs 2.x or 3.x; of 1.x what has the same meaning. Fails with importRefused. */
export async function readNinjs(file: StoryFile, options: ReadOptions): Promise<Result<ReadStory>> {
  const json = readJson(decodeText(file.bytes))
  const parsed = json.ok && isNinjs(json.value) ? ninjsSchema.safeParse(json.value) : null
  if (!json.ok || !parsed?.success) return fail(refusal(file.fileName, 'notOurs'))
  const item = parsed.data
  if (isTooMuchMarkup(JSON.stringify(item))) return fail(refusal(file.fileName, 'tooLarge'))
  const reading: Reading = { ...options, file, item, pictures: new Map(), leftOut: [] }
  const headline = await textOf(mainOf(item.headlines) ?? item.headline)
  const standfirst = await textOf(descriptionOf(item) ?? item.description_text)
  const source = sourceOf(item)
  const body = await bodyOf(reading)
  const section = isOurs(item) ? '' : takeVignette(body, headline, source)
  const figures = await illustrated(body, reading)
  const metadata = metadataOf(item, source, section)
  for (const name of unreadFields(json.value as object)) leaveOut(reading.leftOut, 'unknown', name)
  return succeed({
    language: languageOf(reading),
    headline,
    standfirst: standfirst ? [{ type: 'text', text: standfirst }] : [],
    ...figures,
    metadata,
    related: await relatedOf(reading),
    pictures: reading.pictures,
    leftOut: reading.leftOut,
  })
}

function mainOf(texts: readonly NinjsText[]): NinjsText | undefined {
  return texts.find(({ role }) => /^(main|headline)$/i.test(role)) ?? texts[0]
}

/** What else descriptions are used for is no standfirst. */
function descriptionOf({ descriptions }: NinjsItem): NinjsText | undefined {
  return mainOf(
    descriptions.filter(({ role }) => !/correction|caption|credit|alttext|note/i.test(role)),
  )
}

async function textOf(text: NinjsText | string): Promise<string> {
  const value = typeof text === 'string' ? text : text.value
  const isMarkup = typeof text !== 'string' && /html/i.test(text.contentType)
  return ((isMarkup ? (await parseMarkup(value)).textContent : value) ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The body with its structure where it has one, else as plain text. */
async function bodyOf(reading: Reading): Promise<Block[]> {
  const { bodies, body_html: html, body_xhtml: xhtml, body_text: text } = reading.item
  const markup = bodies.find(isMarkup)?.value ?? (html || xhtml)
  if (markup) return markupBlocks(await parseMarkup(markup), reading)
  const plain = bodies.find(
    ({ contentType, role }) => /plain/i.test(contentType) || /^(text|plain)$/i.test(role),
  )
  const paragraphs = plainParagraphs(plain?.value ?? text, reading.newId)
  if (bodies.length > 0 && paragraphs.length === 0)
    leaveOut(reading.leftOut, 'unknown', bodies[0]!.contentType)
  return paragraphs
}

function isMarkup({ contentType, role }: NinjsText): boolean {
  return /html/i.test(contentType) || (contentType === '' && /html/i.test(role))
}

/**
 * Feeds repeat the headline at the head of the body, and have a line of section and agency under
 * it. Returns the section.
 */
function takeVignette(body: Block[], headline: string, source: string): string {
  if (isLine(body[0], (line) => line === headline)) body.shift()
  const isVignette = (line: string): boolean =>
    source !== '' && line.length < 60 && line !== source && line.endsWith(source)
  if (body.length < 2 || !isLine(body[0], isVignette)) return ''
  const [first] = body.splice(0, 1)
  return blockLines(first!)[0]!.slice(0, -source.length).trim()
}

function isLine(block: Block | undefined, is: (line: string) => boolean): boolean {
  if (block?.type !== 'paragraph' && block?.type !== 'subheading') return false
  const lines = blockLines(block)
  return lines.length === 1 && is(lines[0]!.trim())
}

function sourceOf(item: NinjsItem): string {
  const [named] = [...item.infoSources, ...item.infosources]
  return named?.name ?? (item.copyrightHolder || item.copyrightholder)
}

function metadataOf(item: NinjsItem, source: string, section: string): Partial<Metadata> {
  const named = (rel: string): string[] =>
    item.subjects.filter((subject) => subject.rel === rel).map(({ name }) => name)
  const about = [...item.subjects, ...item.people, ...item.organisations, ...item.places].filter(
    ({ rel }) => rel !== 'section' && rel !== 'author',
  )
  const keywords = [...item.keywords, ...about.map(({ name }) => name)]
  const created =
    item.contentCreated || item.firstCreated || item.versionCreated || item.versioncreated
  const embargo = item.embargoed || item.embargoedUntil
  return {
    ...namesOf(item, source),
    source,
    section: named('section')[0] ?? section,
    keywords: [...new Set(keywords)],
    slugline: item.slugline,
    dateline: { place: item.located, date: /^\d{4}-\d{2}-\d{2}/.exec(created)?.[0] ?? '' },
    edNote: [item.edNote || item.ednote, item.copyrightNotice, item.usageTerms]
      .filter(Boolean)
      .join('\n'),
    ...(embargo && { embargo }),
    ...(Number.isInteger(item.urgency) &&
      item.urgency >= 1 &&
      item.urgency <= 9 && { urgency: item.urgency }),
  }
}

/**
 * `Von Christian Hollmann, dpa` names one person; the line is kept as it is printed where ours
 * would be another.
 */
function namesOf(item: NinjsItem, source: string): Pick<Metadata, 'authors' | 'byline'> {
  const printed = (item.by || item.byline).trim()
  const listed = item.people.filter(({ rel }) => rel === 'author').map(({ name }) => name)
  const authors =
    listed.length > 0
      ? listed
      : printed
          .replace(/^(von|by|av|par|por|bài|tin|bởi)[:\s]+/i, '')
          .split(/\s*[,/;]\s*|\s+(?:and|und|och|og|et|và)\s+|\s*\(|\)/i)
          .map((name) => name.trim())
          .filter((name) => name !== '' && name.toLowerCase() !== source.toLowerCase())
  return { authors, byline: bylineOf({ authors, source, byline: '' }) === printed ? '' : printed }
}

/** A story is in one of our languages; another one is said. */
function languageOf({ item, language, leftOut }: Reading): Language {
  const given = item.language.toLowerCase()
  if (given.startsWith('vi')) return 'vi'
  if (given.startsWith('en')) return 'en'
  if (given !== '') leaveOut(leftOut, 'unknown', `language: ${item.language}`)
  return language
}
