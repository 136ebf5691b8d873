import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32 } from '#electron/newsroom/files/crc32.ts'
import { unzip } from '#electron/newsroom/files/unzip.ts'
import { zipFolders } from '#electron/newsroom/publishing/zip.ts'
import { limits } from '#shared/article/limits.ts'
import { temporaryFolder } from './testExports.ts'
import { makeZip, type ZipEntry } from '#tests/makeZip.ts'

const bytes = (text: string) => Buffer.from(text)

async function unpacked(entries: ZipEntry[]) {
  const folder = temporaryFolder()
  const zip = path.join(folder, 'bai.zip')
  writeFileSync(zip, makeZip(entries))
  const into = path.join(folder, 'into')
  mkdirSync(into)
  return unzip(zip, into)
}

async function reasonFor(entries: ZipEntry[]) {
  const result = await unpacked(entries)
  return result.ok ? null : result.refused.reason
}

it('crc32 is the one that zip files carry', () => {
  expect(crc32(bytes('123456789'))).toBe(0xcbf43926)
  expect(crc32(bytes('6789'), crc32(bytes('12345')))).toBe(0xcbf43926)
  expect(crc32(bytes(''))).toBe(0)
})

describe('zipping', () => {
  it('gives the same bytes for the same files and can be unpacked again', async () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'lu-ve', 'photos'), { recursive: true })
    writeFileSync(path.join(folder, 'lu-ve', 'photos', 'photo-1.jpg'), 'ảnh'.repeat(100))
    writeFileSync(path.join(folder, 'lu-ve', 'index.html'), 'trang'.repeat(100))
    const zips = [
      path.join(temporaryFolder(), 'a.zip'),
      path.join(temporaryFolder(), 'b.zip'),
    ] as const
    await zipFolders(folder, zips[0], new AbortController().signal)
    writeFileSync(path.join(folder, 'lu-ve', 'index.html'), 'trang'.repeat(100), { mode: 0o600 })
    await zipFolders(folder, zips[1], new AbortController().signal)
    expect(readFileSync(zips[0]).equals(readFileSync(zips[1]))).toBe(true)
    const result = await unzip(zips[0], temporaryFolder())
    if (!result.ok) throw new Error(result.refused.detail)
    expect(
      result.files.map(({ path, diskPath }) => [path, readFileSync(diskPath, 'utf8')]),
    ).toEqual([
      ['lu-ve/index.html', 'trang'.repeat(100)],
      ['lu-ve/photos/photo-1.jpg', 'ảnh'.repeat(100)],
    ])
  })
})

describe('unzipping', () => {
  it('takes files and passes over folders', async () => {
    const result = await unpacked([{ name: 'a/' }, { name: 'a/đường.txt', data: bytes('x') }])
    expect(result.ok && result.files.map(({ path }) => path)).toEqual(['a/đường.txt'])
  })

  it.each([
    '../article.json',
    'a/../../article.json',
    '/etc/passwd',
    'C:/x',
    'c:x',
    '..\\x',
    'a\\b',
    'a\u0000b',
    'a\nb',
    '',
  ])('refuses the name %j', async (name) => {
    expect(await reasonFor([{ name, data: bytes('x') }])).toBe('unsafe')
  })

  it('refuses links and devices', async () => {
    expect(await reasonFor([{ name: 'a', data: bytes('/etc/passwd'), mode: 0o120777 }])).toBe(
      'unsafe',
    )
    expect(await reasonFor([{ name: 'a', data: bytes(''), mode: 0o010644 }])).toBe('unsafe')
  })

  it.each([
    ['a/b', 'a/b'],
    ['a/B', 'A/b'],
    ['ế', 'e\u0302\u0301'],
    ['a', 'a/'],
  ])('refuses the twin names %j and %j', async (one, other) => {
    expect(await reasonFor([{ name: one, data: bytes('x') }, { name: other }])).toBe('unsafe')
  })

  it('refuses too many entries', async () => {
    const many = Array.from({ length: limits.zipEntries + 1 }, (_, number) => ({
      name: `${number}`,
    }))
    expect(await reasonFor(many)).toBe('tooLarge')
  })

  it('refuses a bomb by what it says it holds', async () => {
    const declared = Math.ceil((limits.zipBytes + 1) / 2)
    const bomb = { data: Buffer.alloc(1_000), declared }
    expect(
      await reasonFor([
        { name: 'a', ...bomb },
        { name: 'b', ...bomb },
      ]),
    ).toBe('tooLarge')
  })

  it('refuses a bomb that says it is small', async () => {
    const bomb = { name: 'a', data: Buffer.alloc(50_000_000), declared: 10, deflate: true }
    expect(await reasonFor([bomb])).toBe('damaged')
  })

  it('refuses what its checksum does not fit', async () => {
    expect(await reasonFor([{ name: 'a', data: bytes('x'), crc: 1 }])).toBe('damaged')
    expect(await reasonFor([{ name: 'a', data: bytes('xxxxxxxx'), deflate: true, crc: 1 }])).toBe(
      'damaged',
    )
  })

  it('refuses what is encrypted, cut short or no zip at all', async () => {
    expect(await reasonFor([{ name: 'a', data: bytes('x'), deflate: true, flags: 1 }])).toBe(
      'encrypted',
    )
    const folder = temporaryFolder()
    const zip = path.join(folder, 'x.zip')
    for (const content of [
      Buffer.alloc(0),
      bytes('PK\u0003\u0004'),
      makeZip([{ name: 'a', data: bytes('x') }]).subarray(0, 40),
    ]) {
      writeFileSync(zip, content)
      const result = await unzip(zip, folder)
      expect(result.ok ? null : result.refused.reason).toBe('damaged')
    }
  })

  it('never does worse than refuse, whatever has happened to the bytes', async () => {
    const good = makeZip([
      { name: 'a.txt', data: bytes('một hai ba bốn năm'.repeat(50)), deflate: true },
      { name: 'b/c.txt', data: bytes('sáu') },
    ])
    const folder = temporaryFolder()
    let run = 0
    const damage = fc.array(fc.tuple(fc.nat(good.byteLength - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(good.byteLength), async (changes, cut) => {
        const bad = Buffer.from(good)
        for (const [at, value] of changes) bad[at] = value
        const zip = path.join(folder, 'bad.zip')
        writeFileSync(zip, cut % 4 === 0 ? bad.subarray(0, cut) : bad)
        const into = path.join(folder, String(run++))
        mkdirSync(into)
        const result = await unzip(zip, into)
        if (result.ok)
          for (const file of result.files) expect(path.dirname(file.diskPath)).toBe(into)
      }),
      { numRuns: 300 },
    )
  })

  it('throws what is the disk’s fault, not the zip’s', async () => {
    await expect(unzip('/không/có.zip', temporaryFolder())).rejects.toThrow('ENOENT')
  })
})
