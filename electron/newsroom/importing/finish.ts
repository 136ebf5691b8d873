import { randomUUID } from 'node:crypto'
import { type Article, emptyArticle, type Language } from '#shared/article/article.ts'
import type { Block, Inline } from '#shared/article/document.ts'
import { emptyMetadata, type Metadata, metadataSchema } from '#shared/article/metadata.ts'
import { readArticle } from '#shared/article/read.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { convertText } from '#shared/text/encodings/convert.ts'
import type { OldEncoding } from '#shared/text/encodings/encodings.ts'
import { recogniseEncoding } from '#shared/text/encodings/recognise.ts'
import { leaveOut } from '#shared/html/leftOut.ts'
import { type LeftOut, type ReadStory, refusal } from './readStory.ts'
import { textOfStory, withTexts } from './storyText.ts'

export interface FinishedText {
  story: ReadStory
  /** The same in Unicode, where its text is in an old encoding. */
  repaired: { encoding: OldEncoding; confidence: number | null; story: ReadStory } | null
}

/**
 * A story that was read as an article can hold it, from the encoding that the user named or the one
 * that is recognised. Fails with the reason where the library would not take it, before the user
 * chooses it.
 */
export function finishedText(
  read: ReadStory,
  { fileName, encoding }: { fileName: string; encoding: OldEncoding | null },
): Result<FinishedText> {
  const named = encoding && { encoding, confidence: null }
  const found = named ?? recogniseEncoding(textOfStory(read))
  const story = finished(read, found !== null)
  const converted = found && { ...found, story: repaired(read, found.encoding) }
  const problem = problemOf(story) ?? (converted && problemOf(converted.story))
  return problem
    ? fail(refusal(fileName, problem.reason, problem.detail))
    : succeed({ story, repaired: converted })
}

function problemOf(story: ReadStory): { reason: 'tooLarge' | 'damaged'; detail: string } | null {
  const identity = { id: randomUUID(), blockId: randomUUID(), now: new Date() }
  const read = readArticle(JSON.stringify(articleOf(story, identity)))
  if (read.ok) return null
  const { problem } = read
  if (problem.kind === 'tooLarge') return { reason: 'tooLarge', detail: '' }
  return { reason: 'damaged', detail: problem.kind === 'invalid' ? problem.path : problem.kind }
}

/** The story with its text converted out of an old encoding, fit for an article. */
function repaired(story: ReadStory, encoding: OldEncoding): ReadStory {
  return finished(withTexts(story, (text) => convertText(text, encoding)))
}

/**
 * The story as an article can hold it: text in NFC without what can be neither seen nor read, no
 * empty text, nothing in the metadata that is too long for it. Done last, because old encodings
 * keep letters where Unicode keeps soft hyphens and control characters; a text that stays in one
 * keeps the soft hyphens, so that it can be repaired later.
 */
function finished(story: ReadStory, keepsSoftHyphens = false): ReadStory {
  const leftOut = story.leftOut.map((one) => ({ ...one }))
  const clean = withTexts(story, (text) =>
    cleanText(keepsSoftHyphens ? text : text.replace(/\u00ad/g, '')),
  )
  return {
    ...clean,
    language: languageOf(clean),
    headline: clean.headline.replace(/\s+/g, ' ').trim(),
    standfirst: withoutEmpty(clean.standfirst),
    body: withoutEmpty(clean.body),
    metadata: fitting(clean.metadata, leftOut),
    leftOut,
  }
}

function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\n\u00a0\u2028\u2029]/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u200b\ufeff]/gu, '')
}

function withoutEmpty<Value extends Inline[] | Block[]>(content: Value): Value {
  return pruned(content) as Value
}

function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isEmptyText(item)).map(pruned)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key,
    pruned(inner),
  ])
  // Absent when empty, as the document has it; rows and items are never empty.
  return Object.fromEntries(
    entries.filter(
      ([key, inner]) => key !== 'content' || !Array.isArray(inner) || inner.length > 0,
    ),
  )
}

function isEmptyText(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    'type' in value &&
    value.text === ''
  )
}

function fitting(given: Partial<Metadata>, leftOut: LeftOut[]): Partial<Metadata> {
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(given)) {
    const { success } = metadataSchema.safeParse({ ...emptyMetadata, [key]: value })
    if (success) kept[key] = value
    else leaveOut(leftOut, 'unknown', typeof value === 'string' ? value : JSON.stringify(value))
  }
  return kept
}

const vietnamese = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu

/** Vietnamese gives itself away; the file's word or the reader's choice holds for the rest. */
function languageOf(story: ReadStory): Language {
  const text = textOfStory(story).slice(0, 20_000)
  const found = text.match(vietnamese)?.length ?? 0
  return found > text.length / 50 ? 'vi' : story.language
}

/** A new article with this story in it. */
export function articleOf(
  story: ReadStory,
  identity: { id: string; blockId: string; now: Date },
): Article {
  const { headline, standfirst, body, metadata, leadFigureId, related, language } = story
  const empty = emptyArticle({
    id: identity.id,
    blockId: identity.blockId,
    language,
    createdAt: identity.now.toISOString(),
  })
  const [first = empty.document.content[2], ...rest] = body
  return {
    ...empty,
    document: {
      type: 'doc',
      content: [
        { type: 'headline', ...(headline && { content: [{ type: 'text', text: headline }] }) },
        { type: 'standfirst', ...(standfirst.length > 0 && { content: standfirst }) },
        first,
        ...rest,
      ],
    },
    metadata: { ...emptyMetadata, ...metadata },
    leadFigureId,
    related,
  }
}
