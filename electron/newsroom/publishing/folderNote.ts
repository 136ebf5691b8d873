import { type Article, headlineOf } from '#shared/article/article.ts'
import { articleIdSchema } from '#shared/article/articleId.ts'
import type { ExportFormat } from '#shared/contract/publishing.ts'
import { readJson } from '#shared/article/read.ts'

/** Says whose an exported folder is where neither `index.html` nor `article.json` does. */
export const folderNoteName = 'toa-soan.json'

const kind = 'toa-soan/export'

export function needsFolderNote(formats: readonly ExportFormat[]): boolean {
  return !formats.includes('html') && !formats.includes('json')
}

/** `versionHash` as in `article.json`. */
export function folderNote(article: Article, versionHash: string): string {
  const note = { format: kind, articleId: article.id, headline: headlineOf(article), versionHash }
  return `${JSON.stringify(note, null, 2)}\n`
}

/** Whose folder it is; null for any other text. */
export function readFolderNote(text: string): { articleId: string; headline: string } | null {
  const json = readJson(text)
  if (!json.ok) return null
  const claimed = json.value as { format?: unknown; articleId?: unknown; headline?: unknown } | null
  const articleId = articleIdSchema.safeParse(claimed?.articleId)
  if (claimed?.format !== kind || !articleId.success) return null
  return {
    articleId: articleId.data,
    headline: typeof claimed.headline === 'string' ? claimed.headline : '',
  }
}
