import { z } from 'zod'
import { articleIdSchema as articleId } from '../article/articleId.ts'
import { inlineSchema } from '../article/document.ts'
import type { Conflict } from '../changes/merge/conflict.ts'
import { versionAuthorSchema, versionIdSchema } from './versions.ts'

const decisionSchema = z.enum(['ours', 'theirs', 'both'])
const side = z.enum(['ours', 'theirs'])

const inlines = z.array(inlineSchema)
const piece: z.ZodType = z.lazy(() =>
  z.strictObject({
    type: z.string(),
    attrs: z.record(z.string(), z.unknown()).optional(),
    content: z.array(piece).optional(),
    text: z.string().optional(),
    marks: z.array(z.unknown()).optional(),
  }),
)
const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['headline', 'standfirst', 'metadata']) }),
  z.strictObject({ kind: z.literal('block'), blockId: z.string() }),
  z.strictObject({ kind: z.literal('related'), id: z.string() }),
])
const clash = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), before: inlines, ours: inlines, theirs: inlines }),
  z.strictObject({ kind: z.literal('deleted'), by: side, piece }),
  z.strictObject({ kind: z.literal('whole'), ours: piece, theirs: piece }),
  z.strictObject({
    kind: z.literal('field'),
    field: z.string(),
    before: z.unknown(),
    ours: z.unknown(),
    theirs: z.unknown(),
    undecided: side,
  }),
  z.strictObject({
    kind: z.literal('moved'),
    ours: z.string().nullable(),
    theirs: z.string().nullable(),
    undecided: side,
  }),
])
const shape = z.strictObject({
  id: z.string().min(1).max(400),
  place,
  clash,
  canBeBoth: z.boolean(),
})

/** Its type is that of `changes/`, which knows no schemas. */
const conflictSchema = z.custom<Conflict>((value) => shape.safeParse(value).success)

/** A place where a merge needs the user, as the library keeps it until it is decided, and after. */
export const keptConflictSchema = z.strictObject({
  /** The merge. Its first parent is "ours", its second "theirs", on every laptop alike. */
  versionId: versionIdSchema,
  conflict: conflictSchema,
  decision: decisionSchema.nullable(),
})
export type KeptConflict = z.infer<typeof keptConflictSchema>

const sideSchema = z.strictObject({
  versionId: versionIdSchema,
  author: versionAuthorSchema,
  madeAt: z.iso.datetime(),
  /** Whether it was written with this library. */
  isHere: z.boolean(),
})
export type ConflictSide = z.infer<typeof sideSchema>

const openConflictSchema = keptConflictSchema.omit({ decision: true }).extend({
  ours: sideSchema,
  theirs: sideSchema,
  /** From which both went on; null where they have nothing in common. */
  baseId: versionIdSchema.nullable(),
})
export type OpenConflict = z.infer<typeof openConflictSchema>

export const conflictCalls = {
  /** What is still to be decided of a story, in the order of its text. */
  'conflicts.list': {
    in: z.strictObject({ articleId }),
    out: z.strictObject({ conflicts: z.array(openConflictSchema) }),
  },
  /** Notes what the user decided; the text was changed by the editor. Null opens it again. */
  'conflicts.decide': {
    in: z.strictObject({
      articleId,
      versionId: versionIdSchema,
      conflictId: z.string().max(400),
      decision: decisionSchema.nullable(),
    }),
    out: z.strictObject({}),
  },
} as const
