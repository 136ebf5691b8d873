import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import { canonicalText } from '#shared/article/canonical.ts'
import { openConflicts } from '#electron/newsroom/library/conflicts.ts'
import { sha256Of } from '#electron/newsroom/library/hash.ts'
import { articleRow } from '#electron/newsroom/library/rows.ts'
import { headOf } from '#electron/newsroom/library/versions/versions.ts'
import { edited, edits, wordStories } from '#tests/storyEdits.ts'
import { laptop, type Laptop, valueOf } from './laptops.ts'

/*
 * Two real libraries that hand one story to and fro in real packages, whoever starts, however often, whatever their clocks say.
 */

const cases = 120

/** Who goes on with the story or hands it over; `again` receives the same package a second time. */
const steps = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('edit' as const), who: fc.nat(1), edits }),
    fc.record({ kind: fc.constant('hand' as const), who: fc.nat(1), again: fc.boolean() }),
    fc.record({
      kind: fc.constant('clock' as const),
      who: fc.nat(1),
      days: fc.integer({ min: -4_000, max: 4_000 }),
    }),
  ),
  { minLength: 1, maxLength: 4 },
)

/** What a story is in a library, as far as others could know of it. */
function standing({ library: { database } }: Laptop, articleId: string) {
  return {
    head: headOf(database, articleId),
    status: articleRow(database, articleId)?.status,
    conflicts: openConflicts(database, articleId).map(({ conflict, versionId }) => [
      versionId,
      conflict.id,
    ]),
  }
}

const hashOf = (story: Article): string => sha256Of(canonicalText(story))

/** Hands the story over, and finds that what was shown before is what becomes of it. */
async function hand(
  from: Laptop,
  to: Laptop,
  articleId: string,
): Promise<{ kind: string; file: string }> {
  const file = await from.handOver([articleId], { photos: false })
  const { packageId, stories } = await to.open(file)
  const [received] = valueOf(await to.packages.take(packageId, [articleId]))
  await to.packages.discard(packageId)
  expect(received!.kind).toBe(stories[0]!.fate)
  return { kind: received!.kind, file }
}

test(
  `${cases} stories that went to and fro between two libraries end the same in both, whichever begins`,
  { timeout: 600_000 },
  async () => {
    const kinds = new Map<string, number>()
    const pairs = [0, 1].map(
      () => [laptop('Minh Huệ'), laptop('Thanh Tùng', 'copyEditor')] as const,
    )
    // No power is cut here, and waiting for the disk is most of the time.
    for (const { library } of pairs.flat()) library.database.pragma('synchronous = OFF')
    let made = 0
    await fc.assert(
      fc.asyncProperty(wordStories, steps, edits, edits, async (told, going, ofOne, ofOther) => {
        const id = `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`
        const story = { ...told, id }
        const ends: string[] = []
        for (const [starter, pair] of pairs.entries()) {
          pair[0].put(story)
          await hand(pair[0], pair[1], id)
          for (const [at, step] of going.entries()) {
            const [who, other] = [pair[step.who]!, pair[1 - step.who]!]
            if (step.kind === 'edit') who.edit(id, (now) => edited(now, `x${at}`, step.edits))
            else if (step.kind === 'clock')
              who.clock = new Date(who.clock.getTime() + step.days * 86_400_000)
            else {
              const { kind, file } = await hand(who, other, id)
              kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
              if (!step.again) continue
              const before = standing(other, id)
              expect(await other.receive(file)).toMatchObject([{ kind: 'nothing' }])
              expect(standing(other, id)).toEqual(before)
            }
          }
          pair[0].edit(id, (now) => edited(now, 'one', ofOne))
          pair[1].edit(id, (now) => edited(now, 'other', ofOther))
          const [begins, answers] = starter === 0 ? pair : [pair[1], pair[0]]
          const { kind } = await hand(begins, answers, id)
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
          await hand(answers, begins, id)
          expect(hashOf(pair[0].story(id))).toBe(hashOf(pair[1].story(id)))
          expect(standing(pair[0], id)).toEqual(standing(pair[1], id))
          ends.push(hashOf(pair[0].story(id)))
        }
        expect(ends[0]).toBe(ends[1])
      }),
      { numRuns: cases, seed: 20230214 },
    )
    for (const kind of ['forward', 'nothing']) expect(kinds.get(kind)).toBeGreaterThan(0)
    expect(kinds.get('merge')).toBeGreaterThan(cases / 2)
    for (const one of pairs.flat()) expect(await one.damages()).toEqual([])
  },
)
