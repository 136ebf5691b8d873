import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { insertArticle } from '#electron/newsroom/library/drafts.ts'
import { type Library, openLibrary } from '#electron/newsroom/library/library.ts'
import { emptyIncoming } from '#electron/newsroom/files/incoming.ts'
import { attachPhoto } from '#electron/newsroom/photos/photos.ts'
import { exportToFolder, type ExportRequest } from '#electron/newsroom/publishing/exportArticles.ts'
import type { Article } from '#shared/article/article.ts'
import type { Result } from '#shared/contract/errors.ts'
import type { ExportOutcome } from '#shared/contract/publishing.ts'
import { makePhoto, type PhotoOptions } from '#tests/photos.ts'
import { unversioned } from '#tests/unversioned.ts'

export const now = new Date('2024-08-10T03:00:00.000Z')
export const updatedAt = '2024-08-09T12:34:56.000Z'

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-publishing-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function temporaryLibrary(): Library {
  const library = valueOf(
    openLibrary(temporaryFolder(), { mode: 'write', holder: 'test', now: () => now }),
  )
  emptyIncoming(library.folder)
  onTestFinished(() => library.close())
  return library
}

/** Takes a photo made for the test into the library and answers its id. */
export async function attach(library: Library, options: PhotoOptions = {}): Promise<string> {
  const file = path.join(temporaryFolder(), 'photo')
  writeFileSync(file, await makePhoto({ width: 160, height: 120, ...options }))
  return valueOf(
    await attachPhoto(library, { path: file, fileName: `photo.${options.format ?? 'jpeg'}`, now }),
  ).id
}

export function insert(library: Library, story: Article): void {
  valueOf(insertArticle(library.database, story, { updatedAt, now }))
}

export async function exportTo(
  library: Library,
  destination: string,
  articleIds: readonly string[],
  request: Partial<ExportRequest> = {},
): Promise<ExportOutcome[]> {
  const done = await exportToFolder(
    library,
    { path: destination, label: 'out' },
    // What these tests look at is how stories are written, not whether they are fit to print.
    { ...plainRequest, articleIds, overrides: articleIds, ...request },
  )
  return valueOf(done)
}

export const plainRequest: Omit<ExportRequest, 'articleIds'> = {
  formats: ['html', 'json'],
  decisions: {},
  preset: '',
  overrides: [],
  now: () => now,
  signal: new AbortController().signal,
  onProgress: () => undefined,
  onStatus: () => undefined,
}

/** Every file below a folder with its content, by its relative path. */
export function filesIn(folder: string): Record<string, string> {
  const files: Record<string, string> = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (entry.isFile()) files[path.relative(folder, file)] = readFileSync(file).toString('latin1')
  }
  return files
}

/** The same without the versions that they name. */
export function unversionedIn(folder: string): Record<string, string> {
  const files = Object.entries(filesIn(folder))
  return Object.fromEntries(files.map(([name, content]) => [name, unversioned(content)]))
}

/** All that a library keeps, but for the files it can make again. */
export function stateOf(library: Library): unknown {
  const tables = [
    'articles',
    'drafts',
    'versions',
    'photos',
    'exports',
    'settings',
    'article_photos',
  ]
  return {
    rows: tables.map((table) => library.database.prepare(`SELECT * FROM ${table}`).all()),
    photos: Object.keys(filesIn(path.join(library.folder, 'photos'))),
    incoming: readdirSync(path.join(library.folder, 'incoming'), { recursive: true }),
  }
}

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
