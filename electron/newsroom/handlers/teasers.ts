import type { Handlers } from '#shared/contract/contract.ts'
import { succeed } from '#shared/contract/errors.ts'
import type { teaserCalls } from '#shared/contract/teasers.ts'
import { readSettings } from '../library/settings.ts'
import type { Uploads } from './uploads.ts'
import type { Context } from './context.ts'
import { withUploadedFiles } from './uploadedFiles.ts'

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
