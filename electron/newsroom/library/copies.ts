import { randomUUID } from 'node:crypto'
import { type Article, emptyArticle, type Language } from '#shared/article/article.ts'
import type { StoryDocument } from '#shared/article/document.ts'
import type { Settings } from '#shared/contract/library.ts'
import { cut } from '#shared/text/cut.ts'

/** An empty article by the user who works here. */
export function newArticle(language: Language, settings: Settings, now: Date): Article {
  const article = emptyArticle({
    id: randomUUID(),
    blockId: randomUUID(),
    language,
    createdAt: now.toISOString(),
  })
  const author = (settings.profile?.name ?? '').normalize('NFC').trim()
  return {
    ...article,
    metadata: {
      ...article.metadata,
      authors: author === '' ? [] : [author],
      source: settings.source.normalize('NFC').trim(),
    },
  }
}

/**
 * The same story under ids of its own. Its slugline counts the copies, also where it was empty:
 * nothing else tells the two apart while the headline stays clean. A urlSlug that somebody chose
 * stays with the first one.
 */
export function copyOf(article: Article, now: Date): Article {
  const ids = new Map<string, string>()
  const document = renewIds(article.document, ids) as StoryDocument
  const slugline = copySlugline(article.metadata.slugline)
  return {
    ...article,
    id: randomUUID(),
    createdAt: now.toISOString(),
    document,
    leadFigureId: article.leadFigureId === null ? null : (ids.get(article.leadFigureId) ?? null),
    metadata: { ...article.metadata, slugline, urlSlug: '' },
  }
}

/** A number is read in every language: what is stored holds no word of the interface. */
function copySlugline(slugline: string): string {
  const [numbered, count] = /\s*\((\d{1,3})\)$/.exec(slugline) ?? ['', '1']
  const name = cut(slugline.slice(0, slugline.length - numbered.length), 480)
  return `${name} (${Number(count) + 1})`.trim()
}

function renewIds(value: unknown, ids: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => renewIds(item, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key !== 'id' || typeof inner !== 'string') return [key, renewIds(inner, ids)]
      const renewed = ids.get(inner) ?? randomUUID()
      ids.set(inner, renewed)
      return [key, renewed]
    }),
  )
}

/** The article under another headline, in one line. */
export function withHeadline(article: Article, headline: string): Article {
  const text = headline.normalize('NFC').replace(/\s+/g, ' ').trim()
  const [old, ...rest] = article.document.content
  const renamed =
    text === ''
      ? { type: old.type }
      : { type: old.type, content: [{ type: 'text' as const, text }] }
  return { ...article, document: { ...article.document, content: [renamed, ...rest] } }
}
