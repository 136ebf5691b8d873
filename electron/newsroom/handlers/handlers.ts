import type { Handlers } from '#shared/contract/contract.ts'
import type { Uploads } from './uploads.ts'
import { articleHandlers } from './articles.ts'
import { commentHandlers } from './comments.ts'
import type { Context } from './context.ts'
import { handoffHandlers } from './handoff.ts'
import { importingHandlers, teaserHandlers } from './importing.ts'
import { libraryHandlers } from './library.ts'
import { photoHandlers } from './photos.ts'
import { publishingHandlers } from './publishing.ts'
import { styleHandlers } from './style.ts'
import { reviewHandlers } from './reviews.ts'
import { versionHandlers } from './versions.ts'
import { workflowHandlers } from './workflow.ts'

/** Every call of the contract. */
export function createHandlers(context: Context, uploads: Uploads): Handlers {
  return {
    ...articleHandlers(context),
    ...commentHandlers(context),
    ...photoHandlers({ ...context, uploads }),
    ...versionHandlers(context),
    ...styleHandlers(context),
    ...workflowHandlers(context),
    ...reviewHandlers(context),
    ...libraryHandlers(context),
    ...publishingHandlers(context),
    ...importingHandlers(context, uploads),
    ...handoffHandlers(context, uploads),
    ...teaserHandlers(context, uploads),
  }
}
