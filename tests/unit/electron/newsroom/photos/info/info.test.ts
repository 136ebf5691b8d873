import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { empty } from '#electron/newsroom/photos/info/combine.ts'
import { photoInfos } from '#electron/newsroom/photos/info/info.ts'
import { originalPath } from '#electron/newsroom/photos/photos.ts'
import { iptcSegment, saysUtf8, withSegments } from '#tests/photoMetadata.ts'
import { makePhoto } from '#tests/photos.ts'
import { attach, temporaryLibrary, valueOf } from '../temporaryLibrary.ts'

async function described(): Promise<Buffer> {
  const jpeg = await makePhoto({ width: 30, height: 20 })
  return withSegments(jpeg, iptcSegment(saysUtf8, [2, 120, 'Chợ nổi'], [2, 80, 'Thanh Tùng']))
}

it('what a photo says is stored when it is attached', async () => {
  const library = temporaryLibrary()
  const { id } = valueOf(await attach(library, await described(), 'chợ nổi.jpg'))
  const stored = library.database.prepare('SELECT photo_id, info FROM photo_info').all()
  expect(stored).toEqual([{ photo_id: id, info: expect.stringContaining('"caption":"Chợ nổi"') }])
  // It is not read again.
  writeFileSync(originalPath(library, id), 'something else')
  expect(await photoInfos(library, [id])).toMatchObject([
    { photoId: id, photographer: 'Thanh Tùng' },
  ])
})

it('photos attached before, or read another way, are read when they are asked for', async () => {
  const library = temporaryLibrary()
  const { id } = valueOf(await attach(library, await described(), 'chợ nổi.jpg'))
  for (const change of [
    'DELETE FROM photo_info',
    "UPDATE photo_info SET info = '{}'",
    "UPDATE photo_info SET info = '{'",
  ]) {
    library.database.exec(change)
    expect(await photoInfos(library, [id])).toMatchObject([{ photoId: id, caption: 'Chợ nổi' }])
    expect(library.database.prepare('SELECT info FROM photo_info').pluck().get()).toContain(
      'Chợ nổi',
    )
  }
})

it('a photo whose original is gone says nothing for now, and one that never was is left out', async () => {
  const library = temporaryLibrary()
  const { id } = valueOf(await attach(library, await described(), 'chợ nổi.jpg'))
  library.database.exec('DELETE FROM photo_info')
  writeFileSync(originalPath(library, id), '')
  expect(await photoInfos(library, ['0'.repeat(64), id])).toEqual([{ photoId: id, ...empty }])
})
