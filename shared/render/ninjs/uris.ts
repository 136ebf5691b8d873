import type { Article } from '../../article/article.ts'
import type { RelatedStory } from '../../article/related.ts'
import { isUrlSlug } from '../../text/urlSlug.ts'
import type { PhotoFile } from '../photoFiles.ts'

/** The story's address on the web, or its id where there is none. */
export function articleUri(article: Article, address: string | undefined): string {
  return address ?? `urn:uuid:${article.id}`
}

/**
 * The file's address on the web; else a UUID (version 8) made of its hash, the same for the same
 * bytes wherever they lie.
 */
export function photoUri(file: PhotoFile, address: string | undefined): string {
  if (address !== undefined) return new URL(file.path, address).href
  const { sha256 } = file
  const parts = [
    sha256.slice(0, 8),
    sha256.slice(8, 12),
    `8${sha256.slice(13, 16)}`,
    `a${sha256.slice(17, 20)}`,
    sha256.slice(20, 32),
  ]
  return `urn:uuid:${parts.join('-')}`
}

export function relatedUri(story: RelatedStory, address: string | undefined): string {
  if (story.kind === 'address') return uriOf(story.url)
  const { urlSlug } = story.picked
  return address !== undefined && isUrlSlug(urlSlug)
    ? new URL(`../${urlSlug}/`, address).href
    : `urn:uuid:${story.articleId}`
}

/**
 * A web address in the characters that RFC 3986 allows; browsers, and `URL` with them, let more
 * pass.
 */
function uriOf(address: string): string {
  const [, origin = '', rest = '', fragment] =
    /^([a-z]+:\/\/[^/?#]*)([^#]*)(?:#(.*))?$/s.exec(new URL(address).href) ?? []
  return `${origin}${encoded(rest)}${fragment === undefined ? '' : `#${encoded(fragment)}`}`
}

function encoded(part: string): string {
  const whole = part.replace(/%(?![0-9a-f]{2})/gi, '%25')
  return whole.replace(/[^\w\-.~:/?@!$&'()*+,;=%]/gu, (character) => encodeURIComponent(character))
}
