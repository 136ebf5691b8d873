import { createHash } from 'node:crypto'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createImports } from '#electron/newsroom/importing/imports.ts'
import { type Article } from '#shared/article/article.ts'
import { article, p } from '#tests/articles.ts'
import {
  exportTo,
  insert,
  now,
  stateOf,
  temporaryFolder,
  temporaryLibrary,
  valueOf,
} from '../publishing/testExports.ts'
import { makeZip } from '#tests/makeZip.ts'
import { importFrom, readParcel } from './takeIn.ts'
import { exported } from './exportedStory.ts'

describe('a refusal leaves the library exactly as it was', () => {
  type Change = (folder: string) => void
  const edit = (change: (json: string) => string): Change => {
    return (folder) => {
      const file = path.join(folder, 'article.json')
      writeFileSync(file, change(readFileSync(file, 'utf8')))
    }
  }
  const photo = (folder: string, name = 'photo-2.jpg') => path.join(folder, 'photos', name)
  /** The file says what it holds, so a disguise needs the true hash and size of the false bytes. */
  const disguise =
    (bytes: Buffer): Change =>
    (folder) => {
      const file = path.join(folder, 'article.json')
      const json = JSON.parse(readFileSync(file, 'utf8')) as Article & {
        photos: { photoId: string }[]
      }
      const old = json.photos[1]?.photoId ?? ''
      const hash = createHash('sha256').update(bytes).digest('hex')
      const length = readFileSync(photo(folder)).byteLength
      writeFileSync(photo(folder), bytes)
      writeFileSync(
        file,
        JSON.stringify(json)
          .replaceAll(old, hash)
          .replaceAll(`"byteLength":${length}`, `"byteLength":${bytes.byteLength}`),
      )
    }
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')

  it.each<[string, string, Change]>([
    [
      'prototype keys',
      'unsafe',
      edit((json) => json.replace('"metadata": {', '"metadata": {"__proto__": {},')),
    ],
    [
      'nesting without end',
      'unsafe',
      edit((json) =>
        json.replace('"body": [', `"body": [${'['.repeat(5_000)}${']'.repeat(5_000)},`),
      ),
    ],
    [
      'a script for an address',
      'unsafe',
      edit((json) => json.replace('"url": "https://vidu.vn/"', '"url": "javascript:alert(1)"')),
    ],
    [
      'an unknown block',
      'damaged',
      edit((json) => json.replace('"type": "paragraph"', '"type": "iframe"')),
    ],
    [
      'bytes that are no UTF-8',
      'damaged',
      (folder) => writeFileSync(path.join(folder, 'article.json'), Buffer.from([0x7b, 0xff, 0xfe])),
    ],
    [
      'more than any story',
      'tooLarge',
      (folder) => writeFileSync(path.join(folder, 'article.json'), Buffer.alloc(61_000_000, 0x20)),
    ],
    [
      'a newer format',
      'newerFormat',
      edit((json) => json.replace('"formatVersion": 3', '"formatVersion": 9')),
    ],
    ['another format', 'notOurs', edit((json) => json.replace('toa-soan/article', 'ninjs'))],
    [
      'a photo outside',
      'damaged',
      edit((json) => json.replaceAll('photos/photo-2.jpg', '../photo-2.jpg')),
    ],
    ['a photo that is missing', 'photoMissing', (folder) => rmSync(photo(folder))],
    [
      'a photo of other bytes',
      'damaged',
      (folder) => cpSync(photo(folder, 'photo-1.jpg'), photo(folder)),
    ],
    ['a drawing named .jpg', 'photoRefused', disguise(svg)],
    [
      'a photo cut short',
      'photoRefused',
      (folder) => disguise(readFileSync(photo(folder)).subarray(0, 900))(folder),
    ],
  ])('%s: %s', async (_, reason, change) => {
    const { folder } = await exported()
    change(folder)
    const library = temporaryLibrary()
    insert(library, article({ headline: 'Bài có sẵn' }, p('x')))
    const before = stateOf(library)
    const outcomes = valueOf(await importFrom(library, folder))
    expect(outcomes).toMatchObject([{ kind: 'failed', error: { code: 'importRefused', reason } }])
    expect(stateOf(library)).toEqual(before)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it.each([
    [
      'a bomb',
      [{ name: 'article.json', data: Buffer.alloc(60_000_000), declared: 20, deflate: true }],
      'damaged',
    ],
    ['a slip', [{ name: '../../article.json', data: Buffer.from('{}') }], 'unsafe'],
    ['nothing of ours', [{ name: 'a.css', data: Buffer.from('x') }], 'notOurs'],
  ])('a zip with %s', async (_, entries, reason) => {
    const library = temporaryLibrary()
    const zip = path.join(temporaryFolder(), 'bai.zip')
    writeFileSync(zip, makeZip(entries))
    const before = stateOf(library)
    expect(valueOf(await importFrom(library, zip))).toMatchObject([
      { kind: 'failed', fileName: 'bai.zip', error: { code: 'importRefused', reason } },
    ])
    expect(stateOf(library)).toEqual(before)
  })

  it('two files under one name, or none of ours', async () => {
    const { folder } = await exported()
    const library = temporaryLibrary()
    const before = stateOf(library)
    const imports = createImports({ library, now: () => now })
    const file = { path: 'article.json', diskPath: path.join(folder, 'article.json') }
    expect(await readParcel(imports, [file, file])).toMatchObject({
      ok: false,
      error: { code: 'importRefused', reason: 'unsafe' },
    })
    const photo = { path: 'photos/photo-1.jpg', diskPath: path.join(folder, 'photos/photo-1.jpg') }
    const read = valueOf(await readParcel(imports, [photo]))
    expect(read).toMatchObject({ stories: [], refused: [{ error: { reason: 'notOurs' } }] })
    await imports.discard(read.importId)
    expect(stateOf(library)).toEqual(before)
  })

  it('and the good ones beside it come in', async () => {
    const { library: source, out, folder } = await exported()
    insert(
      source,
      article({ id: '22222222-2222-4222-8222-222222222222', headline: 'Bài hai' }, p('x')),
    )
    await exportTo(source, out, ['22222222-2222-4222-8222-222222222222'])
    rmSync(photo(folder))
    const library = temporaryLibrary()
    expect(valueOf(await importFrom(library, out))).toMatchObject([
      { kind: 'imported', headline: 'Bài hai' },
      { kind: 'failed', error: { reason: 'photoMissing', detail: 'photos/photo-2.jpg' } },
    ])
  })
})
