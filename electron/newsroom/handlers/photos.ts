import { rm } from 'node:fs/promises'
import type { Photo } from '#shared/article/photo.ts'
import type { Handlers } from '#shared/contract/contract.ts'
import type { photoLibraryCalls } from '#shared/contract/photoLibrary.ts'
import type { photoCalls } from '#shared/contract/photos.ts'
import { succeed } from '#shared/contract/errors.ts'
import type { Library } from '../library/library.ts'
import { photoInfos } from '../photos/info/info.ts'
import { findPhotos, photoUses, readMorePhotos } from '../photos/library.ts'
import { attachPhoto, photoOf } from '../photos/photos.ts'
import type { Uploads } from './uploads.ts'

/** The calls about photos and the uploads that bring them. */
export function photoHandlers(context: {
  library: Library
  uploads: Uploads
  now: () => Date
}): Pick<Handlers, keyof typeof photoCalls | keyof typeof photoLibraryCalls> {
  const { library, uploads, now } = context
  return {
    'uploads.begin': (input) => uploads.begin(input),
    'uploads.append': (input) => uploads.append(input),
    'uploads.cancel': ({ uploadId }) => uploads.cancel(uploadId),

    'photos.attach': async ({ uploadId }) => {
      const upload = uploads.take(uploadId)
      if (!upload.ok) return upload
      try {
        const attached = await attachPhoto(library, { ...upload.value, now: now() })
        return attached.ok ? succeed({ photo: attached.value }) : attached
      } finally {
        await rm(upload.value.path, { force: true })
      }
    },

    'photos.describe': async ({ photoIds }) => {
      const photos = photoIds.map((photoId) => photoOf(library, photoId))
      return succeed({ photos: photos.filter((photo): photo is Photo => photo !== null) })
    },

    'photos.info': async ({ photoIds }) => succeed({ infos: await photoInfos(library, photoIds) }),
    'photos.find': async (query) => succeed(findPhotos(library, query)),
    'photos.uses': async ({ photoId }) => succeed(photoUses(library, photoId)),
    'photos.readMore': async () => succeed(await readMorePhotos(library)),
  }
}
