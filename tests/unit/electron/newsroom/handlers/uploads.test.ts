import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { limits } from '#shared/article/limits.ts'
import { emptyIncoming, incomingFolder } from '#electron/newsroom/files/incoming.ts'
import { createUploads } from '#electron/newsroom/handlers/uploads.ts'
import { errorOf, filesIn, temporaryLibrary, valueOf } from '../photos/temporaryLibrary.ts'

const bytes = Buffer.from('chợ nổi Cái Răng')

it('puts the parts of a file together and hands it over once', async () => {
  const library = temporaryLibrary()
  const uploads = createUploads(library.folder)
  const begin = { fileName: 'C:\\ảnh\\cho\u031b\u0323 nổi.jpg', byteLength: bytes.byteLength }
  const { uploadId } = valueOf(await uploads.begin(begin))
  const first = await uploads.append({ uploadId, offset: 0, bytes: bytes.subarray(0, 5) })
  expect(valueOf(first)).toEqual({ received: 5 })
  expect(errorOf(uploads.take(uploadId))).toEqual({ code: 'notFound', what: 'upload' })
  valueOf(await uploads.append({ uploadId, offset: 5, bytes: bytes.subarray(5) }))
  const { path, fileName } = valueOf(uploads.take(uploadId))
  expect(fileName).toBe('chợ nổi.jpg')
  expect(readFileSync(path).equals(bytes)).toBe(true)
  expect(errorOf(uploads.take(uploadId))).toEqual({ code: 'notFound', what: 'upload' })
})

it('refuses parts that are out of order, too many, or of no upload', async () => {
  const uploads = createUploads(temporaryLibrary().folder)
  const { uploadId } = valueOf(await uploads.begin({ fileName: 'a.jpg', byteLength: 10 }))
  expect(errorOf(await uploads.append({ uploadId, offset: 3, bytes }))).toMatchObject({
    code: 'badCall',
  })
  expect(errorOf(await uploads.append({ uploadId, offset: 0, bytes }))).toMatchObject({
    code: 'badCall',
  })
  expect(errorOf(await uploads.append({ uploadId: 'x', offset: 0, bytes }))).toMatchObject({
    code: 'notFound',
  })
  const part = bytes.subarray(0, 5)
  const both = await Promise.all(
    [0, 0].map((offset) => uploads.append({ uploadId, offset, bytes: part })),
  )
  expect(both.map((result) => result.ok)).toEqual([true, false])
})

it('refuses at once what would be too large, a zip only past what may be unpacked', async () => {
  const uploads = createUploads(temporaryLibrary().folder)
  const byteLength = limits.photoBytes + 1
  const photo = await uploads.begin({ fileName: 'nặng.jpg', byteLength })
  expect(errorOf(photo)).toEqual({
    code: 'photoRefused',
    fileName: 'nặng.jpg',
    reason: 'tooManyBytes',
  })
  valueOf(await uploads.begin({ fileName: 'bài.zip', byteLength }))
  const zip = await uploads.begin({ fileName: 'bài.zip', byteLength: limits.zipBytes + 1 })
  expect(errorOf(zip)).toMatchObject({ code: 'importRefused', reason: 'tooLarge' })
  const odd = await uploads.begin({ fileName: 'bài.constructor', byteLength: limits.zipBytes + 1 })
  expect(errorOf(odd)).toMatchObject({ code: 'importRefused', reason: 'tooLarge' })
})

it('leaves nothing of a cancelled or abandoned upload, nor of what a crash left', async () => {
  const library = temporaryLibrary()
  let time = 0
  const uploads = createUploads(library.folder, () => new Date(time))
  const [first, second] = await Promise.all(
    ['a.jpg', 'b.jpg'].map(async (fileName) =>
      valueOf(await uploads.begin({ fileName, byteLength: 99 })),
    ),
  )
  expect(filesIn(library, 'incoming')).toHaveLength(2)
  valueOf(await uploads.cancel(first!.uploadId))
  expect(filesIn(library, 'incoming')).toEqual([`${second!.uploadId}.upload`])
  time += 31 * 60 * 1_000
  const third = valueOf(await uploads.begin({ fileName: 'c.jpg', byteLength: 99 }))
  expect(filesIn(library, 'incoming')).toEqual([`${third.uploadId}.upload`])
  writeFileSync(join(incomingFolder(library.folder), 'left.upload'), 'half')
  emptyIncoming(library.folder)
  expect(filesIn(library, 'incoming')).toEqual([])
})

it('bounds how many are under way', async () => {
  const uploads = createUploads(temporaryLibrary().folder)
  let begun = 0
  while ((await uploads.begin({ fileName: 'a.jpg', byteLength: 1 })).ok) begun++
  expect(begun).toBe(2_100)
})
