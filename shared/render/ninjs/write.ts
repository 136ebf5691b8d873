import { type Article, headlineOf, standfirstOf, urlSlugOf } from '../../article/article.ts'
import type { Block } from '../../article/document.ts'
import { bylineOf } from '../../article/metadata.ts'
import { blockLines } from '../../article/plainText.ts'
import { countCharacters, countWords } from '../../text/count.ts'
import { atAddress } from '../address.ts'
import { bodyMarkup } from '../page/blocks.ts'
import { cleanLine } from '../page/cleanText.ts'
import type { PageInput } from '../page/context.ts'
import { correctionsMarkup, printedCorrections } from '../page/corrections.ts'
import { lines, pieceText } from '../page/markup.ts'
import { bodyText, plainLines } from '../text/blocks.ts'
import { correctionsText } from '../text/text.ts'
import { pictures, relatedItems } from './associations.ts'
import { type Body, listed, type NewsItem, plain } from './item.ts'
import { articleUri } from './uris.ts'

/**
 * The story as a ninjs 3.1 text item, `ninjs.json`: two blanks of indentation, a line feed at the
 * end. edNote and slugline are not in it. Photos are associations (`rel` lead or photo), their
 * renditions named by `title`, the file's path beside `ninjs.json`, and by `href` where there is a
 * base address. Related stories are associations with `rel` related.
 */
export function renderNinjs(input: PageInput): string {
  return `${JSON.stringify(newsItem(input), null, 2)}\n`
}

function newsItem(input: PageInput): NewsItem {
  const { article, updatedAt, address } = input
  const { metadata } = article
  return {
    uri: articleUri(article, address),
    type: 'text',
    representationType: 'full',
    profile: 'text-photo',
    firstCreated: article.createdAt,
    versionCreated: updatedAt,
    contentCreated: article.createdAt,
    ...(metadata.embargo !== null && { embargoedUntil: metadata.embargo }),
    pubStatus: 'usable',
    ...(metadata.urgency !== null && { urgency: metadata.urgency }),
    language: article.language,
    ...listed('headlines', plain('main', cleanLine(headlineOf(article)))),
    ...listed('descriptions', descriptions(article)),
    bodies: [htmlBody(input), plainBody(article)],
    ...filled('by', cleanLine(bylineOf(metadata))),
    ...filled('located', cleanLine(metadata.dateline.place)),
    ...listed('people', named(metadata.authors, 'author')),
    ...listed('subjects', [
      ...named([metadata.section], 'section'),
      ...named(metadata.keywords, 'keyword'),
    ]),
    ...listed(
      'infoSources',
      named([metadata.source], 'source').map(({ name }) => ({ name })),
    ),
    ...listed('associations', [...pictures(input), ...relatedItems(input)]),
    altIds: [
      { role: 'toa-soan', value: article.id },
      { role: 'urlSlug', value: urlSlugOf(article) },
    ],
    standard: {
      name: 'ninjs',
      version: '3.1',
      schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
    },
  }
}

/** The standfirst, then what was corrected. */
function descriptions(article: Article) {
  const standfirst = plain('summary', plainLines(standfirstOf(article)))
  const corrections = printedCorrections(article).flatMap(({ note }) => plain('correction', note))
  return [...standfirst, ...corrections]
}

function htmlBody(input: PageInput): Body {
  const photoFiles = atAddress(input.photoFiles, input.address)
  const markup = lines([...bodyMarkup({ ...input, photoFiles }), correctionsMarkup(input.article)])
  return {
    role: 'main',
    contentType: 'text/html',
    ...counts(input.article),
    value: pieceText(markup),
  }
}

function plainBody(article: Article): Body {
  const text = [bodyText(article), correctionsText(article)].filter(Boolean).join('\n\n')
  return { role: 'main', contentType: 'text/plain', ...counts(article), value: text }
}

/**
 * Of the running text alone, as the standard counts: without captions, and whatever form the body
 * has.
 */
function counts(article: Article): { charCount: number; wordCount: number } {
  const body = article.document.content.slice(2) as Block[]
  const text = body
    .filter(({ type }) => type !== 'figure')
    .flatMap(blockLines)
    .map(cleanLine)
    .filter(Boolean)
    .join('\n')
  return { charCount: countCharacters(text), wordCount: countWords(text) }
}

function named(names: readonly string[], rel: string): { name: string; rel: string }[] {
  return names
    .map(cleanLine)
    .filter(Boolean)
    .map((name) => ({ name, rel }))
}

function filled<Name extends string>(name: Name, value: string): { [Key in Name]?: string } {
  return (value === '' ? {} : { [name]: value }) as { [Key in Name]?: string }
}
