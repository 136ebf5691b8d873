import { z } from 'zod'
import { articleIdSchema } from '#shared/article/articleId.ts'
import { photoIdSchema } from '#shared/article/document.ts'
import { photoSchema } from '#shared/article/photo.ts'
import { personSchema } from '#shared/article/profile.ts'
import { signOffSchema } from '#shared/article/signOff.ts'
import { statusSchema } from '#shared/article/status.ts'
import { acceptedSchema, mostAccepted } from '#shared/checks/finding.ts'
import { mostThreads, threadSchema } from '#shared/comments/thread.ts'
import { keptConflictSchema } from '#shared/contract/conflicts.ts'
import { versionIdSchema, versionRecordSchema } from '#shared/contract/versions.ts'

/*
 * What lies in a hand-off package; the README has the same as a table. Everything is JSON in UTF-8 but the photos.
 */

export const handoffFormat = 'toa-soan-handoff'
/** 1 knew nothing of what was marked as right. */
export const formatVersion = 2
const olderFormatVersion = 1
export const packageExtension = 'toasoan'

/** The first entry of the zip, by which a package is known. */
export const manifestName = 'handoff.json'

export const handoffLimits = {
  manifestBytes: 4 * 1024 * 1024,
  recordsBytes: 16 * 1024 * 1024,
  stories: 200,
  versions: 20_000,
} as const

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const packedPhotoSchema = z.strictObject({
  /** By which the stories name it: the SHA-256 of the original. */
  photoId: photoIdSchema,
  fileName: photoSchema.shape.fileName,
  format: photoSchema.shape.format,
  /**
   * Of the bytes in the package, which are not the original's where that stayed with whoever sent
   * it.
   */
  sha256,
})
export type PackedPhoto = z.infer<typeof packedPhotoSchema>

/** Fields in the order in which they are written. */
export const manifestSchema = z.strictObject({
  format: z.literal(handoffFormat),
  formatVersion: z.union([z.literal(olderFormatVersion), z.literal(formatVersion)]),
  appVersion: z.string().max(100),
  madeAt: z.iso.datetime(),
  madeBy: personSchema,
  note: z.string().max(4_000),
  articleIds: z.array(articleIdSchema).min(1).max(handoffLimits.stories),
  photos: z.array(packedPhotoSchema),
  /**
   * Photos of the stories that do not come along: at the maker's choice, or because the maker has
   * not got them.
   */
  photosLeft: z.array(photoIdSchema),
  parts: z.array(
    z.strictObject({
      path: z.string().max(300),
      sha256,
      byteLength: z.number().int().nonnegative(),
    }),
  ),
})
export type Manifest = z.infer<typeof manifestSchema>

/** All of a story but its texts. */
export const storyPartSchema = z.strictObject({
  headId: versionIdSchema,
  status: statusSchema,
  /**
   * The head and what came before it; of those without a text in the package only that they were.
   */
  versions: z.array(versionRecordSchema).min(1).max(handoffLimits.versions),
  /** In the order in which they were made. */
  signOffs: z.array(signOffSchema).max(10_000),
  /** Comments with all that was answered. */
  threads: z.array(threadSchema).max(mostThreads),
  /** What merges left to decide, also what has been decided. */
  conflicts: z.array(keptConflictSchema).max(10_000),
  /** What people found right of what the house's style says of it. */
  accepted: z.array(acceptedSchema).max(mostAccepted).default([]),
})
export type StoryPart = z.infer<typeof storyPartSchema>

/**
 * Where things lie. A text is named by its own hash, so that two versions that say the same bring
 * it once.
 */
export const partPaths = {
  story: (articleId: string) => `articles/${articleId}/story.json`,
  text: (articleId: string, textSha256: string) =>
    `articles/${articleId}/versions/${textSha256}.json`,
  photo: ({ photoId, format }: Pick<PackedPhoto, 'photoId' | 'format'>) =>
    `photos/${photoId}.${format}`,
}
