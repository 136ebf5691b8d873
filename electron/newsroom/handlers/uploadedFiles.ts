import { rm } from 'node:fs/promises'
import type { Result } from '#shared/contract/errors.ts'
import type { ImportFile } from '../files/unzip.ts'
import type { Uploads } from './uploads.ts'

/** Lets `read` have finished uploads under their own paths, and deletes what it leaves of them. */
export async function withUploadedFiles<Value>(
  uploads: Uploads,
  files: readonly { path: string; uploadId: string }[],
  read: (files: ImportFile[]) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const taken: ImportFile[] = []
  try {
    for (const { path, uploadId } of files) {
      const upload = uploads.take(uploadId)
      if (!upload.ok) return upload
      taken.push({ path, diskPath: upload.value.path })
    }
    return await read(taken)
  } finally {
    // Those that were moved away for the reading are gone already.
    for (const { diskPath } of taken) await rm(diskPath, { force: true })
  }
}
