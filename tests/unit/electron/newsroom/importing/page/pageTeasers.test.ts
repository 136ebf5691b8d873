import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerCall } from '#electron/newsroom/door.ts'
import { photoOf } from '#electron/newsroom/photos/photos.ts'
import type { CallInput, CallName, CallOutput } from '#shared/contract/contract.ts'
import type { Result } from '#shared/contract/errors.ts'
import { makePhoto } from '#tests/photos.ts'
import { valueOf } from '../../library/testLibrary.ts'
import { temporaryNewsroom } from '../../testNewsroom.ts'

const long =
  'Nước lên nhanh ở đầu nguồn, nhiều hộ dân phải chuyển đồ đạc lên cao trong đêm. '.repeat(5)

const pageOf = (headline: string, head: string, body = '') =>
  `<html lang="vi"><head><title>${headline}</title>${head}</head><body><article><h1>${headline}</h1><p>${long}</p>${body}<p>${long}</p></article></body></html>`

test('saved pages become teasers with their pictures in the library; one that cannot is named', async () => {
  const { newsroom } = temporaryNewsroom()
  const call = async <Name extends CallName>(name: Name, input: CallInput<Name>) =>
    (await answerCall(newsroom.handlers, name, input)) as Result<CallOutput<Name>>
  const upload = async (path: string, content: string | Uint8Array) => {
    const bytes = Buffer.from(content)
    const fileName = path.split('/').at(-1)!
    const { uploadId } = valueOf(
      await call('uploads.begin', { fileName, byteLength: bytes.byteLength }),
    )
    valueOf(await call('uploads.append', { uploadId, offset: 0, bytes }))
    return { path, uploadId }
  }
  const photo = await makePhoto({ width: 120, height: 80 })
  const damaged = photo.subarray(0, photo.byteLength - 200)
  const link = '<link rel="canonical" href="https://vidu.vn/lu">'
  const description = '<meta name="description" content="Nước lên nhanh.">'
  const files = [
    await upload('b/trang.html', pageOf('Không địa chỉ', '')),
    await upload(
      'a.html',
      pageOf('Lũ về', link + description, '<figure><img src="a_files/1.jpg"></figure>'),
    ),
    await upload('a_files/1.jpg', photo),
    await upload('c.html', pageOf('Ảnh hỏng', link, '<figure><img src="c_files/1.jpg"></figure>')),
    await upload('c_files/1.jpg', damaged),
    await upload('d.html', ''),
  ]
  const { teasers } = valueOf(await call('imports.teasers', { files }))
  const photoId = createHash('sha256').update(photo).digest('hex')
  const refusedFor = (reason: string) => expect.objectContaining({ code: 'importRefused', reason })
  expect(teasers).toEqual([
    {
      kind: 'read',
      fileName: 'a.html',
      url: 'https://vidu.vn/lu',
      teaser: { headline: 'Lũ về', summary: 'Nước lên nhanh.', photoId },
    },
    { kind: 'failed', fileName: 'b/trang.html', error: refusedFor('noAddress') },
    {
      kind: 'read',
      fileName: 'c.html',
      url: 'https://vidu.vn/lu',
      teaser: { headline: 'Ảnh hỏng', summary: '', photoId: null },
    },
    { kind: 'failed', fileName: 'd.html', error: refusedFor('empty') },
  ])
  expect(photoOf(newsroom.library, photoId)?.fileName).toBe('1.jpg')
  expect(readdirSync(join(newsroom.library.folder, 'incoming'))).toEqual([])
})
