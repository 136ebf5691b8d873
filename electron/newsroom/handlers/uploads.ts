import { randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { limits } from '#shared/article/limits.ts'
import { fail, type Failure, type Result, succeed } from '#shared/contract/errors.ts'
import { packageExtension } from '../handoff/format.ts'
import { refuse as refusePackage } from '../handoff/refusal.ts'
import { extensionOf, megabytesOver, plainFileName } from '../files/fileName.ts'
import { guardedAsync } from '../files/faults.ts'
import { writeWhole } from '../files/files.ts'
import { incomingFolder } from '../files/incoming.ts'
import { refuse } from '../photos/inspect.ts'
import { isPhotoName } from '../photos/sniff.ts'
import type { ImportFile } from '../files/unzip.ts'

/**
 * Files on their way in. Each is appended to in order and is there for the taking when it is whole.
 */
export interface Uploads {
  begin(input: { fileName: string; byteLength: number }): Promise<Result<{ uploadId: string }>>
  append(input: {
    uploadId: string
    offset: number
    bytes: Uint8Array
  }): Promise<Result<{ received: number }>>
  cancel(uploadId: string): Promise<Result<Record<string, never>>>
  /** A finished upload's file, which from now on is the taker's to delete. */
  take(uploadId: string): Result<{ path: string; fileName: string }>
}

interface Upload {
  readonly path: string
  readonly fileName: string
  readonly byteLength: number
  received: number
  /** An append is being written. */
  busy: boolean
  usedAt: number
}

/** As many as an import may bring files, and some being attached beside it. */
const maxUploads = 2_100
/** Milliseconds after which an upload that nobody goes on with is given up. */
const patience = 30 * 60 * 1_000

/** Uploads into the folder of a library; their names there say nothing of the files' own. */
export function createUploads(libraryFolder: string, now: () => Date = () => new Date()): Uploads {
  const uploads = new Map<string, Upload>()

  async function discard(uploadId: string): Promise<void> {
    const upload = uploads.get(uploadId)
    uploads.delete(uploadId)
    if (upload) await rm(upload.path, { force: true })
  }

  async function discardAbandoned(): Promise<void> {
    const since = now().getTime() - patience
    for (const [uploadId, upload] of uploads)
      if (!upload.busy && upload.usedAt < since) await discard(uploadId)
  }

  return {
    async begin({ fileName: name, byteLength }) {
      const fileName = plainFileName(name)
      const refusal = refusalBySize(fileName, byteLength)
      if (refusal) return refusal
      return guardedAsync(async () => {
        await discardAbandoned()
        if (uploads.size >= maxUploads) return fail({ code: 'badCall', detail: 'too many uploads' })
        const uploadId = randomUUID()
        const path = join(incomingFolder(libraryFolder), `${uploadId}.upload`)
        const upload = {
          path,
          fileName,
          byteLength,
          received: 0,
          busy: true,
          usedAt: now().getTime(),
        }
        uploads.set(uploadId, upload)
        await writeWhole(path, '').catch((error: unknown) => {
          uploads.delete(uploadId)
          throw error
        })
        upload.busy = false
        return succeed({ uploadId })
      })
    },

    async append({ uploadId, offset, bytes }) {
      const upload = uploads.get(uploadId)
      if (!upload) return fail({ code: 'notFound', what: 'upload' })
      if (upload.busy || offset !== upload.received)
        return fail({ code: 'badCall', detail: 'offset' })
      if (offset + bytes.byteLength > upload.byteLength)
        return fail({ code: 'badCall', detail: 'byteLength' })
      upload.busy = true
      upload.usedAt = now().getTime()
      try {
        return await guardedAsync(async () => {
          await writeAt(upload.path, offset, bytes)
          upload.received += bytes.byteLength
          return succeed({ received: upload.received })
        })
      } finally {
        upload.busy = false
      }
    },

    async cancel(uploadId) {
      return guardedAsync(async () => {
        await discard(uploadId)
        return succeed({})
      })
    },

    take(uploadId) {
      const upload = uploads.get(uploadId)
      if (!upload || upload.busy || upload.received !== upload.byteLength)
        return fail({ code: 'notFound', what: 'upload' })
      uploads.delete(uploadId)
      return succeed({ path: upload.path, fileName: upload.fileName })
    },
  }
}

/**
 * Said before the first byte comes in. What no photo is called may be a story, which is measured
 * again when it is read; a zip or a hand-off package may hold several photos, and what is in it is
 * measured when it is unpacked.
 */
function refusalBySize(fileName: string, byteLength: number): { ok: false; error: Failure } | null {
  if (isPhotoName(fileName))
    return byteLength > limits.photoBytes ? refuse(fileName, 'tooManyBytes') : null
  const isPackage = extensionOf(fileName) === packageExtension
  if (isPackage && byteLength > limits.packageBytes)
    return refusePackage(fileName, 'tooLarge', megabytesOver(byteLength, limits.packageBytes))
  const most = mostBytes.get(extensionOf(fileName)) ?? limits.wordBytes
  return byteLength > most
    ? fail({ code: 'importRefused', fileName, reason: 'tooLarge', detail: `${byteLength}` })
    : null
}

const mostBytes: ReadonlyMap<string, number> = new Map([
  ['zip', limits.zipBytes],
  [packageExtension, limits.packageBytes],
])

async function writeAt(path: string, offset: number, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'r+')
  try {
    let written = 0
    while (written < bytes.byteLength) {
      const { bytesWritten } = await file.write(
        bytes,
        written,
        bytes.byteLength - written,
        offset + written,
      )
      written += bytesWritten
    }
  } finally {
    await file.close()
  }
}

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
