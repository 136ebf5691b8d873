import { z } from 'zod'
import { photoIdSchema } from '../article/document.ts'
import { photoSchema } from '../article/photo.ts'
import { photoInfoSchema } from '../article/photoInfo.ts'
import { uploadChunkBytes } from './uploadChunk.ts'

const uploadId = z.string().min(1).max(64)

export const photoCalls = {
  /** A file comes in by parts, so that a large one shows progress and is never in memory twice. */
  'uploads.begin': {
    in: z.strictObject({
      fileName: z.string().min(1).max(1_000),
      byteLength: z.number().int().min(0),
    }),
    out: z.strictObject({ uploadId }),
  },
  'uploads.append': {
    in: z.strictObject({
      uploadId,
      offset: z.number().int().min(0),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= uploadChunkBytes),
    }),
    out: z.strictObject({ received: z.number().int() }),
  },
  'uploads.cancel': { in: z.strictObject({ uploadId }), out: z.strictObject({}) },
  /** Takes a finished upload into the library as a photo. The same bytes twice are one photo. */
  'photos.attach': {
    in: z.strictObject({ uploadId }),
    out: z.strictObject({ photo: photoSchema }),
  },
  'photos.describe': {
    in: z.strictObject({ photoIds: z.array(photoIdSchema).max(1_000) }),
    out: z.strictObject({ photos: z.array(photoSchema) }),
  },
  /** What the photos' files say of themselves, in the order asked; unknown photos are left out. */
  'photos.info': {
    in: z.strictObject({ photoIds: z.array(photoIdSchema).max(1_000) }),
    out: z.strictObject({ infos: z.array(photoInfoSchema) }),
  },
} as const
