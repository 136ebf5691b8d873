import { uploadChunkBytes } from '#shared/contract/uploadChunk.ts'
import { type Result, fail, succeed } from '#shared/contract/errors.ts'
import { call } from './newsroom.ts'

/**
 * Brings a file into the newsroom part by part and answers its upload id. `onProgress` is told the
 * share done, 0 to 1. An aborted `signal` cancels the upload and answers `cancelled`.
 */
export async function uploadFile(
  file: File,
  onProgress?: (share: number) => void,
  signal?: AbortSignal,
): Promise<Result<string>> {
  const begun = await call('uploads.begin', { fileName: file.name, byteLength: file.size })
  if (!begun.ok) return begun
  const { uploadId } = begun.value
  for (let offset = 0; offset < file.size; offset += uploadChunkBytes) {
    const part = await sendPart(file, uploadId, offset)
    const sent = signal?.aborted ? fail({ code: 'cancelled' }) : part
    if (!sent.ok) {
      await call('uploads.cancel', { uploadId })
      return sent
    }
    onProgress?.(sent.value / file.size)
  }
  return succeed(uploadId)
}

/** Returns how many bytes have arrived in all. */
async function sendPart(file: File, uploadId: string, offset: number): Promise<Result<number>> {
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = new Uint8Array(await file.slice(offset, offset + uploadChunkBytes).arrayBuffer())
  } catch (error) {
    // The file was moved, deleted or changed since it was chosen.
    const detail = error instanceof Error ? error.message : String(error)
    return fail({ code: 'fileUnreadable', fileName: file.name, detail })
  }
  const appended = await call('uploads.append', { uploadId, offset, bytes })
  return appended.ok ? succeed(appended.value.received) : appended
}
