import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished, vi } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import type { Result } from '#shared/contract/errors.ts'
import { insertArticle } from '#electron/newsroom/library/drafts.ts'
import { type Library, openLibrary } from '#electron/newsroom/library/library.ts'
import { attachPhoto } from '#electron/newsroom/photos/photos.ts'
import { article, figure, p } from '#tests/articles.ts'
import { makePhoto, type PhotoOptions } from '#tests/photos.ts'

// Each call starts a process, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 })

export const mainFile = fileURLToPath(new URL('../../../../electron/cli/main.ts', import.meta.url))

/** Nothing of the machine's own: neither its language nor its library. */
const environment = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  LANG: 'en_US.UTF-8',
  TZ: 'UTC',
}

export interface Ended {
  code: number | null
  out: string
  err: string
}

/** Runs the real command line as a process of its own. */
export function run(args: string[], env: Record<string, string> = {}): Ended {
  const ended = spawnSync(process.execPath, [mainFile, ...args], {
    encoding: 'utf8',
    env: { ...environment, ...env },
  })
  return { code: ended.status, out: ended.stdout, err: ended.stderr }
}

/** The same, to be watched and stopped while it runs. */
export function start(args: string[]): {
  kill: (signal: NodeJS.Signals) => void
  ended: Promise<Ended>
} {
  const child = spawn(process.execPath, [mainFile, ...args], { env: environment })
  let out = ''
  let err = ''
  child.stdout.on('data', (data: Buffer) => (out += data.toString()))
  child.stderr.on('data', (data: Buffer) => (err += data.toString()))
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code) => resolve({ code, out, err })),
  )
  return { kill: (signal) => child.kill(signal), ended }
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'toa-soan-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A photo that is quickly made. */
export const small = { width: 300, height: 200 }

const now = new Date('2023-02-14T16:41:00.000Z')

/** A library in a folder of its own that `fill` put something into, closed again. */
export async function libraryWith(
  fill: (library: Library) => Promise<void> | void,
): Promise<string> {
  const folder = temporaryFolder()
  const library = valueOf(openLibrary(folder, { mode: 'write', holder: 'test' }))
  try {
    await fill(library)
  } finally {
    library.close()
  }
  return folder
}

/** Puts a story with so many photos into the library. */
export async function addStory(
  library: Library,
  headline: string,
  photos: PhotoOptions[] = [],
  id: string = randomUUID(),
): Promise<Article> {
  const figures = await Promise.all(
    photos.map(async (options, index) =>
      figure(await addPhoto(library, options), `Ảnh ${index + 1}`, { source: 'TTXVN' }),
    ),
  )
  const story = article(
    { id, headline, authors: ['Minh Huệ'] },
    p('Nước lên ở Cần Thơ.'),
    ...figures,
  )
  valueOf(insertArticle(library.database, story, { updatedAt: now.toISOString(), now }))
  return story
}

async function addPhoto(library: Library, options: PhotoOptions): Promise<string> {
  const path = join(temporaryFolder(), 'photo')
  writeFileSync(path, await makePhoto(options))
  return valueOf(await attachPhoto(library, { path, fileName: 'ảnh.jpg', now })).id
}

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
