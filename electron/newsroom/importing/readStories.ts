import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fail, type Failure, type Result, succeed } from '#shared/contract/errors.ts'
import { guardedAsync } from '../files/faults.ts'
import { candidates, type Candidate, isStoryName } from './candidates.ts'
import type { ImportContext } from './exported.ts'
import { readStory } from './readOne.ts'
import { refusal } from './readStory.ts'
import type { ReadingOrder, WaitingStory } from './waiting.ts'
import { sniffKind } from './sniff.ts'
import type { ImportFile } from '../files/unzip.ts'
import { unzipInThread } from '../files/unzipInThread.ts'

interface Refused {
  fileName: string
  error: Failure
}

/**
 * Reads every story among the files, in the order of their paths; each stands for itself. Fails as
 * the disk does, or with cancelled.
 */
export function readStories(
  context: ImportContext,
  order: ReadingOrder,
): Promise<Result<{ stories: WaitingStory[]; refused: Refused[] }>> {
  return guardedAsync(async () => {
    const refused: Refused[] = []
    const files = await unpacked(order, refused)
    if (order.signal.aborted) return fail({ code: 'cancelled' })
    const duplicate = duplicateOf(files)
    if (duplicate !== null) return fail(refusal(duplicate, 'unsafe', duplicate))
    const found = await candidates(files, order.given)
    const byPath = new Map(files.map((file) => [file.path, file]))
    const stories: WaitingStory[] = []
    for (const [done, one] of found.entries()) {
      if (order.signal.aborted) return fail({ code: 'cancelled' })
      order.onProgress({ done, total: found.length, name: one.file.path })
      const read = await guardedAsync(() => readStory(context, order, one, byPath))
      if (order.signal.aborted) return fail({ code: 'cancelled' })
      if (read.ok) stories.push(read.value)
      else if (isWorthSaying(one, read.error))
        refused.push({ fileName: one.file.path, error: read.error })
    }
    const [first] = order.given
    if (stories.length + refused.length === 0 && first)
      refused.push({ fileName: first.path, error: refusal(first.path, 'notOurs', '') })
    return succeed({ stories, refused })
  })
}

/** Zips give way to what is in them, as if it lay in a folder of the zip's name. */
async function unpacked(
  { given, folder, signal }: ReadingOrder,
  refused: Refused[],
): Promise<ImportFile[]> {
  const files: ImportFile[] = []
  for (const [number, file] of given.entries()) {
    const kind = await sniffKind(file.diskPath, file.path)
    // What is called a zip and is nothing else is unpacked, and found damaged there.
    if (kind !== 'zip' && !(kind === 'other' && /\.zip$/i.test(file.path))) {
      files.push(file)
      continue
    }
    const into = path.join(folder, String(number))
    await mkdir(into, { recursive: true })
    const unzipped = await unzipInThread(file.diskPath, into, { signal })
    if (unzipped.ok)
      files.push(
        ...unzipped.files.map((inner) => ({ ...inner, path: `${file.path}/${inner.path}` })),
      )
    else
      refused.push({
        fileName: file.path,
        error: refusal(file.path, unzipped.refused.reason, unzipped.refused.detail),
      })
  }
  return files
}

/** A path that is there twice; two files would be mistaken for one another. */
function duplicateOf(files: readonly ImportFile[]): string | null {
  const seen = new Set<string>()
  for (const { path: name } of files) {
    if (seen.has(name)) return name
    seen.add(name)
  }
  return null
}

/**
 * Folders hold files of many programs: of those only what the user would take for a story is spoken
 * of.
 */
function isWorthSaying({ file, named }: Candidate, error: Failure): boolean {
  if (named || error.code !== 'importRefused') return true
  if (error.reason === 'notOurs') return path.posix.basename(file.path) === 'article.json'
  return isStoryName(file.path)
}
