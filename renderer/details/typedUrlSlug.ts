import { isUrlSlug, urlSlugFrom } from '#shared/text/urlSlug.ts'

/** What is wrong with a typed address part; the first thing that the user would see. */
type UrlSlugProblem = 'spaces' | 'marks' | 'capitals' | 'signs' | 'hyphens' | 'tooLong' | 'reserved'

export type TypedUrlSlug =
  /** Nothing typed: it follows the headline. */
  | { kind: 'follows' }
  | { kind: 'own'; urlSlug: string }
  /** `suggestion` is the nearest that can be used; empty where there is none. */
  | { kind: 'wrong'; problem: UrlSlugProblem; suggestion: string }

export function readUrlSlug(typed: string): TypedUrlSlug {
  const text = typed.trim()
  if (text === '') return { kind: 'follows' }
  if (isUrlSlug(text)) return { kind: 'own', urlSlug: text }
  const suggestion = urlSlugFrom(text)
  return {
    kind: 'wrong',
    problem: problemOf(text),
    suggestion: isUrlSlug(suggestion) && suggestion !== text ? suggestion : '',
  }
}

function problemOf(text: string): UrlSlugProblem {
  if (/\s/.test(text)) return 'spaces'
  if (/[^\P{L}a-z]/iu.test(text) || /\p{M}/u.test(text)) return 'marks'
  if (/[A-Z]/.test(text)) return 'capitals'
  if (/[^a-z0-9-]/.test(text)) return 'signs'
  if (/^-|--|-$/.test(text)) return 'hyphens'
  return text.length > 120 ? 'tooLong' : 'reserved'
}
