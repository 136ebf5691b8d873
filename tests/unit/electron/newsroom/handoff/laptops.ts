import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { makePackage, type PackageOrder } from '#electron/newsroom/handoff/makePackage.ts'
import { createPackages, type Packages } from '#electron/newsroom/handoff/packages.ts'
import { insertArticle, readDraft, saveDraft } from '#electron/newsroom/library/drafts.ts'
import { sha256Of } from '#electron/newsroom/library/hash.ts'
import { type Library, openLibrary } from '#electron/newsroom/library/library.ts'
import { changeSettings } from '#electron/newsroom/library/settings.ts'
import { verifyLibrary } from '#electron/newsroom/verify/verify.ts'
import { attachPhoto } from '#electron/newsroom/photos/photos.ts'
import type { Article } from '#shared/article/article.ts'
import type { Role } from '#shared/article/profile.ts'
import type { Failure, Result } from '#shared/contract/errors.ts'
import type { PackagePreview, Received } from '#shared/contract/handoff.ts'
import type { Damage } from '#shared/contract/library.ts'

export const now = new Date('2023-02-14T16:41:00.000Z')

const plainOrder: Omit<PackageOrder, 'articleIds'> = {
  photos: true,
  wholePhotos: false,
  password: null,
  note: '',
}

/** A colleague with a library of their own, which goes with the test. */
export interface Laptop {
  readonly library: Library
  readonly packages: Packages
  /** By this laptop's own clock, which a test may set wrong. */
  clock: Date
  put(story: Article): void
  story(articleId: string): Article
  edit(articleId: string, change: (story: Article) => Article): void
  attach(bytes: Uint8Array, fileName: string): Promise<string>
  handOver(articleIds: readonly string[], order?: Partial<PackageOrder>): Promise<string>
  open(file: string, password?: string | null): Promise<PackagePreview>
  receive(file: string, password?: string | null): Promise<Received[]>
  refused(file: string, password?: string | null): Promise<Failure>
  damages(): Promise<Damage[]>
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'toa-soan-handoff-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function laptop(name = '', role: Role = 'reporter'): Laptop {
  const folder = temporaryFolder()
  const library = valueOf(openLibrary(join(folder, 'library'), { mode: 'write', holder: 'test' }))
  onTestFinished(() => library.close())
  mkdirSync(join(library.folder, 'incoming'))
  const { database } = library
  if (name !== '') changeSettings(database, { profile: { name, role, initials: '' } })
  let made = 0
  const at: Laptop = {
    library,
    packages: createPackages({ library, now: () => at.clock }),
    clock: now,
    put: (story) =>
      valueOf(insertArticle(database, story, { updatedAt: at.clock.toISOString(), now: at.clock })),
    story: (articleId) => valueOf(readDraft(database, articleId)).article,
    edit(articleId, change) {
      const { article, revision } = valueOf(readDraft(database, articleId))
      const text = JSON.stringify(change(article))
      valueOf(saveDraft(database, { articleId, baseRevision: revision, text, now: at.clock }))
    },
    async attach(bytes, fileName) {
      const path = join(folder, 'attached')
      writeFileSync(path, bytes)
      return valueOf(await attachPhoto(library, { path, fileName, now: at.clock })).id
    },
    async handOver(articleIds, order = {}) {
      const file = join(folder, `${++made}.toasoan`)
      const context = { library, appVersion: '1.2.3', now: at.clock }
      valueOf(await makePackage(context, { ...plainOrder, ...order, articleIds }, file))
      return file
    },
    async open(file, password = null) {
      const read = valueOf(await readCopy(at, folder, file, password))
      if (read.kind !== 'opened') throw new Error(JSON.stringify(read))
      return read.preview
    },
    async receive(file, password = null) {
      const { packageId, stories } = await at.open(file, password)
      const ids = stories.map(({ articleId }) => articleId)
      const received = valueOf(await at.packages.take(packageId, ids))
      await at.packages.discard(packageId)
      return received
    },
    async refused(file, password = null) {
      const read = await readCopy(at, folder, file, password)
      if (read.ok) throw new Error(`${JSON.stringify(read.value).slice(0, 300)} was not refused`)
      return read.error
    },
    damages: async () => (await verifyLibrary(library, () => undefined)).damages,
  }
  return at
}

/** Of a copy, because what is read is moved. */
async function readCopy(at: Laptop, folder: string, file: string, password: string | null) {
  const given = join(folder, 'given')
  copyFileSync(file, given)
  return at.packages.read({ file: given, fileName: 'gói.toasoan', password })
}

/**
 * All that a library is, for "nothing has changed": every row of every table, every photo, and what
 * waits.
 */
export function everything({ library }: Laptop): string {
  const tables = library.database
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
    )
    .all()
    .map(({ name }) => [name, library.database.prepare(`SELECT * FROM "${name}"`).raw().all()])
  const files = ['photos', 'incoming'].map((part) =>
    readdirSync(join(library.folder, part), { recursive: true }).map(String).sort(),
  )
  return sha256Of(JSON.stringify([tables, files]))
}

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
