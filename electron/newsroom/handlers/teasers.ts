import { rm } from 'node:fs/promises'
import type { Handlers } from '../../../shared/contract/contract.ts'
import { succeed } from '../../../shared/contract/errors.ts'
import type { teaserCalls } from '../../../shared/contract/teasers.ts'
import type { ImportFile } from '../importing/unzip.ts'
import { readSettings } from '../library/settings.ts'
import type { Uploads } from '../photos/uploads.ts'
import type { Context } from './context.ts'

export function teaserHandlers(context: Context, uploads: Uploads): Pick<Handlers, keyof typeof teaserCalls> {
  return {
    'imports.teasers': async ({ files }) => {
      const taken: ImportFile[] = []
      try {
        for (const { path, uploadId } of files) {
          const upload = uploads.take(uploadId)
          if (!upload.ok) return upload
          taken.push({ path, diskPath: upload.value.path })
        }
        const language = readSettings(context.library.database).language === 'en' ? 'en' : 'vi'
        // Reading pages is seldom asked for, and its libraries are large.
        const { teasersOfPages } = await import('../importing/pageTeasers.ts')
        return succeed({ teasers: await teasersOfPages(context, taken, language) })
      } finally {
        for (const { diskPath } of taken) await rm(diskPath, { force: true })
      }
    },
  }
}
