import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { limits } from '#shared/article/limits.ts'
import type { Arrival } from '#shared/contract/handoff.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import type { Emit } from '#shared/contract/contract.ts'
import { megabytesOver } from '../files/fileName.ts'
import { hasSeenPackage, noteSeenPackage } from '../library/device.ts'
import type { Library } from '../library/library.ts'
import { incomingFolder } from '../files/incoming.ts'
import { counted, type HandoffJob } from './job.ts'
import { refuse } from './refusal.ts'

/**
 * Packages that lie on this machine and wait for the user. The page knows them by ids, never by
 * paths.
 */
export interface Arrivals {
  list(): Arrival[]
  /**
   * `isOpened` where the user opened it from outside. One from the watched folder waits until it
   * was taken in or put away, and is not told of again after that, nor after the next start.
   */
  add(file: string, isOpened: boolean): Promise<void>
  /** It waits no longer. */
  settle(arrivalId: string): void
  /**
   * A copy of it, which is the taker's to delete; the file stays where it is. Fails with notFound,
   * fileUnreadable, handoffRefused or cancelled.
   */
  take(arrivalId: string, job: HandoffJob): Promise<Result<{ path: string; fileName: string }>>
}

interface Waiting extends Arrival {
  file: string
  /** By which a file is known again. */
  mark: string
}

export function createArrivals(library: Library, emit: Emit): Arrivals {
  const arrivals = new Map<string, Waiting>()
  const list = (): Arrival[] =>
    [...arrivals.values()].map(({ arrivalId, fileName, isOpened }) => ({
      arrivalId,
      fileName,
      isOpened,
    }))

  const tell = (): void => emit('packagesArrived', { arrivals: list() })

  function settle(arrivalId: string): void {
    const waiting = arrivals.get(arrivalId)
    if (!waiting) return
    arrivals.delete(arrivalId)
    if (waiting.isOpened) return
    noteSeenPackage(library.database, waiting.mark)
    tell()
  }

  /** What was written over, or is no longer there. */
  function forget(file: string): void {
    for (const [arrivalId, known] of arrivals)
      if (known.file === file && !known.isOpened) arrivals.delete(arrivalId)
  }

  return {
    list,
    async add(file, isOpened) {
      const found = await stat(file).catch(() => null)
      const mark = `${path.basename(file)} ${found?.size} ${found?.mtimeMs}`
      if (!isOpened && (!found?.isFile() || hasSeenPackage(library.database, mark))) return
      if (
        [...arrivals.values()].some(
          (known) => known.file === file && known.mark === mark && !isOpened,
        )
      )
        return
      if (!isOpened) forget(file)
      const arrivalId = randomUUID()
      arrivals.set(arrivalId, { arrivalId, file, fileName: path.basename(file), isOpened, mark })
      tell()
    },
    settle,
    async take(arrivalId, job) {
      const waiting = arrivals.get(arrivalId)
      if (!waiting) return fail({ code: 'notFound', what: 'package' })
      const { file, fileName, isOpened } = waiting
      if (isOpened) settle(arrivalId)
      try {
        // Looked at before it is opened: opening a pipe would wait for ever.
        const { size, isFile } = await stat(file).then((found) => ({
          size: found.size,
          isFile: found.isFile(),
        }))
        if (!isFile) return fail({ code: 'fileUnreadable', fileName, detail: 'not a file' })
        if (size > limits.packageBytes)
          return refuse(fileName, 'tooLarge', megabytesOver(size, limits.packageBytes))
        return succeed({ path: await copied(library, file, size, job), fileName })
      } catch (error) {
        if (job.signal.aborted) return fail({ code: 'cancelled' })
        if (!(error instanceof Error && 'code' in error)) throw error
        if (error.code === 'ENOENT') {
          forget(file)
          tell()
        }
        return fail({ code: 'fileUnreadable', fileName, detail: String(error.code) })
      }
    },
  }
}

/** A stick or a share may be slow. */
async function copied(
  library: Library,
  file: string,
  total: number,
  job: HandoffJob,
): Promise<string> {
  const folder = incomingFolder(library.folder)
  await mkdir(folder, { recursive: true })
  const copy = path.join(folder, `${randomUUID()}.arrival`)
  try {
    const count = counted(job, { doing: 'copying', total })
    await pipeline(createReadStream(file), count, createWriteStream(copy, { flags: 'wx' }))
    job.signal.throwIfAborted()
    return copy
  } catch (error) {
    await rm(copy, { force: true })
    throw error
  }
}
