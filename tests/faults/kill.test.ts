import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readDraft } from '#electron/newsroom/library/drafts.ts'
import { openLibrary } from '#electron/newsroom/library/library.ts'
import { searchArticles } from '#electron/newsroom/library/search/search.ts'
import { verifyLibrary } from '#electron/newsroom/verify/verify.ts'
import { headlineOf } from '#shared/article/article.ts'
import { everyArticle } from '#shared/contract/articles.ts'
import { killHard, start, until } from './processes.ts'

const id = '0f0e0d0c-0b0a-4908-8706-050403020100'
const rounds = 30

it(
  `loses nothing that was called saved when the writer is killed, ${rounds} times`,
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'toa-soan-kill-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    let last = 0
    for (let round = 1; round <= rounds; round++) {
      const { child, lines } = start('writer.ts', folder, id)
      await until(() => lines.length >= 1 + (round % 7))
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 15))
      await killHard(child)

      const acknowledged = Number(lines.at(-1)!.split(' ')[1])
      expect(acknowledged).toBeGreaterThan(last)
      last = await checkAfterwards(folder, acknowledged)
    }
  },
)

/**
 * The killed writer holds no lock, its last acknowledged save is there whole, and a search finds
 * it. Returns the revision.
 */
async function checkAfterwards(folder: string, acknowledged: number): Promise<number> {
  const opened = openLibrary(folder, { mode: 'write', holder: 'thử' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const library = opened.value
  try {
    const draft = readDraft(library.database, id)
    if (!draft.ok) throw new Error(JSON.stringify(draft.error))
    const { revision, article } = draft.value
    // One save more may have been committed whose answer never arrived.
    expect([acknowledged, acknowledged + 1]).toContain(revision)
    expect(headlineOf(article)).toBe(`Lần ${revision}`)
    const found = searchArticles(library, { ...everyArticle, text: `lan ${revision}` })
    expect(found.rows.map((row) => row.id)).toEqual([id])
    expect((await verifyLibrary(library, () => {})).damages).toEqual([])
    return revision
  } finally {
    library.close()
  }
}
