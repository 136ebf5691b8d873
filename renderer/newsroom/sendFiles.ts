import type { CallInput, CallOutput } from '#shared/contract/contract.ts'
import { type Failure, fail, type Result, succeed } from '#shared/contract/errors.ts'
import { call } from './newsroom.ts'
import { uploadFile } from './upload.ts'
import type { ImportFile } from './droppedFiles.ts'

/** What came of files that were sent to the newsroom. */
export interface SentFiles {
  uploads: CallInput<'imports.read'>['files']
  refused: CallOutput<'imports.read'>['refused']
}

/**
 * A file that is refused by its size alone is named; the others come in. Fails where the work was
 * stopped or the host is gone.
 */
export async function sendFiles(
  files: readonly ImportFile[],
  signal: AbortSignal,
  onProgress: (done: number, share: number) => void,
): Promise<Result<SentFiles>> {
  const sent: SentFiles = { uploads: [], refused: [] }
  for (const [done, { path, file }] of files.entries()) {
    const share = (ofFile: number): number => (done + ofFile) / files.length
    onProgress(done, share(0))
    const uploaded = await uploadFile(file, (ofFile) => onProgress(done, share(ofFile)), signal)
    if (uploaded.ok) sent.uploads.push({ path, uploadId: uploaded.value })
    else if (ofOneFile.has(uploaded.error.code))
      sent.refused.push({ fileName: path, error: uploaded.error })
    else {
      await Promise.all(sent.uploads.map(({ uploadId }) => call('uploads.cancel', { uploadId })))
      return fail(uploaded.error)
    }
  }
  return succeed(sent)
}

const ofOneFile: ReadonlySet<Failure['code']> = new Set([
  'importRefused',
  'photoRefused',
  'fileUnreadable',
])
