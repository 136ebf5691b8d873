import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { headlineOf, type Language } from '#shared/article/article.ts'
import type { CallInput, CallOutput, EventPayload } from '#shared/contract/contract.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import type { ImportOutcome } from '#shared/contract/importing.ts'
import type { OldEncoding } from '#shared/text/encodings/encodings.ts'
import { guardedAsync } from '../files/faults.ts'
import { createHeldFolders } from '../files/heldFolders.ts'
import { incomingFolder } from '../files/incoming.ts'
import type { ImportContext } from './exported.ts'
import { previewOf } from './previewOf.ts'
import { readStories } from './readStories.ts'
import type { WaitingStory } from './waiting.ts'
import { takeStory } from './takeStory.ts'
import type { ImportFile } from '../files/unzip.ts'

/** What was read and waits to be taken in or discarded. */
export interface Imports {
  /** The files given are moved, and gone once the import is over. */
  read(order: {
    files: readonly ImportFile[]
    language: Language
    encoding: OldEncoding | null
    job: Job
  }): Promise<Result<CallOutput<'imports.read'>>>
  take(
    importId: string,
    choices: CallInput<'imports.take'>['choices'],
    job: Job,
  ): Promise<Result<ImportOutcome[]>>
  discard(importId: string): Promise<void>
}

/** How a long call is stopped and tells how far it is. */
export interface Job {
  signal: AbortSignal
  onProgress: (progress: Omit<EventPayload<'importProgress'>, 'jobId'>) => void
}

interface ReadImport {
  folder: string
  stories: Map<string, WaitingStory>
}

/** Returns the imports of one library, none yet. */
export function createImports(context: ImportContext): Imports {
  const imports = createHeldFolders<ReadImport>()

  return {
    async read({ files, job, ...order }) {
      const folder = path.join(incomingFolder(context.library.folder), `import-${randomUUID()}`)
      const done = await guardedAsync(async () => {
        await mkdir(folder, { recursive: true })
        const given = await movedInto(folder, files)
        const read = await readStories(context, { given, folder, ...order, ...job })
        if (!read.ok) return read
        const importId = randomUUID()
        const stories = new Map(read.value.stories.map((story) => [randomUUID(), story]))
        imports.hold(importId, { folder, stories })
        const previews = [...stories].map(([id, story]) => previewOf(context.library, id, story))
        return succeed({ importId, stories: previews, refused: read.value.refused })
      })
      if (!done.ok) await rm(folder, { recursive: true, force: true })
      return done
    },

    async take(importId, choices, { signal, onProgress }) {
      const waiting = imports.use(importId)
      if (!waiting) return fail({ code: 'notFound', what: 'import' })
      const outcomes: ImportOutcome[] = []
      for (const [done, { storyId, ...choice }] of choices.entries()) {
        if (signal.aborted) break
        const story = waiting.stories.get(storyId)
        if (!story) continue
        onProgress({ done, total: choices.length, name: story.fileName })
        const taken = await takeStory(context, story, choice)
        const named = { storyId, fileName: story.fileName }
        if (!taken.ok) {
          outcomes.push({ kind: 'failed', ...named, error: taken.error })
          continue
        }
        waiting.stories.delete(storyId)
        const { article, picturesLeftOut } = taken.value
        const headline = headlineOf(article)
        outcomes.push({
          kind: 'imported',
          ...named,
          articleId: article.id,
          headline,
          picturesLeftOut,
        })
      }
      return succeed(outcomes)
    },

    discard: (importId) => imports.discard(importId),
  }
}

/** What is read now must be there, unchanged, when it is taken in. */
async function movedInto(folder: string, files: readonly ImportFile[]): Promise<ImportFile[]> {
  const moved: ImportFile[] = []
  for (const [number, file] of files.entries()) {
    const diskPath = path.join(folder, `${number}.given`)
    await rename(file.diskPath, diskPath)
    moved.push({ ...file, diskPath })
  }
  return moved
}
