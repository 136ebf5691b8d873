import { expect, test } from 'vitest'
import { packageOf, rehashed, relisted } from '../handoffPackages.ts'
import { randomFrom } from '../random.ts'
import { receiverOfPackage, send, sendAll } from './receivedPackage.ts'

/** With those of forgedPackages.test.ts, which come further, more than 2,000. */
const counts = { flips: 300, cuts: 200, sealed: 60, zips: 500, texts: 600 }

test(
  `${counts.flips} packages with a flipped bit are all refused`,
  { timeout: 300_000 },
  async () => {
    const at = await receiverOfPackage()
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
    const at = await receiverOfPackage()
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
    const at = await receiverOfPackage()
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
    const at = await receiverOfPackage()
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
    const at = await receiverOfPackage()
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
