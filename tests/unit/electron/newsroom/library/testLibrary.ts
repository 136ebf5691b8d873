import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { insertArticle } from '#electron/newsroom/library/drafts.ts'
import { type Library, openLibrary } from '#electron/newsroom/library/library.ts'
import type { Article } from '#shared/article/article.ts'
import type { Block } from '#shared/article/document.ts'
import type { Result } from '#shared/contract/errors.ts'
import { article } from '#tests/articles.ts'

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'toa-soan-library-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A real library on the disk, open for writing until the test ends. */
export function temporaryLibrary(
  folder = temporaryFolder(),
  mode: 'write' | 'read' = 'write',
): Library {
  const library = valueOf(openLibrary(folder, { mode, holder: 'thử' }))
  onTestFinished(() => {
    if (library.database.open) library.close()
  })
  return library
}

export const now = new Date('2023-02-14T03:00:00.000Z')

export function minutesLater(minutes: number, since = now): Date {
  return new Date(since.getTime() + minutes * 60_000)
}

export function articleId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

type Given = Parameters<typeof article>[0]

/** Puts a story into the library; the number makes its id. */
export function put(
  library: Library,
  number: number,
  given: Given = {},
  ...blocks: Block[]
): Article {
  const story = article({ ...given, id: articleId(number) }, ...blocks)
  valueOf(
    insertArticle(library.database, story, { updatedAt: minutesLater(number).toISOString(), now }),
  )
  return story
}

/**
 * Closes a library and overwrites the first page of a table or index with nonsense, as a failing
 * disk might.
 */
export function tearPage(library: Library, name: string): void {
  const find = library.database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck()
  const page = find.get(name) as number
  library.close()
  const file = openSync(join(library.folder, 'library.db'), 'r+')
  writeSync(file, Buffer.alloc(4096, 7), 0, 4096, (page - 1) * 4096)
  closeSync(file)
}

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
