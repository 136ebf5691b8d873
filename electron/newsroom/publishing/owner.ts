import { lstat, open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { limits } from '#shared/article/limits.ts'
import { articleFormat } from '#shared/render/json/exportedArticle.ts'
import { readMarker } from '#shared/render/page/marker.ts'
import { templateFilePattern } from '#shared/contract/templates.ts'
import { picturePathPattern } from '#shared/render/photoFiles.ts'
import { formatFiles } from './formats/formats.ts'
import { type Article, headlineOf } from '#shared/article/article.ts'
import { articleIdSchema } from '#shared/article/articleId.ts'
import type { ExportFormat } from '#shared/contract/publishing.ts'
import { readJson } from '#shared/article/read.ts'

/** Says whose an exported folder is where neither `index.html` nor `article.json` does. */
export const folderNoteName = 'toa-soan.json'

/** What holds the folder where an export is to go. */
export type Owner =
  | { kind: 'nobody' }
  /** An earlier export. `untouched` is false where somebody has put more into it than we do. */
  | { kind: 'article'; articleId: string; headline: string; untouched: boolean }
  | { kind: 'stranger' }

/** What systems leave in folders by themselves. */
const litter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

const ourNames = new Set<string>([...Object.values(formatFiles), folderNoteName])

/** Returns what is in the folder where an export is to go. */
export async function ownerOf(folder: string): Promise<Owner> {
  const found = await lstat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!found) return { kind: 'nobody' }
  if (!found.isDirectory()) return { kind: 'stranger' }
  const names = (await readdir(folder)).filter((name) => !litter.has(name))
  if (names.length === 0) return { kind: 'nobody' }
  const article =
    (await articleOfJson(folder)) ?? (await articleOfPage(folder)) ?? (await articleOfNote(folder))
  if (!article) return { kind: 'stranger' }
  return { kind: 'article', ...article, untouched: await holdsOnlyOurs(folder, names) }
}

async function holdsOnlyOurs(folder: string, names: string[]): Promise<boolean> {
  const others = names.filter((name) => !ourNames.has(name) && !templateFilePattern.test(name))
  if (others.length === 0) return true
  if (others.length > 1 || others[0] !== 'photos') return false
  const photos = path.join(folder, 'photos')
  if (!(await lstat(photos)).isDirectory()) return false
  const inside = await readdir(photos)
  return inside.every((name) => litter.has(name) || picturePathPattern.test(`photos/${name}`))
}

type Named = { articleId: string; headline: string }

/** Of any format version: a folder of a newer program is an article's, too. */
async function articleOfJson(folder: string): Promise<Named | null> {
  const text = await beginningOf(path.join(folder, 'article.json'), limits.articleTextLength * 3)
  const json = text === null ? null : readJson(text)
  if (!json?.ok) return null
  const claimed = json.value as { format?: unknown; id?: unknown; headline?: unknown } | null
  if (claimed?.format !== articleFormat || typeof claimed.id !== 'string') return null
  return {
    articleId: claimed.id,
    headline: typeof claimed.headline === 'string' ? claimed.headline : '',
  }
}

async function articleOfPage(folder: string): Promise<Named | null> {
  const text = await beginningOf(path.join(folder, 'index.html'), 64 * 1024)
  return text === null ? null : readMarker(text)
}

async function articleOfNote(folder: string): Promise<Named | null> {
  const text = await beginningOf(path.join(folder, folderNoteName), 64 * 1024)
  return text === null ? null : readFolderNote(text)
}

/** Null where there is no such plain file. */
async function beginningOf(file: string, byteLength: number): Promise<string | null> {
  const found = await lstat(file).catch(() => null)
  if (!found?.isFile()) return null
  const handle = await open(file, 'r')
  try {
    const buffer = Buffer.alloc(Math.min(found.size, byteLength))
    const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, 0)
    return buffer.subarray(0, bytesRead).toString('utf8')
  } finally {
    await handle.close()
  }
}

const kind = 'toa-soan/export'

/** Returns whether no file of these formats says whose folder it is. */
export function needsFolderNote(formats: readonly ExportFormat[]): boolean {
  return !formats.includes('html') && !formats.includes('json')
}

/** `versionHash` as in `article.json`. */
export function folderNote(article: Article, versionHash: string): string {
  const note = { format: kind, articleId: article.id, headline: headlineOf(article), versionHash }
  return `${JSON.stringify(note, null, 2)}\n`
}

/** Whose folder it is; null for any other text. */
function readFolderNote(text: string): { articleId: string; headline: string } | null {
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
