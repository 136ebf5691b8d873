import { readFileSync, writeFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPackage } from '#electron/newsroom/handoff/openPackage.ts'
import { createTranslator, failureSentence } from '#shared/locales/locales.ts'
import { article, figure, p } from '../articles.ts'
import {
  asPackage,
  packageOf,
  type Parts,
  rehashed,
  relisted,
  withNewerSchema,
} from '../handoffPackages.ts'
import { makePhoto } from '../photos.ts'
import { makeZip } from '../makeZip.ts'
import { randomFrom } from '../random.ts'
import {
  everything,
  laptop,
  type Laptop,
  temporaryFolder,
  valueOf,
} from '../unit/electron/newsroom/handoff/laptops.ts'

const story = '0f0e0d0c-0b0a-4908-8706-050403020100'

interface Desk {
  editor: Laptop
  whole: Buffer
  sealed: Buffer
  parts: Parts
}

/** A library that has taken in a package, which is then sent to it again in every broken form. */
async function desk(): Promise<Desk> {
  const reporter = laptop('Minh Huệ')
  const editor = laptop('Thanh Tùng', 'copyEditor')
  const photoId = await reporter.attach(await makePhoto({ width: 60, height: 40 }), 'ghe.jpg')
  const told = article(
    { headline: 'Chợ nổi', standfirst: 'Nước lên.' },
    p('Một.'),
    figure(photoId, 'Ghe.'),
  )
  reporter.put(told)
  const file = await reporter.handOver([story], { note: 'Nhờ chị xem.' })
  const sealed = await reporter.handOver([story], { password: 'mật khẩu' })
  expect(await editor.receive(file)).toMatchObject([{ kind: 'new' }])
  const folder = temporaryFolder()
  const opened = valueOf(await openPackage({ file, fileName: 'a', password: null, folder }))
  const parts = new Map([...opened.parts].map(([name, place]) => [name, readFileSync(place)]))
  return { editor, whole: readFileSync(file), sealed: readFileSync(sealed), parts }
}

const languages = (['vi', 'en'] as const).map((language) => createTranslator(language).t)

/**
 * Sends bytes to a library and answers why they were refused, or null where they are whole and had
 * nothing new to say.
 */
async function send(
  { editor }: Desk,
  bytes: Buffer,
  password: string | null = null,
): Promise<string | null> {
  const file = join(editor.library.folder, 'incoming', 'sent')
  await mkdir(join(editor.library.folder, 'incoming'), { recursive: true })
  writeFileSync(file, bytes)
  const read = await editor.packages.read({ file, fileName: 'gói.toasoan', password })
  if (!read.ok) {
    expect(read.error.code).toBe('handoffRefused')
    for (const t of languages)
      expect(failureSentence(t, read.error)).toMatch(/^[^{}]*gói\.toasoan[^{}]+\.$/u)
    return 'reason' in read.error ? read.error.reason : ''
  }
  const packageId =
    read.value.kind === 'opened' ? read.value.preview.packageId : read.value.packageId
  if (read.value.kind === 'opened') {
    const received = valueOf(await editor.packages.take(packageId, [story]))
    for (const one of received) expect(one.kind).toBe('nothing')
  }
  await editor.packages.discard(packageId)
  return read.value.kind === 'locked'
    ? read.value.isWrong
      ? 'wrongPassword'
      : 'passwordNeeded'
    : null
}

async function sendAll(
  at: Desk,
  all: Iterable<Buffer>,
  password: string | null = null,
): Promise<Map<string, number>> {
  const before = everything(at.editor)
  const reasons = new Map<string, number>()
  for (const bytes of all) {
    const reason = (await send(at, bytes, password)) ?? 'whole'
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    expect(everything(at.editor)).toBe(before)
  }
  expect(await at.editor.damages()).toEqual([])
  return reasons
}

/** With those of forgedPackages.test.ts, which come further, more than 2,000. */
const counts = { flips: 300, cuts: 200, sealed: 60, zips: 500, texts: 600 }

test(
  `${counts.flips} packages with a flipped bit are all refused`,
  { timeout: 300_000 },
  async () => {
    const at = await desk()
    const random = randomFrom(1)
    const flipped = Array.from({ length: counts.flips }, () => {
      const bytes = Buffer.from(at.whole)
      const place = Math.floor(random() * bytes.byteLength)
      bytes[place]! ^= 1 << Math.floor(random() * 8)
      return bytes
    })
    const reasons = await sendAll(at, flipped)
    expect(reasons.get('whole')).toBeUndefined()
    expect(reasons.get('damaged')).toBeGreaterThan(counts.flips * 0.95)
  },
)

test(
  `${counts.cuts} packages that were cut short or went on are all refused`,
  { timeout: 300_000 },
  async () => {
    const at = await desk()
    const random = randomFrom(2)
    const cut = Array.from({ length: counts.cuts }, (_, number) =>
      number % 4 === 0
        ? Buffer.concat([at.whole, Buffer.alloc(1 + Math.floor(random() * 200), number)])
        : at.whole.subarray(0, Math.floor(random() * at.whole.byteLength)),
    )
    expect((await sendAll(at, cut)).get('whole')).toBeUndefined()
  },
)

test(
  `${counts.sealed} packages under a password with a flipped byte are all refused`,
  { timeout: 300_000 },
  async () => {
    const at = await desk()
    const random = randomFrom(3)
    const flipped = Array.from({ length: counts.sealed }, (_, number) => {
      const bytes = Buffer.from(at.sealed)
      const place = number < 40 ? 8 + number * 2 : Math.floor(random() * bytes.byteLength)
      bytes[place]! ^= 1 + Math.floor(random() * 255)
      return number % 10 === 9 ? bytes.subarray(0, place) : bytes
    })
    expect((await sendAll(at, flipped, 'mật khẩu')).get('whole')).toBeUndefined()
    expect(await send(at, at.sealed, 'mật khâu')).toBe('wrongPassword')
    expect(await send(at, at.sealed)).toBe('passwordNeeded')
    expect(await send(at, at.sealed, 'mật khẩu')).toBeNull()
  },
)

test(
  `${counts.zips} packages whose zip was edited say nothing new or are refused`,
  { timeout: 300_000 },
  async () => {
    const at = await desk()
    const random = randomFrom(4)
    const zip = packageOf(at.parts)
    const edited = Array.from({ length: counts.zips }, () => {
      let bytes = Buffer.from(zip)
      for (let edits = 1 + Math.floor(random() * 3); edits > 0; edits--) {
        const place = Math.floor(random() * (bytes.byteLength - 64))
        const chance = random()
        if (chance < 0.7) bytes[place] = Math.floor(random() * 256)
        else if (chance < 0.85) bytes.copyWithin(place, Math.floor(random() * place), place)
        else
          bytes = Buffer.concat([
            bytes.subarray(0, place),
            bytes.subarray(place + 1 + Math.floor(random() * 40)),
          ])
      }
      return bytes.byteLength > 200 ? rehashed(bytes) : bytes
    })
    const reasons = await sendAll(at, edited)
    expect(reasons.get('damaged')).toBeGreaterThan(counts.zips / 2)
  },
)

test(
  `${counts.texts} packages with other words in their parts say nothing new or are refused`,
  { timeout: 300_000 },
  async () => {
    const at = await desk()
    const random = randomFrom(5)
    const names = [...at.parts.keys()].filter((name) => name.endsWith('.json'))
    const edited = Array.from({ length: counts.texts }, () => {
      const name = names[Math.floor(random() * names.length)]!
      const json: unknown = JSON.parse(at.parts.get(name)!.toString())
      const parts = new Map(at.parts).set(name, Buffer.from(JSON.stringify(changed(json, random))))
      return packageOf(name === 'handoff.json' ? parts : relisted(parts))
    })
    const reasons = await sendAll(at, edited)
    expect(reasons.get('invalid')).toBeGreaterThan(50)
    expect(reasons.get('damaged')).toBeGreaterThan(50)
  },
)

const strange: readonly unknown[] = [
  null,
  -1,
  1e300,
  0.5,
  '',
  'x'.repeat(5_000),
  '../../library.db',
  '\u0000',
  [],
  {},
  true,
  JSON.parse('{"__proto__":{"polluted":true}}'),
  Array.from({ length: 300 }, () => ({})),
  '2023-13-45T99:00:00.000Z',
]

/** The value with one place in it gone, doubled, or something strange instead. */
function changed(value: unknown, random: () => number): unknown {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  if (typeof value !== 'object' || value === null || random() < 0.1) return pick(strange)
  if (Array.isArray(value)) {
    if (value.length === 0 || random() < 0.1) return [...(value as unknown[]), pick(strange)]
    const at = Math.floor(random() * value.length)
    if (random() < 0.15) return [...(value as unknown[]), value[at] as unknown]
    return value.map((item: unknown, index) => (index === at ? changed(item, random) : item))
  }
  const entries = Object.entries(value)
  const chosen = pick(entries)?.[0]
  if (chosen === undefined || random() < 0.08) return { ...value, strange: pick(strange) }
  if (random() < 0.12) return Object.fromEntries(entries.filter(([key]) => key !== chosen))
  return Object.fromEntries(
    entries.map(([key, item]) => [key, key === chosen ? changed(item, random) : item]),
  )
}

test(
  'crafted packages are refused, each for what is wrong with it',
  { timeout: 300_000 },
  async () => {
    const at = await desk()
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
