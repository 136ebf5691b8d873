import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { everyArticle } from '#shared/contract/articles.ts'
import { fold } from '#shared/text/fold.ts'
import { generateLibrary, generatorState } from './generate.ts'
import { expectOk, openBenchNewsroom } from './newsroom.ts'
import { inTurn, report } from './stats.ts'

const articles = 100_000
const rounds = 15
/** Articles that the interface asks for at once. */
const page = 50

/**
 * Opening the list and searching among 100,000 articles, through the contract, against the bare
 * SQL.
 */
export async function benchLibrary(): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'bench-library-out-'))
  const newsroom = openBenchNewsroom(keptLibrary(), out)
  try {
    await benchList(newsroom)
    await benchSearches(newsroom)
  } finally {
    newsroom.close()
    rmSync(out, { recursive: true, force: true })
  }
}

/**
 * The library in the system's temporary folder, made where it is not there yet, which takes
 * minutes.
 */
function keptLibrary(): string {
  const folder = join(tmpdir(), `toa-soan-bench-${articles}-${generatorState()}`)
  if (existsSync(folder)) return folder
  console.log(`making a library of ${articles.toLocaleString('en')} articles once, in ${folder}`)
  const part = mkdtempSync(`${folder}-part-`)
  generateLibrary(part, articles, 1)
  renameSync(part, folder)
  return folder
}

type BenchNewsroom = ReturnType<typeof openBenchNewsroom>

async function benchList({ handlers, library }: BenchNewsroom): Promise<void> {
  const bare = library.database.prepare(
    `SELECT * FROM articles WHERE trashed = 0 ORDER BY updated_at DESC, number DESC LIMIT ${page} OFFSET ?`,
  )
  const count = library.database.prepare('SELECT count(*) FROM articles WHERE trashed = 0')
  for (const offset of [0, articles / 2]) {
    const times = await inTurn(
      rounds,
      async () =>
        expectOk(await handlers['articles.list']({ ...everyArticle, offset, limit: page })),
      () => [bare.all(offset), count.get()],
    )
    report(`list page at ${offset.toLocaleString('en')} / bare SQL`, times)
  }
}

/** Frequent words, the user, and rarer words: typed with and without marks. */
const searches = [
  'hoi khuyen hoc',
  'duong',
  'đường',
  'phat trien kinh te',
  'cho noi song bao',
  'Huỳnh Hải Đường',
  'phiệt',
  'phiet khuong',
]

async function benchSearches({ handlers, library }: BenchNewsroom): Promise<void> {
  const bare = library.database.prepare(
    `SELECT rowid FROM search_folded WHERE search_folded MATCH ? ORDER BY rank LIMIT ${page}`,
  )
  const count = library.database.prepare<[string], number>(
    'SELECT count(*) FROM search_folded WHERE search_folded MATCH ?',
  )
  for (const text of searches) {
    const words = fold(text).split(' ')
    const match = `${words.map((word) => `"${word}"`).join(' AND ')} *`
    const times = await inTurn(
      rounds,
      async () => expectOk(await handlers['articles.list']({ ...everyArticle, text, limit: page })),
      () => bare.all(match),
    )
    const found = count.pluck().get(match)!.toLocaleString('en')
    report(`search "${text}", ${found} found / bare FTS5 query`, times, 1.3)
  }
}
