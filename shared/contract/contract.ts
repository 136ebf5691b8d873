import { z } from 'zod'
import { articleIdSchema } from '../article/articleId.ts'
import { articleCalls } from './articles.ts'
import { commentCalls } from './comments.ts'
import { commands } from './commands.ts'
import { conflictCalls } from './conflicts.ts'
import type { Result } from './errors.ts'
import { arrivedSchema, handoffCalls, handoffProgressSchema } from './handoff.ts'
import { importingCalls } from './importing.ts'
import { libraryCalls } from './library.ts'
import { photoLibraryCalls } from './photoLibrary.ts'
import { photoCalls } from './photos.ts'
import { publishingCalls } from './publishing.ts'
import { styleCalls } from './style.ts'
import { reviewCalls } from './reviews.ts'
import { teaserCalls } from './teasers.ts'
import { versionCalls } from './versions.ts'
import { workflowCalls } from './workflow.ts'

/**
 * Every call that the interface can make of the newsroom. Handlers, clients and their types derive
 * from it.
 */
export const calls = {
  ...articleCalls,
  ...commentCalls,
  ...photoCalls,
  ...photoLibraryCalls,
  ...publishingCalls,
  ...importingCalls,
  ...teaserCalls,
  ...versionCalls,
  ...styleCalls,
  ...workflowCalls,
  ...handoffCalls,
  ...conflictCalls,
  ...reviewCalls,
  ...libraryCalls,
} as const

export type CallName = keyof typeof calls
export type CallInput<Name extends CallName> = z.infer<(typeof calls)[Name]['in']>
export type CallOutput<Name extends CallName> = z.infer<(typeof calls)[Name]['out']>

export type Handlers = {
  [Name in CallName]: (input: CallInput<Name>) => Promise<Result<CallOutput<Name>>>
}

/** Everything that the newsroom tells without being asked. */
export const events = {
  /**
   * Articles changed, were added or removed; null means "any". `savedRevision` is set where nothing
   * but the draft changed.
   */
  articlesChanged: z.strictObject({
    articles: z
      .array(
        z.strictObject({ articleId: articleIdSchema, savedRevision: z.number().int().nullable() }),
      )
      .nullable(),
  }),
  settingsChanged: z.strictObject({}),
  exportProgress: z.strictObject({
    jobId: z.string(),
    articlesDone: z.number().int(),
    articles: z.number().int(),
    /** Of the article now being written. */
    headline: z.string(),
    photosDone: z.number().int(),
    photos: z.number().int(),
    /** What is being done with it; `packing` makes the zip of all. */
    doing: z.enum(['reading', 'photos', 'writing', 'packing']),
  }),
  importProgress: z.strictObject({
    jobId: z.string(),
    done: z.number().int(),
    total: z.number().int(),
    /** The file now being read, or the headline now being taken in. */
    name: z.string(),
  }),
  handoffProgress: handoffProgressSchema,
  /** Packages wait on this machine; all that do. */
  packagesArrived: arrivedSchema,
  verifyProgress: z.strictObject({ done: z.number().int(), total: z.number().int() }),
  /** A menu item was chosen. */
  command: z.strictObject({ command: z.enum(commands) }),
  /** The window wants to close: save what is not saved, then call `host.readyToClose`. */
  closeRequested: z.strictObject({}),
} as const

export type EventName = keyof typeof events
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>
export type Emit = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void

/**
 * What a host puts at `window.newsroom`; the whole of what the interface knows of the world
 * outside.
 */
export interface Bridge {
  call(name: string, input: unknown): Promise<unknown>
  /** Returns the function that ends the subscription. */
  on(name: string, listener: (payload: unknown) => void): () => void
  /** Where a photo's rendition can be shown from, `{id}` and `{rendition}` to be filled in. */
  readonly photoAddress: string
  /** Where the exported page of an article can be shown from, `{id}` to be filled in. */
  readonly previewAddress: string
}
