import type { MarkupNode } from '#shared/html/markupNode.ts'

/** As much of linkedom's elements as reading files takes; its own types are those of a browser. */
export interface MarkupElement extends MarkupNode {
  readonly textContent: string | null
  readonly firstElementChild: MarkupElement | null
  readonly nextElementSibling: MarkupElement | null
  readonly getAttribute: (name: string) => string | null
  setAttribute(name: string, value: string): void
  matches(selector: string): boolean
  querySelector(selector: string): MarkupElement | null
  querySelectorAll(selector: string): ArrayLike<MarkupElement>
  remove(): void
}

/** Parsing many more would take minutes; the longest real pages have some ten thousand. */
const mostTags = 60_000

/**
 * Character references, of which each becomes a text of its own. Old pages write every Vietnamese
 * letter so.
 */
const mostReferences = 400_000

/** Said before the parsing. */
export function isTooMuchMarkup(html: string): boolean {
  return hasMore(html, '<', mostTags * 2) || hasMore(html, '&', mostReferences)
}

function hasMore(text: string, sign: string, most: number): boolean {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
    if (++count > most) return true
  return false
}

/**
 * Parses markup into a document in which nothing runs and nothing is fetched. linkedom needs
 * `<html>` to make one of a fragment.
 */
export async function parseMarkup(html: string): Promise<MarkupElement> {
  const { parseHTML } = await import('linkedom')
  const whole = /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`
  return (parseHTML(whole) as unknown as { document: MarkupElement }).document
}
