import { expect, it } from 'vitest'
import { photoHandlers } from '#electron/newsroom/handlers/photos.ts'
import { createUploads } from '#electron/newsroom/handlers/uploads.ts'
import { makePhoto } from '#tests/photos.ts'
import { errorOf, filesIn, now, temporaryLibrary, valueOf } from './temporaryLibrary.ts'

it('takes an upload in as a photo and describes it; neither a photo nor a refusal leaves the upload behind', async () => {
  const library = temporaryLibrary()
  const handlers = photoHandlers({
    library,
    uploads: createUploads(library.folder),
    now: () => now,
  })
  const upload = async (fileName: string, bytes: Uint8Array) => {
    const begun = await handlers['uploads.begin']({ fileName, byteLength: bytes.byteLength })
    const { uploadId } = valueOf(begun)
    if (bytes.byteLength > 0)
      valueOf(
        await handlers['uploads.append']({ uploadId, offset: 0, bytes: new Uint8Array(bytes) }),
      )
    return handlers['photos.attach']({ uploadId })
  }
  const bytes = await makePhoto({ width: 300, height: 200 })
  const { photo } = valueOf(await upload('chợ nổi.jpg', bytes))
  expect(photo).toMatchObject({
    fileName: 'chợ nổi.jpg',
    width: 300,
    attachedAt: now.toISOString(),
  })
  expect(errorOf(await upload('trống.jpg', bytes.subarray(0, 0)))).toMatchObject({
    reason: 'empty',
  })
  expect(errorOf(await upload('cụt.jpg', bytes.subarray(0, 900)))).toMatchObject({
    reason: 'damaged',
  })
  expect(filesIn(library, 'incoming')).toEqual([])
  const described = await handlers['photos.describe']({
    photoIds: [photo.id, '0'.repeat(64), photo.id],
  })
  expect(valueOf(described)).toEqual({ photos: [photo, photo] })
  expect(errorOf(await handlers['photos.attach']({ uploadId: 'x' }))).toMatchObject({
    what: 'upload',
  })
})
