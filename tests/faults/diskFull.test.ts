import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, type TestContext } from 'vitest'
import { insertArticle, readDraft, saveDraft } from '#electron/newsroom/library/drafts.ts'
import { type Library, openLibrary } from '#electron/newsroom/library/library.ts'
import { backUpLibrary } from '#electron/newsroom/library/backup.ts'
import { guardedAsync } from '#electron/newsroom/files/faults.ts'
import { searchArticles } from '#electron/newsroom/library/search/search.ts'
import { verifyLibrary } from '#electron/newsroom/verify/verify.ts'
import { headlineOf } from '#shared/article/article.ts'
import { everyArticle } from '#shared/contract/articles.ts'
import { type Result, succeed } from '#shared/contract/errors.ts'
import { article, p } from '../articles.ts'

const id = '0f0e0d0c-0b0a-4908-8706-050403020100'
const now = new Date('2023-02-14T03:00:00.000Z')
const diskFull = { ok: false, error: { code: 'diskFull' } }

/**
 * A file system of three megabytes; where this machine lets nobody make one, the test is skipped
 * and says so.
 */
function smallDisk({ skip }: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'toa-soan-disk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return skip('no file system can be mounted here')
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

function open(folder: string): Library {
  const library = valueOf(openLibrary(folder, { mode: 'write', holder: 'thử' }))
  onTestFinished(() => library.close())
  return library
}

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** Saves a story that grows with every revision. */
function saveMore(library: Library, baseRevision: number): Result<{ revision: number }> {
  const headline = `Lần ${baseRevision + 1}`
  const body = Array.from({ length: baseRevision * 4 }, (_, at) =>
    p(`${at} ${'Nước dâng. '.repeat(400)}`),
  )
  const text = JSON.stringify(article({ id, headline }, ...body))
  return saveDraft(library.database, { articleId: id, baseRevision, text, now })
}

/** Saves until the disk is full, and returns the last revision that was called saved. */
function fill(library: Library): number {
  valueOf(insertArticle(library.database, article({ id }), { updatedAt: now.toISOString(), now }))
  for (let revision = 1; revision < 500; revision++) {
    const saved = saveMore(library, revision)
    if (saved.ok) continue
    expect(saved).toEqual(diskFull)
    return revision
  }
  throw new Error('the disk never filled')
}

async function expectWhole(library: Library, revision: number): Promise<void> {
  const draft = valueOf(readDraft(library.database, id))
  expect([draft.revision, headlineOf(draft.article)]).toEqual([revision, `Lần ${revision}`])
  expect((await verifyLibrary(library, () => {})).damages).toEqual([])
}

describe('a full disk', () => {
  it('refuses the save, keeps the last one, and takes the next once there is room', async (context) => {
    const folder = smallDisk(context)
    const library = open(folder)
    const ballast = join(folder, 'ballast')
    writeFileSync(ballast, Buffer.alloc(300_000))
    const revision = fill(library)
    await expectWhole(library, revision)
    unlinkSync(ballast)
    // What is saved for room's sake is short: the story that grew too large is not.
    const text = JSON.stringify(article({ id, headline: 'Có chỗ rồi' }))
    valueOf(saveDraft(library.database, { articleId: id, baseRevision: revision, text, now }))
    const found = searchArticles(library, { ...everyArticle, text: 'co cho roi' })
    expect(found.rows).toHaveLength(1)
  })

  it('leaves no half of a backup behind', async (context) => {
    const folder = smallDisk(context)
    const library = open(mkdtempSync(join(tmpdir(), 'toa-soan-full-')))
    onTestFinished(() => rmSync(library.folder, { recursive: true, force: true }))
    writeFileSync(join(folder, 'ballast'), Buffer.alloc(3 * 1024 * 1024 - 40_000))
    const backUp = async () =>
      succeed(await backUpLibrary(library, join(folder, 'backup.zip'), now))
    expect(await guardedAsync(backUp)).toEqual(diskFull)
    expect(execFileSync('ls', [folder], { encoding: 'utf8' })).toBe('ballast\n')
  })
})

it('a database that may not grow refuses the save and keeps the last one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'toa-soan-full-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const library = open(folder)
  library.database.pragma('max_page_count = 120')
  const revision = fill(library)
  await expectWhole(library, revision)
  library.database.pragma('max_page_count = 100000')
  valueOf(saveMore(library, revision))
  await expectWhole(library, revision + 1)
})
