import { writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asPackage, packageOf, rehashed, relisted, withNewerSchema } from '../handoffPackages.ts'
import { makePhoto } from '../photos.ts'
import { makeZip } from '../makeZip.ts'
import { everything, laptop, temporaryFolder } from '../unit/electron/newsroom/handoff/laptops.ts'
import { receiverOfPackage, send, story } from './receivedPackage.ts'

test(
  'crafted packages are refused, each for what is wrong with it',
  { timeout: 300_000 },
  async () => {
    const at = await receiverOfPackage()
    const { parts } = at
    const before = everything(at.editor)
    const manifest = JSON.parse(parts.get('handoff.json')!.toString()) as Record<string, unknown>
    const withManifest = (change: object): Buffer =>
      packageOf(
        new Map(parts).set('handoff.json', Buffer.from(JSON.stringify({ ...manifest, ...change }))),
      )
    const textName = [...parts.keys()].find((name) => name.includes('/versions/'))!
    const photoName = [...parts.keys()].find((name) => name.startsWith('photos/'))!
    const without = (name: string): Map<string, Buffer> =>
      new Map([...parts].filter(([other]) => other !== name))
    const adding = (name: string, given: object = {}): Buffer =>
      packageOf(parts, (entries) => [...entries, { name, data: Buffer.from('x'), ...given }])
    const newer = Buffer.from(
      JSON.stringify({
        ...(JSON.parse(parts.get(textName)!.toString()) as object),
        schemaVersion: 99,
      }),
    )
    const cases: [what: string, bytes: Buffer, reason: string][] = [
      ['nothing', Buffer.alloc(0), 'empty'],
      ['a text', Buffer.from('Chợ nổi cuối năm'), 'notOurs'],
      ['a picture', await makePhoto(), 'notOurs'],
      [
        "another program's zip",
        makeZip([{ name: 'word/document.xml', data: Buffer.from('<w/>') }]),
        'notOurs',
      ],
      ['an empty zip', makeZip([]), 'notOurs'],
      [
        'our zip of something else',
        asPackage(makeZip([{ name: 'article.json', data: Buffer.from('{}') }])),
        'notOurs',
      ],
      ['another format', withManifest({ format: 'zip' }), 'notOurs'],
      ['a newer format', withManifest({ formatVersion: 3 }), 'newerFormat'],
      ['a newer schema', packageOf(withNewerSchema(parts, story, 99)), 'newerSchema'],
      [
        'another text under its name',
        packageOf(relisted(new Map(parts).set(textName, newer))),
        'damaged',
      ],
      ['a slip path', adding('../../evil.json'), 'unsafe'],
      ['an absolute path', adding('/etc/passwd'), 'unsafe'],
      ['a path for Windows', adding('..\\evil.json'), 'unsafe'],
      ['a drive', adding('C:evil'), 'unsafe'],
      ['a link', adding('photos/link', { mode: 0o120777 }), 'unsafe'],
      ['a device', adding('photos/device', { mode: 0o060644 }), 'unsafe'],
      ['twin names', adding('handoff.json'), 'unsafe'],
      ['names that differ by case', adding('HANDOFF.JSON'), 'unsafe'],
      [
        'names that differ by how their marks are written',
        packageOf(parts, (entries) => [...entries, { name: 'ả' }, { name: 'ả'.normalize('NFD') }]),
        'unsafe',
      ],
      ['a second entry in the place of the first', overlapping(packageOf(parts)), 'damaged'],
      [
        'sizes that are said to be in a part that is not there',
        withoutZip64(packageOf(parts)),
        'tooLarge',
      ],
      ['an extra part', adding('photos/extra.jpg'), 'extraPart'],
      [
        'a listed extra part',
        packageOf(relisted(new Map(parts).set('extra.json', Buffer.from('{}')))),
        'extraPart',
      ],
      ['a missing photo', packageOf(without(photoName)), 'missingPart'],
      ['a missing text', packageOf(relisted(without(textName))), 'missingPart'],
      [
        'too many entries',
        packageOf(parts, (entries) => [
          ...entries,
          ...Array.from({ length: 2_001 }, (_, at) => ({ name: `x/${at}` })),
        ]),
        'tooLarge',
      ],
      [
        'a bomb',
        adding('bomb', {
          data: Buffer.alloc(20 * 1024 * 1024),
          deflate: true,
          declared: 600 * 1024 * 1024,
        }),
        'tooLarge',
      ],
      [
        'a bomb that lies',
        adding('bomb', { data: Buffer.alloc(20 * 1024 * 1024), deflate: true, declared: 10 }),
        'damaged',
      ],
      ['an encrypted entry', adding('secret', { flags: 1 }), 'damaged'],
      [
        'brackets without end',
        packageOf(new Map(parts).set('handoff.json', Buffer.from('['.repeat(100_000)))),
        'tooLarge',
      ],
      [
        'keys that reach prototypes',
        packageOf(new Map(parts).set('handoff.json', Buffer.from('{"__proto__":{}}'))),
        'unsafe',
      ],
      [
        'letters that are none',
        packageOf(new Map(parts).set('handoff.json', Buffer.from([0x7b, 0xff, 0x7d]))),
        'damaged',
      ],
      ['a photo that is none', packageOf(withPhoto(Buffer.from('x'))), 'photoRefused'],
      [
        'a photo cut short',
        packageOf(withPhoto(parts.get(photoName)!.subarray(0, 400))),
        'photoRefused',
      ],
      ['a story twice', withManifest({ articleIds: [story, story] }), 'invalid'],
      ['no story', withManifest({ articleIds: [] }), 'invalid'],
    ]
    for (const [what, bytes, reason] of cases)
      expect([what, await send(at, bytes)]).toEqual([what, reason])
    expect(everything(at.editor)).toBe(before)
    // Only to somebody who has not got it.
    const silent = join(temporaryFolder(), 'silent')
    writeFileSync(silent, withoutPhoto())
    expect(await laptop().refused(silent)).toMatchObject({ reason: 'photoMissing' })
    await rm(join(at.editor.library.folder, 'incoming'), { recursive: true, force: true })

    function withoutPhoto(): Buffer {
      const listed = relisted(without(photoName))
      const made = JSON.parse(listed.get('handoff.json')!.toString()) as {
        articleIds: string[]
        photos: unknown[]
      }
      return packageOf(
        listed.set('handoff.json', Buffer.from(JSON.stringify({ ...made, photos: [] }))),
      )
    }

    function withPhoto(bytes: Buffer): Map<string, Buffer> {
      const listed = relisted(new Map(parts).set(photoName, bytes))
      const made = JSON.parse(listed.get('handoff.json')!.toString()) as {
        parts: { path: string; sha256: string }[]
        photos: { sha256: string }[]
      }
      made.photos[0]!.sha256 = made.parts.find(({ path }) => path === photoName)!.sha256
      return listed.set('handoff.json', Buffer.from(JSON.stringify(made)))
    }
  },
)

/** Every entry of the directory leads to the first. */
function overlapping(bytes: Buffer): Buffer {
  const made = Buffer.from(bytes)
  for (
    let at = directoryAt(made);
    made.readUInt32LE(at) === 0x02014b50;
    at += lengthOfEntry(made, at)
  )
    made.writeUInt32LE(0, at + 42)
  return rehashed(made)
}

const lengthOfEntry = (bytes: Buffer, at: number): number => 46 + bytes.readUInt16LE(at + 28)

function directoryAt(bytes: Buffer): number {
  return bytes.readUInt32LE(endAt(bytes) + 16)
}

const endAt = (bytes: Buffer): number => bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))

/** The zip says that a zip64 record has its counts and sizes, and there is none. */
function withoutZip64(bytes: Buffer): Buffer {
  const made = Buffer.from(bytes)
  made.fill(0xff, endAt(made) + 8, endAt(made) + 20)
  return rehashed(made)
}
