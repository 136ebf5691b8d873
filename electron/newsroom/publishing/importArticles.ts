import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { type Failure, fail, type Result, succeed } from '../../../shared/contract/errors.ts'
import { guardedAsync } from '../library/faults.ts'
import { incomingFolder } from '../photos/incoming.ts'
import { importArticle, type ImportContext, type ImportOutcome, type OnExisting } from './importArticle.ts'
import { type ImportFile, unzip } from './unzip.ts'

export type { ImportFile } from './unzip.ts'

/**
 * Takes in exported articles: each `article.json` among the files and in the zips among them, with the photos that lie beside it.
 * One outcome for each, in the order of their paths; each stands for itself. The files given are left as they are.
 */
export function importArticles(
  context: ImportContext,
  given: readonly ImportFile[],
  onExisting: OnExisting,
): Promise<Result<ImportOutcome[]>> {
  const unpacked = path.join(incomingFolder(context.library.folder), `import-${randomUUID()}`)
  return guardedAsync(async () => {
    try {
      const { files, failed } = await unpackZips(given, unpacked)
      const outcomes: [string, ImportOutcome][] = failed
      const byPath = new Map<string, ImportFile>()
      for (const file of files) {
        if (byPath.has(file.path)) return refuseAll(file.path, 'unsafe')
        byPath.set(file.path, file)
      }
      const articles = files.filter(isArticle)
      if (articles.length + failed.length === 0) return refuseAll(given[0]?.path ?? '', 'notOurs')
      for (const file of articles)
        outcomes.push([file.path, await importArticle(context, file, byPath, onExisting)])
      return succeed(outcomes.sort(byName).map(([, outcome]) => outcome))
    } finally {
      await rm(unpacked, { recursive: true, force: true })
    }
  })
}

/** Zips give way to what is in them, as if it lay in a folder of the zip's name. */
async function unpackZips(
  given: readonly ImportFile[],
  folder: string,
): Promise<{ files: ImportFile[]; failed: [string, ImportOutcome][] }> {
  const files: ImportFile[] = []
  const failed: [string, ImportOutcome][] = []
  for (const [number, file] of given.entries()) {
    if (!file.path.toLowerCase().endsWith('.zip')) {
      files.push(file)
      continue
    }
    const into = path.join(folder, String(number))
    await mkdir(into, { recursive: true })
    const unzipped = await unzip(file.diskPath, into)
    if (!unzipped.ok) failed.push([file.path, failure(file.path, unzipped.refused)])
    else if (!unzipped.files.some(isArticle))
      failed.push([file.path, failure(file.path, { reason: 'notOurs', detail: '' })])
    else files.push(...unzipped.files.map((inner) => ({ ...inner, path: `${file.path}/${inner.path}` })))
  }
  return { files, failed }
}

/** `article.json` anywhere; any other `.json` only where a person picked it by itself. */
function isArticle({ path: name }: ImportFile): boolean {
  return path.posix.basename(name) === 'article.json' || (!name.includes('/') && name.endsWith('.json'))
}

type Refused = Pick<Extract<Failure, { code: 'importRefused' }>, 'reason' | 'detail'>

function failure(fileName: string, refused: Refused): ImportOutcome {
  return { kind: 'failed', fileName, error: { code: 'importRefused', fileName, ...refused } }
}

function refuseAll(fileName: string, reason: Refused['reason']): Result<ImportOutcome[]> {
  return fail({ code: 'importRefused', fileName, reason, detail: fileName })
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
