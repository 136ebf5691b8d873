import { z } from 'zod'
import { languageSchema } from '../article/article.ts'
import { articleIdSchema as articleId } from '../article/articleId.ts'
import { photoIdSchema } from '../article/document.ts'
import { correctionSchema } from '../article/metadata.ts'
import { roleSchema } from '../article/profile.ts'
import { photoViewSchema, teaserSchema } from '../article/related.ts'
import { statusSchema } from '../article/status.ts'

const instant = z.iso.datetime()

/** An article as the library's list shows it. */
export const articleRowSchema = z.strictObject({
  id: articleId,
  headline: z.string(),
  standfirst: z.string(),
  status: statusSchema,
  section: z.string(),
  slugline: z.string(),
  authors: z.array(z.string()),
  source: z.string(),
  language: languageSchema,
  wordCount: z.number(),
  photoCount: z.number(),
  /** Comment threads that nobody has resolved. */
  openThreads: z.number().int(),
  /** Roles that are called in those by a comment that nobody of the role has answered. */
  calledRoles: z.array(roleSchema),
  leadPhotoId: photoIdSchema.nullable(),
  createdAt: instant,
  updatedAt: instant,
  trashedAt: instant.nullable(),
})
export type ArticleRow = z.infer<typeof articleRowSchema>

/** Where a search found its words beside the headline: the text around the first hit. */
export const matchSchema = z.strictObject({
  field: z.enum(['headline', 'standfirst', 'body', 'caption', 'credit', 'author', 'keyword']),
  excerpt: z.string(),
})

export const articleQuerySchema = z.strictObject({
  /** Words to search for; empty lists everything. */
  text: z.string().max(1_000),
  statuses: z.array(statusSchema),
  section: z.string().nullable(),
  author: z.string().nullable(),
  /** Days (`YYYY-MM-DD`) of the last change where the newsroom runs, both included. */
  changedFrom: z.iso.date().nullable(),
  changedTo: z.iso.date().nullable(),
  trashed: z.boolean(),
  /** Leaves out what was returned to somebody else: it is on their desk again. */
  mine: z.boolean(),
  sort: z.enum(['changed', 'created', 'headline']),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
})
export type ArticleQuery = z.infer<typeof articleQuerySchema>

export const everyArticle: ArticleQuery = {
  text: '',
  statuses: [],
  section: null,
  author: null,
  changedFrom: null,
  changedTo: null,
  trashed: false,
  mine: false,
  sort: 'changed',
  offset: 0,
  limit: 100,
}

const savedSchema = z.strictObject({ revision: z.number().int(), savedAt: instant })

const openedSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('editable'),
    /** The article's JSON text; `readArticle` takes it. */
    text: z.string(),
    revision: z.number().int(),
    row: articleRowSchema,
  }),
  z.strictObject({
    kind: z.literal('readOnly'),
    reason: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('newerSchema'), schemaVersion: z.number() }),
      z.strictObject({ kind: z.literal('invalid'), detail: z.string() }),
      /** The stored bytes no longer match their hash. */
      z.strictObject({ kind: z.literal('damaged') }),
    ]),
    /**
     * Every text that could be found in what is stored, a paragraph each; never empty where
     * anything is there.
     */
    lines: z.array(z.string()),
    row: articleRowSchema,
    /** The newest version that still reads well. */
    lastGoodVersion: z.strictObject({ versionId: z.string(), madeAt: instant }).nullable(),
  }),
])
export type OpenedArticle = z.infer<typeof openedSchema>

export const articleCalls = {
  'articles.list': {
    in: articleQuerySchema,
    out: z.strictObject({
      rows: z.array(articleRowSchema.extend({ match: matchSchema.nullable() })),
      /** All that the query finds; null for a search, where counting costs as much as searching. */
      total: z.number().nullable(),
      hasMore: z.boolean(),
      /** Stories whose words a search does not know yet: very many came in at once. */
      unindexed: z.number().int(),
    }),
  },
  /** What the filters can offer, most used first. */
  'articles.filters': {
    in: z.strictObject({}),
    out: z.strictObject({
      sections: z.array(z.string()),
      authors: z.array(z.string()),
      statusCounts: z.record(statusSchema, z.number()),
      trashedCount: z.number(),
      /** Of the returned stories, those that `mine` leaves out. */
      returnedToOthers: z.number(),
    }),
  },
  'articles.create': {
    in: z.strictObject({ language: languageSchema }),
    out: z.strictObject({ row: articleRowSchema }),
  },
  'articles.open': { in: z.strictObject({ articleId }), out: openedSchema },
  /**
   * Compare-and-swap: stores `text` where the draft still has `baseRevision`, and where nobody
   * approved it, which is taken back by a move. Returns after the commit is on disk.
   */
  'articles.save': {
    in: z.strictObject({ articleId, baseRevision: z.number().int(), text: z.string() }),
    out: savedSchema,
  },
  'articles.rename': {
    in: z.strictObject({ articleId, headline: z.string().max(2_000) }),
    out: savedSchema,
  },
  /**
   * Adds what a corrected story tells its readers, after the notes that it has. A story that was
   * approved is approved again with the note.
   */
  'articles.addCorrection': {
    in: z.strictObject({ articleId, note: correctionSchema.shape.note }),
    out: savedSchema,
  },
  'articles.duplicate': {
    in: z.strictObject({ articleId }),
    out: z.strictObject({ row: articleRowSchema }),
  },
  'articles.trash': {
    in: z.strictObject({ articleIds: z.array(articleId) }),
    out: z.strictObject({}),
  },
  'articles.restore': {
    in: z.strictObject({ articleIds: z.array(articleId) }),
    out: z.strictObject({}),
  },
  /** Only what is in the trash can be deleted for good. */
  'articles.delete': {
    in: z.strictObject({ articleIds: z.array(articleId) }),
    out: z.strictObject({}),
  },
  /** Puts a version's content back as the draft; what the draft held is kept as a version first. */
  'articles.restoreVersion': {
    in: z.strictObject({ articleId, versionId: z.string() }),
    out: savedSchema,
  },
  /**
   * How other articles stand now, for related stories; missing ones are absent, trashed ones say
   * so.
   */
  'articles.teasers': {
    in: z.strictObject({ articleIds: z.array(articleId).max(500) }),
    out: z.strictObject({
      teasers: z.array(
        teaserSchema.extend({
          ...photoViewSchema.shape,
          articleId,
          urlSlug: z.string(),
          status: statusSchema,
          trashed: z.boolean(),
        }),
      ),
    }),
  },
} as const
