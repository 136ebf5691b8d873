import type { CallInput, CallOutput, Handlers } from '#shared/contract/contract.ts'
import { type Result, succeed } from '#shared/contract/errors.ts'
import type { importingCalls } from '#shared/contract/importing.ts'
import { createImports, type Imports, type Job } from '../importing/imports.ts'
import type { teaserCalls } from '#shared/contract/teasers.ts'
import { readSettings } from '../library/settings.ts'
import { type Uploads, withUploadedFiles } from './uploads.ts'
import type { Context } from './context.ts'
import { createJobs } from './jobs.ts'

/** The calls that read files of other programs. */
export function importingHandlers(
  context: Context,
  uploads: Uploads,
): Pick<Handlers, keyof typeof importingCalls> {
  const imports = createImports(context)
  const jobs = createJobs()

  const working = <Value>(
    jobId: string,
    work: (job: Job) => Promise<Result<Value>>,
  ): Promise<Result<Value>> =>
    jobs.run(jobId, (signal) =>
      work({
        signal,
        onProgress: (progress) => context.host.emit('importProgress', { jobId, ...progress }),
      }),
    )

  return {
    'imports.read': (input) =>
      working(input.jobId, (job) => read(context, imports, uploads, input, job)),
    'imports.take': ({ jobId, importId, choices }) =>
      working(jobId, async (job) => {
        const outcomes = await imports.take(importId, choices, job)
        if (!outcomes.ok) return outcomes
        const taken = outcomes.value.flatMap((one) =>
          one.kind === 'imported' ? [one.articleId] : [],
        )
        if (taken.length > 0) context.changes.changed(taken)
        return succeed({ outcomes: outcomes.value })
      }),
    'imports.cancel': async ({ jobId }) => {
      jobs.stop(jobId)
      return succeed({})
    },
    'imports.discard': async ({ importId }) => {
      await imports.discard(importId)
      return succeed({})
    },
  }
}

function read(
  { library }: Context,
  imports: Imports,
  uploads: Uploads,
  { files, encoding }: CallInput<'imports.read'>,
  job: Job,
): Promise<Result<CallOutput<'imports.read'>>> {
  return withUploadedFiles(uploads, files, (files) => {
    const language = readSettings(library.database).language === 'en' ? 'en' : 'vi'
    return imports.read({ files, language, encoding, job })
  })
}

/** The call that reads saved pages as related stories. */
export function teaserHandlers(
  context: Context,
  uploads: Uploads,
): Pick<Handlers, keyof typeof teaserCalls> {
  return {
    'imports.teasers': ({ files }) =>
      withUploadedFiles(uploads, files, async (files) => {
        const language = readSettings(context.library.database).language === 'en' ? 'en' : 'vi'
        // Reading pages is seldom asked for, and its libraries are large.
        const { teasersOfPages } = await import('../importing/page/pageTeasers.ts')
        return succeed({ teasers: await teasersOfPages(context, files, language) })
      }),
  }
}
