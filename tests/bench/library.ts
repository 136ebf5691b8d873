import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { everyArticle } from '../../shared/contract/articles.ts'
import { generateLibrary } from './generate.ts'
import { expectOk, openBenchNewsroom } from './newsroom.ts'
import { inTurn, report } from './stats.ts'

const articles = 100_000
const rounds = 15

/** Opening the list and searching among 100,000 articles, through the contract, against the bare SQL. */
export async function benchLibrary(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-library-'))
  try {
    generateLibrary(join(folder, 'library'), articles, 1)
    const newsroom = openBenchNewsroom(join(folder, 'library'), join(folder, 'out'))
    await benchList(newsroom)
    await benchSearches(newsroom)
    newsroom.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type BenchNewsroom = ReturnType<typeof openBenchNewsroom>

async function benchList({ handlers, library }: BenchNewsroom): Promise<void> {
  const page = library.database.prepare(
    'SELECT * FROM articles WHERE trashed = 0 ORDER BY updated_at DESC, number DESC LIMIT 100 OFFSET ?',
  )
  const count = library.database.prepare('SELECT count(*) FROM articles WHERE trashed = 0')
  for (const offset of [0, articles / 2]) {
    const times = await inTurn(
      rounds,
      async () => expectOk(await handlers['articles.list']({ ...everyArticle, offset })),
      () => [page.all(offset), count.get()],
    )
    report(`list page at ${offset.toLocaleString('en')} / bare SQL`, times)
  }
}

async function benchSearches({ handlers, library }: BenchNewsroom): Promise<void> {
  const bare = library.database.prepare(
    'SELECT rowid FROM search_folded WHERE search_folded MATCH ? ORDER BY rank LIMIT 100',
  )
  for (const [text, match] of [
    ['hoi khuyen hoc', '"hoi" AND "khuyen" AND "hoc"*'],
    ['duong', '"duong"*'],
    ['đường', '"duong"*'],
    ['phat trien kinh te', '"phat" AND "trien" AND "kinh" AND "te"*'],
    ['cho noi song hau', '"cho" AND "noi" AND "song" AND "hau"*'],
  ] as const) {
    const times = await inTurn(
      rounds,
      async () => expectOk(await handlers['articles.list']({ ...everyArticle, text })),
      () => bare.all(match),
    )
    report(`search "${text}" / bare FTS5 query`, times, 1.3)
  }
}
