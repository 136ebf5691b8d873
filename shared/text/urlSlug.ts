import { fold } from './fold.ts'

const maxLength = 120
/** Names that no folder can have on Windows. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/

/**
 * The address part made from a headline: `Phối hợp liên ngành` → `phoi-hop-lien-nganh`. Empty where
 * nothing is left.
 */
export function urlSlugFrom(text: string): string {
  const words = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (reserved.test(words)) return `bai-${words}`
  if (words.length <= maxLength) return words
  const cut = words.slice(0, maxLength + 1)
  const lastBreak = cut.lastIndexOf('-')
  return lastBreak > 0 ? cut.slice(0, lastBreak) : words.slice(0, maxLength)
}

/**
 * Lower-case Latin letters and digits in groups joined by single hyphens; never a name that Windows
 * reserves.
 */
export function isUrlSlug(text: string): boolean {
  return text.length <= maxLength && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && !reserved.test(text)
}
