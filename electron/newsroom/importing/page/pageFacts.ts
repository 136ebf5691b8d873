import { readJson } from '#shared/article/read.ts'
import { isWebAddress } from '#shared/text/address.ts'
import { cut } from '#shared/text/cut.ts'
import type { MarkupElement } from '../markup.ts'

/** What a page says of its story outside the text. Empty where it says nothing. */
export interface PageFacts {
  headline: string
  summary: string
  authors: string[]
  source: string
  section: string
  keywords: string[]
  place: string
  /** `YYYY-MM-DD`, as the page's readers count days. */
  date: string
  language: string
  /** The page's own address; null where it does not say one. */
  url: string | null
}

const longestLine = 500
const mostNames = 50
const mostKeywords = 100
/** UTF-16 units of a page's data for machines; more is not about one story. */
const longestData = 500_000

/**
 * Collected from data for machines (JSON-LD), Open Graph, meta elements and the classes that
 * newspapers use, in this order.
 */
export function pageFacts(document: MarkupElement, html: string): PageFacts {
  const data = storyData(document)
  const meta = metaReader(document)
  const source = first([nameOf(data['publisher']), meta('og:site_name')])
  const authors = namesOf(data['author'], source)
  const published = first([
    text(data['datePublished']),
    meta('article:published_time', 'pubdate', 'date', 'dc.date', 'its_publication'),
    document.querySelector('time[datetime]')?.getAttribute('datetime') ?? '',
  ])
  return {
    headline: headlineOf(
      document,
      first([text(data['headline']), meta('og:title', 'twitter:title'), titleOf(document)]),
      source,
    ),
    summary: first([
      text(data['description']),
      meta('og:description', 'description', 'twitter:description'),
    ]),
    authors:
      authors.length > 0
        ? authors
        : printedAuthors(document, meta('author', 'article:author'), source),
    source,
    section: first([lineOf(data['articleSection']), meta('article:section', 'section')]),
    keywords: keywordsOf(data['keywords'], meta('news_keywords', 'keywords')),
    place: lineFrom(document.querySelector('.location-stamp, .dateline .place')),
    date: dayOf(published),
    language: document.querySelector('html')?.getAttribute('lang') ?? text(data['inLanguage']),
    url: addressOf(document, html, meta('og:url')),
  }
}

type Data = Readonly<Record<string, unknown>>

/** The first object of the page's data that is about a story. */
function storyData(document: MarkupElement): Data {
  for (const script of Array.from(
    document.querySelectorAll('script[type="application/ld+json"]'),
  )) {
    const json = script.textContent ?? ''
    const read = json.length <= longestData ? readJson(json.trim()) : null
    const found = read?.ok ? storyIn(read.value) : null
    if (found) return found
  }
  return {}
}

function storyIn(value: unknown): Data | null {
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = storyIn(one)
      if (found) return found
    }
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const data = value as Data
  const types = [data['@type']].flat()
  if (types.some((type) => typeof type === 'string' && /(Article|Posting)$/.test(type))) return data
  return storyIn(data['@graph'])
}

/** Reads the first of several meta elements that says something. */
function metaReader(document: MarkupElement): (...names: string[]) => string {
  const said = new Map<string, string>()
  for (const element of Array.from(document.querySelectorAll('meta[content]'))) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      ''
    ).toLowerCase()
    if (name && !said.has(name)) said.set(name, clean(element.getAttribute('content') ?? ''))
  }
  return (...names) => first(names.map((name) => said.get(name) ?? ''))
}

/**
 * What is printed over the story, where it is plain which heading that is; else what the page says
 * of itself.
 */
function headlineOf(document: MarkupElement, said: string, source: string): string {
  const marked = document.querySelector(
    '[itemprop="headline"], h1.headline, h1.title-detail, h1.detail-title, h1.article-title, h1.article__title, h1.details__headline',
  )
  const headings = Array.from(document.querySelectorAll('h1')).map(lineFrom).filter(Boolean)
  const [only] = headings
  const printed =
    lineFrom(marked) ||
    (headings.length === 1 ? only! : headings.find((line) => said.startsWith(line)))
  return printed || withoutSource(said, source)
}

function titleOf(document: MarkupElement): string {
  return lineFrom(document.querySelector('title'))
}

/** "Lũ về | Báo Tin tức" → "Lũ về" */
function withoutSource(title: string, source: string): string {
  const parts = /^(.{10,}?)\s+[|–—-]\s+([^|–—]{2,60})$/u.exec(title)
  if (!parts) return title
  const isSource = !source || parts[2]!.toLowerCase().includes(source.toLowerCase())
  return isSource || title.includes('|') ? parts[1]! : title
}

function namesOf(value: unknown, source: string): string[] {
  const names = [value].flat().map((one) => nameOf(one))
  return [...new Set(names)]
    .filter((name) => name && !isWebAddress(name) && name !== source)
    .slice(0, mostNames)
}

function printedAuthors(document: MarkupElement, said: string, source: string): string[] {
  const printed = lineFrom(
    document.querySelector(
      '[rel="author"], [itemprop="author"], .author-name, .article__author, .byline, .author',
    ),
  )
  const line = isWebAddress(said) || !said ? printed : said
  if (line.length > 120) return []
  const names = line
    .split(/\s*[,;]\s*|\s+(?:và|and)\s+/u)
    .map((name) => name.replace(/^(?:theo|by)\s+/iu, '').trim())
  return names.filter((name) => name && name !== source).slice(0, mostNames)
}

function keywordsOf(data: unknown, said: string): string[] {
  const words = [data].flat().flatMap((one) => (typeof one === 'string' ? one.split(',') : []))
  const all = words.length > 0 ? words : said.split(',')
  return [...new Set(all.map(clean).filter(Boolean))].slice(0, mostKeywords)
}

/** The day of an instant as it is written there; one in UTC is told in Vietnam's time. */
function dayOf(instant: string): string {
  const written = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(instant)?.[1]
  const time = Date.parse(instant)
  if (Number.isNaN(time)) return ''
  if (written && !/Z$/i.test(instant)) return written
  return new Date(time + 7 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

/** What browsers write above the pages that they save, or what the page says of itself. */
function addressOf(document: MarkupElement, html: string, said: string): string | null {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? ''
  const savedFrom =
    /<!--\s*saved from url=\(\d+\)(\S{1,4000})\s*-->/i.exec(html.slice(0, 10_000))?.[1] ?? ''
  return [canonical, said, savedFrom].map((address) => address.trim()).find(isWebAddress) ?? null
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return clean(value)
  const name = typeof value === 'object' && value !== null ? (value as Data)['name'] : ''
  return text(Array.isArray(name) ? name[0] : name)
}

function lineOf(value: unknown): string {
  return text(Array.isArray(value) ? value[0] : value)
}

function text(value: unknown): string {
  return typeof value === 'string' ? clean(value) : ''
}

function lineFrom(element: MarkupElement | null): string {
  return clean((element?.textContent ?? '').slice(0, 4_000))
}

function clean(words: string): string {
  return cut(words.normalize('NFC').replace(/\s+/g, ' ').trim(), longestLine)
}

function first(words: readonly string[]): string {
  return words.find(Boolean) ?? ''
}
