import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { insertArticle, saveDraft } from '#electron/newsroom/library/drafts.ts'
import { openLibrary } from '#electron/newsroom/library/library.ts'
import { inTurn, report } from './stats.ts'
import { longStory } from './stories.ts'

const rounds = 30

/**
 * One autosave, from the text that the interface sends to the commit on disk, against writing the
 * same bytes with an fsync.
 */
export async function benchAutosave(): Promise<void> {
  for (const words of [1_000, 5_000, 20_000]) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-autosave-'))
    try {
      await benchSize(folder, words)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

async function benchSize(folder: string, words: number): Promise<void> {
  const opened = openLibrary(folder, { mode: 'write', holder: 'bench' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const { database } = opened.value
  const story = longStory(words)
  const now = new Date()
  insertArticle(database, story, { updatedAt: now.toISOString(), now })
  // Twice the rounds, each with its warm-up.
  const texts = Array.from({ length: 2 * (rounds + 1) }, (_, round) =>
    JSON.stringify({ ...story, metadata: { ...story.metadata, slugline: `round ${round}` } }),
  )
  const file = openSync(join(folder, 'bare'), 'w')
  const sqlite = bareTable(join(folder, 'bare.db'), texts[0]!)
  const save = (round: number): void => {
    const saved = saveDraft(database, {
      articleId: story.id,
      baseRevision: round + 1,
      text: texts[round]!,
      now: new Date(),
    })
    if (!saved.ok) throw new Error(JSON.stringify(saved.error))
  }
  const againstFile = await inTurn(rounds, save, (round) => {
    writeSync(file, texts[round]!, 0)
    fsyncSync(file)
  })
  const againstTable = await inTurn(
    rounds,
    (round) => save(round + rounds + 1),
    (round) => sqlite.update(texts[round]!),
  )
  const name = `autosave, ${words.toLocaleString('en')} words`
  report(`${name} / file write + fsync`, againstFile)
  report(`${name} / bare SQLite row, WAL + FULL`, againstTable)
  closeSync(file)
  sqlite.close()
  opened.value.close()
}

function bareTable(path: string, text: string): { update(text: string): void; close(): void } {
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('CREATE TABLE bare (content TEXT NOT NULL) STRICT')
  database.prepare('INSERT INTO bare VALUES (?)').run(text)
  const update = database.prepare('UPDATE bare SET content = ?')
  return { update: (changed) => void update.run(changed), close: () => database.close() }
}
