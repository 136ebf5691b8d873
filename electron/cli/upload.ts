import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { uploadChunkBytes } from '#shared/contract/uploadChunk.ts'
import type { ImportFile } from '../newsroom/files/unzip.ts'
import type { Session } from './run.ts'

/**
 * Brings a file into the newsroom and answers its upload id. Fails with fileUnreadable, or as the
 * uploads do.
 */
export async function upload(
  ask: Session['ask'],
  { path, diskPath }: ImportFile,
): Promise<Result<string>> {
  const fileName = basename(path)
  const file = await open(diskPath, 'r').catch(
    (error: NodeJS.ErrnoException) => error.code ?? 'open',
  )
  if (typeof file === 'string') return fail({ code: 'fileUnreadable', fileName, detail: file })
  try {
    const { size } = await file.stat()
    const begun = await ask('uploads.begin', { fileName, byteLength: size })
    if (!begun.ok) return begun
    const { uploadId } = begun.value
    const piece = Buffer.alloc(Math.min(uploadChunkBytes, size))
    for (let offset = 0; offset < size;) {
      const { bytesRead } = await file.read(piece, 0, piece.byteLength, offset)
      // The file became shorter meanwhile.
      if (bytesRead === 0) break
      const appended = await ask('uploads.append', {
        uploadId,
        offset,
        bytes: piece.subarray(0, bytesRead),
      })
      if (!appended.ok) return appended
      offset += bytesRead
    }
    return succeed(uploadId)
  } finally {
    await file.close()
  }
}
