import { backwards, isElement, type MarkupNode } from '#shared/html/markupNode.ts'
import { markerName } from '#shared/render/page/marker.ts'
import type { MarkupElement } from '../markup.ts'

/**
 * Past these, finding the story among all else would take too long; the whole page is read instead.
 */
const mostElements = 30_000
/**
 * Texts count too: linkedom makes one of each character reference, and hands them around as the
 * arguments of one call.
 */
const mostNodes = 60_000
const deepest = 200
/** UTF-16 units under which a find is no story. */
const leastText = 200

/** What newspapers set between headline and text, or over a picture. */
const standfirstSelector =
  '[itemprop="description"], .sapo, .standfirst, h2.detail-sapo, .detail-sapo, .article__sapo, .singular-sapo, .content-detail-sapo, ' +
  '.news-sapo, p.description, .chapeau, .lead-detail, .article-summary, .article__summary'

/** The paragraph that introduces the story; null where the page sets none apart. */
export function pageStandfirst(document: MarkupElement): MarkupElement | null {
  return (
    Array.from(document.querySelectorAll(standfirstSelector)).find((element) => {
      const length = element.textContent?.trim().length ?? 0
      return length >= 30 && length <= 1_500
    }) ?? null
  )
}

/** The text of a page that was exported here: nothing else is in it. Null for any other page. */
export function ownBody(document: MarkupElement): MarkupElement | null {
  const isOwn = document.querySelector(`meta[name="${markerName}"]`) !== null
  return isOwn ? document.querySelector('article.story > .body') : null
}

/**
 * The element that holds the text of the story: what Readability finds, or what the page calls its
 * article. Readability changes the document, so all else is to be read before.
 */
export async function pageBody(document: MarkupElement): Promise<MarkupElement> {
  const found = isReasonable(document) ? await readable(document) : null
  return (
    found ?? document.querySelector('[itemprop="articleBody"], article, main, body') ?? document
  )
}

async function readable(document: MarkupElement): Promise<MarkupElement | null> {
  const { Readability } = await import('@mozilla/readability')
  const reader = new Readability<MarkupElement>(document, {
    keepClasses: true,
    disableJSONLD: true,
    maxElemsToParse: mostElements,
    serializer: (node) => node as never,
  })
  const content = reader.parse()?.content ?? null
  return content && (content.textContent?.trim().length ?? 0) >= leastText ? content : null
}

function isReasonable(root: MarkupNode): boolean {
  let elements = 0
  let nodes = 0
  const waiting: { node: MarkupNode; depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const children = backwards(next.node)
    nodes += children.length
    if (next.depth > deepest || ++elements > mostElements || nodes > mostNodes) return false
    for (const child of children)
      if (isElement(child)) waiting.push({ node: child, depth: next.depth + 1 })
  }
  return true
}
