import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { load } from 'exifreader'
import { describe, expect, it } from 'vitest'
import { attachPhoto } from '#electron/newsroom/photos/photos.ts'
import type { Library } from '#electron/newsroom/library/library.ts'
import type { Article } from '#shared/article/article.ts'
import {
  cameraSegment,
  iptcSegment,
  saysUtf8,
  withSegments,
  xmpSegment,
} from '#tests/photoMetadata.ts'
import { makePhoto } from '#tests/photos.ts'
import { article, figure } from '#tests/articles.ts'
import {
  exportTo,
  unversionedIn,
  insert,
  now,
  temporaryFolder,
  temporaryLibrary,
  valueOf,
} from './testExports.ts'
import { importFrom } from '../importing/takeIn.ts'

const secrets = {
  serial: 'SN-44712203',
  owner: 'Le Van Binh',
  note: 'ghi-chu-cua-may',
}
const caption = 'Chợ nổi Cái Răng (Cần Thơ) những ngày giáp Tết Quý Mão: ghe hoa nườm nượp.'
const id = '11111111-1111-4111-8111-111111111111'

/**
 * A photo as it comes from a camera and went through a desk: it tells where it was taken, by whom
 * and with what.
 */
async function tellingPhoto(options: { width: number; height: number }): Promise<Buffer> {
  const thumbnail = await makePhoto({ width: 16, height: 12, seed: 3 })
  return withSegments(
    await makePhoto({ ...options, seed: 5 }),
    cameraSegment({ ...secrets, thumbnail }),
    xmpSegment(
      `<aux:SerialNumber>${secrets.serial}</aux:SerialNumber><photoshop:City>Cần Thơ</photoshop:City>`,
    ),
    iptcSegment(saysUtf8, [2, 116, '© Thông tấn xã Việt Nam'], [2, 40, 'Không đăng tên nhân vật']),
  )
}

async function attached(
  library: Library,
  options: { width: number; height: number },
): Promise<string> {
  const file = path.join(temporaryFolder(), 'photo.jpg')
  writeFileSync(file, await tellingPhoto(options))
  return valueOf(await attachPhoto(library, { path: file, fileName: 'photo.jpg', now })).id
}

function storyWith(photoId: string, attrs: { publishesPosition: boolean }): Article {
  const words = { photographer: 'Thanh Tùng', source: 'TTXVN', altText: 'Ghe chở đầy hoa' }
  return article({ id, headline: 'Chợ nổi' }, figure(photoId, caption, { ...words, ...attrs }))
}

describe.each([
  ['of its own size', { width: 300, height: 200 }],
  ['that is shrunk', { width: 3_000, height: 2_000 }],
])('a photo %s, exported', (_, size) => {
  it('says nothing of place, camera and owner, and the words of its figure letter for letter', async () => {
    const library = temporaryLibrary()
    insert(library, storyWith(await attached(library, size), { publishesPosition: false }))
    const out = temporaryFolder()
    const [outcome] = await exportTo(library, out, [id])
    if (outcome?.kind !== 'written') throw new Error(JSON.stringify(outcome))
    const bytes = readFileSync(path.join(out, outcome.folder, 'photos/photo-1.jpg'))
    const tags = load(bytes, { expanded: true, includeUnknown: true })
    expect([tags.exif, tags.gps, tags.Thumbnail, tags.makerNotes]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    for (const secret of [...Object.values(secrets), 'Soan 1', 'Cần Thơ</', 'Không đăng', 'GPS'])
      expect(bytes.includes(secret), secret).toBe(false)
    expect(namesOf(tags.iptc)).toEqual([
      'By-line',
      'Caption/Abstract',
      'Coded Character Set',
      'Copyright Notice',
      'Credit',
      'Record Version',
    ])
    expect(tags.iptc).toMatchObject({
      'By-line': { description: 'Thanh Tùng' },
      'Caption/Abstract': { description: caption },
      'Copyright Notice': { description: '© Thông tấn xã Việt Nam' },
      Credit: { description: 'Ảnh: Thanh Tùng - TTXVN' },
    })
    expect(namesOf(tags.xmp)).toEqual([
      'AltTextAccessibility',
      'Credit',
      '_raw',
      'about',
      'creator',
      'description',
      'rights',
    ])
    expect(tags.xmp).toMatchObject({
      creator: { description: 'Thanh Tùng' },
      description: { description: caption },
      rights: { description: '© Thông tấn xã Việt Nam' },
      Credit: { description: 'Ảnh: Thanh Tùng - TTXVN' },
      AltTextAccessibility: { description: 'Ghe chở đầy hoa' },
    })
  })

  it('takes its position along where the user said so, and nothing else', async () => {
    const library = temporaryLibrary()
    insert(library, storyWith(await attached(library, size), { publishesPosition: true }))
    const out = temporaryFolder()
    const [outcome] = await exportTo(library, out, [id])
    if (outcome?.kind !== 'written') throw new Error(JSON.stringify(outcome))
    const bytes = readFileSync(path.join(out, outcome.folder, 'photos/photo-1.jpg'))
    const { gps, exif = {}, Thumbnail } = load(bytes, { expanded: true, includeUnknown: true })
    expect(gps?.Latitude).toBeCloseTo(10 + 1 / 60 + 23.45 / 3_600, 7)
    expect(gps?.Longitude).toBeCloseTo(105 + 47 / 60 + 67.89 / 3_600, 7)
    expect(Object.keys(exif).filter((name) => !name.startsWith('GPS'))).toEqual([])
    expect(Thumbnail).toBeUndefined()
    for (const secret of Object.values(secrets)) expect(bytes.includes(secret), secret).toBe(false)
  })
})

it('a position that went out comes back, and goes out again as the same files', async () => {
  const library = temporaryLibrary()
  const photoId = await attached(library, { width: 300, height: 200 })
  insert(library, storyWith(photoId, { publishesPosition: true }))
  const out = temporaryFolder()
  await exportTo(library, out, [id])
  const elsewhere = temporaryLibrary()
  expect(valueOf(await importFrom(elsewhere, out))).toMatchObject([{ kind: 'imported' }])
  const again = temporaryFolder()
  await exportTo(elsewhere, again, [id])
  expect(unversionedIn(again)).toEqual(unversionedIn(out))
})

function namesOf(tags: object | undefined): string[] {
  return Object.keys(tags ?? {}).sort()
}
