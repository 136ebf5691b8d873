import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Parcel, filesToImport } from '#electron/newsroom/importing/filesToImport.ts'
import { createImports, type Imports, type Job } from '#electron/newsroom/importing/imports.ts'
import type { ImportFile } from '#electron/newsroom/files/unzip.ts'
import type { Library } from '#electron/newsroom/library/library.ts'
import { type Failure, type Result, succeed } from '#shared/contract/errors.ts'
import type { OldEncoding } from '#shared/text/encodings/encodings.ts'
import { now, temporaryFolder } from '../publishing/testExports.ts'

export type OnExisting = 'ask' | 'copy' | 'replace' | 'skip'

/** What became of one story, in short. */
export type TakenIn =
  | { kind: 'imported' | 'exists' | 'skipped'; articleId: string; headline: string }
  | { kind: 'failed'; fileName: string; error: Failure }

export function quietJob(): Job {
  return { signal: new AbortController().signal, onProgress: () => undefined }
}

/** Copies, as uploads are: reading moves what it is given. */
function asUploads(files: readonly ImportFile[]): ImportFile[] {
  const folder = temporaryFolder()
  mkdirSync(folder, { recursive: true })
  return files.map((file) => {
    const diskPath = path.join(folder, randomUUID())
    copyFileSync(file.diskPath, diskPath)
    return { ...file, diskPath }
  })
}

export function readParcel(
  imports: Imports,
  files: readonly ImportFile[],
  encoding: OldEncoding | null = null,
) {
  return imports.read({ files: asUploads(files), language: 'vi', encoding, job: quietJob() })
}

/**
 * Reads what lies at a place and takes all of it in; what the library has is treated as
 * `onExisting` says.
 */
export async function importFrom(
  library: Library,
  place: string,
  onExisting: OnExisting = 'ask',
): Promise<Result<TakenIn[]>> {
  const parcels = await filesToImport(place)
  if (!parcels.ok) return parcels
  const taken: [string, TakenIn][] = []
  for (const parcel of parcels.value) {
    const one = await importParcel(library, parcel, onExisting)
    if (!one.ok) return one
    taken.push(...one.value)
  }
  return succeed(taken.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, outcome]) => outcome))
}

async function importParcel(
  library: Library,
  { files }: Parcel,
  onExisting: OnExisting,
): Promise<Result<[string, TakenIn][]>> {
  const imports = createImports({ library, now: () => now })
  const read = await readParcel(imports, files)
  if (!read.ok) return read
  const { importId, stories, refused } = read.value
  const taken = refused.map(({ fileName, error }): [string, TakenIn] => [
    fileName,
    { kind: 'failed', fileName, error },
  ])
  for (const { storyId, fileName, existing, asRead } of stories) {
    if (existing && (onExisting === 'ask' || onExisting === 'skip')) {
      const kind = onExisting === 'ask' ? 'exists' : 'skipped'
      taken.push([fileName, { kind, articleId: existing.articleId, headline: asRead.headline }])
      continue
    }
    const choice = {
      storyId,
      onExisting: existing ? (onExisting as 'copy' | 'replace') : null,
      repair: true,
    }
    const outcomes = await imports.take(importId, [choice], quietJob())
    if (!outcomes.ok) return outcomes
    for (const one of outcomes.value)
      taken.push([
        fileName,
        one.kind === 'failed'
          ? { kind: 'failed', fileName, error: one.error }
          : { kind: 'imported', articleId: one.articleId, headline: one.headline },
      ])
  }
  await imports.discard(importId)
  return succeed(taken)
}
