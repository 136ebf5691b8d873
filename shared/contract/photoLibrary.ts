import { z } from 'zod'
import { articleIdSchema } from '../article/articleId.ts'
import { photoIdSchema } from '../article/document.ts'
import { photoSchema } from '../article/photo.ts'
import { statusSchema } from '../article/status.ts'
import { photoFilters } from './photoFilters.ts'

const foundPhotoSchema = z.strictObject({
  photo: photoSchema,
  /** As in the story that was changed last, else as the photo's file says. */
  caption: z.string(),
  photographer: z.string(),
  source: z.string(),
  /** Where the photo was taken, as its file says. */
  place: z.string(),
  /** Stories that show it, as a figure or beside a related story. */
  stories: z.number().int(),
})
export type FoundPhoto = z.infer<typeof foundPhotoSchema>

const storyUseSchema = z.strictObject({
  articleId: articleIdSchema,
  headline: z.string(),
  status: statusSchema,
  trashed: z.boolean(),
})
export type StoryUse = z.infer<typeof storyUseSchema>

export const photoLibraryCalls = {
  /**
   * A page of the library's photos, newest first: those in whose caption, credit, place or file
   * name every word of the text begins a word.
   */
  'photos.find': {
    in: z.strictObject({
      text: z.string().max(1_000),
      filter: z.enum(photoFilters),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
    }),
    out: z.strictObject({
      photos: z.array(foundPhotoSchema),
      total: z.number().int(),
      /** Photos whose files have not been read for what they say of themselves. */
      unread: z.number().int(),
      /** Stories whose captions and credits are not known here yet. */
      unindexed: z.number().int(),
    }),
  },
  /**
   * The stories that show a photo, last changed first, and other photos whose files came under the
   * same name. At most 100 each.
   */
  'photos.uses': {
    in: z.strictObject({ photoId: photoIdSchema }),
    out: z.strictObject({ stories: z.array(storyUseSchema), sameName: z.array(photoSchema) }),
  },
  /** Reads what some more files say of themselves; returns how many are still unread. */
  'photos.readMore': { in: z.strictObject({}), out: z.strictObject({ unread: z.number().int() }) },
} as const
