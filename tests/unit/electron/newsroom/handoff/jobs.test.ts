import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { createArrivals } from '#electron/newsroom/handoff/arrivals.ts'
import type { HandoffJob } from '#electron/newsroom/handoff/job.ts'
import { makePackage } from '#electron/newsroom/handoff/makePackage.ts'
import { article, figure, p } from '#tests/articles.ts'
import { makePhoto } from '#tests/photos.ts'
import { everything, laptop, now, temporaryFolder, valueOf } from './laptops.ts'

vi.setConfig({ testTimeout: 120_000 })

/** A job that is stopped when it tells something for the nth time; what it told, in turn. */
function stoppedAt(nth: number): { job: HandoffJob; told: string[] } {
  const stop = new AbortController()
  const told: string[] = []
  const onProgress: HandoffJob['onProgress'] = ({ doing, done, total }) => {
    expect(done).toBeLessThanOrEqual(total)
    told.push(doing)
    if (told.length === nth) stop.abort()
  }
  return { job: { signal: stop.signal, onProgress }, told }
}

const never = Number.POSITIVE_INFINITY

async function reporterWithPhotos() {
  const reporter = laptop('Minh Huệ')
  const photos = []
  for (const seed of [1, 2, 3])
    photos.push(
      await reporter.attach(await makePhoto({ seed, width: 300, height: 200 }), `${seed}.jpg`),
    )
  const [one, two, three] = photos
  const ids = ['0f0e0d0c-0b0a-4908-8706-000000000001', '0f0e0d0c-0b0a-4908-8706-000000000002']
  reporter.put(
    article({ id: ids[0]!, headline: 'Một' }, p('Một.'), figure(one!, 'A.'), figure(two!, 'B.')),
  )
  reporter.put(article({ id: ids[1]!, headline: 'Hai' }, p('Hai.'), figure(three!, 'C.')))
  return { reporter, ids, folder: temporaryFolder() }
}

test('making a package is stopped wherever it is, without a trace', async () => {
  const { reporter, ids, folder } = await reporterWithPhotos()
  const context = { library: reporter.library, appVersion: '1.2.3', now }
  const file = join(folder, 'a.toasoan')
  const order = { articleIds: ids, photos: true, wholePhotos: false, password: 'chợ nổi', note: '' }
  const make = (job: HandoffJob) => makePackage(context, order, file, job)
  // What is read of photos is kept for the next time.
  await reporter.handOver([ids[0]!])
  const before = everything(reporter)
  let nth = 1
  for (; ; nth++) {
    const { job, told } = stoppedAt(nth)
    const made = await make(job)
    if (told.length < nth) {
      expect(made).toMatchObject({ ok: true, value: { stories: 2, photos: 3 } })
      break
    }
    if (made.ok) break
    expect(made.error).toEqual({ code: 'cancelled' })
    expect(readdirSync(folder)).toEqual([])
    expect(everything(reporter)).toBe(before)
  }
  expect(nth).toBeGreaterThan(6)
  expect(existsSync(file)).toBe(true)
})

test('reading and taking in is stopped wherever it is, and the library is as it was', async () => {
  const { reporter, ids, folder } = await reporterWithPhotos()
  const file = await reporter.handOver(ids, { password: 'chợ nổi' })
  const editor = laptop('Thanh Tùng', 'copyEditor')
  const given = (): { file: string; fileName: string; password: string } => {
    copyFileSync(file, join(folder, 'given'))
    return { file: join(folder, 'given'), fileName: 'gói.toasoan', password: 'chợ nổi' }
  }
  const before = everything(editor)
  const whole = stoppedAt(never)
  const first = valueOf(await editor.packages.read(given(), whole.job))
  if (first.kind !== 'opened') throw new Error(first.kind)
  await editor.packages.discard(first.preview.packageId)
  expect(new Set(whole.told)).toEqual(new Set(['opening', 'checking', 'photos']))
  for (let nth = 1; nth <= whole.told.length; nth++) {
    const read = await editor.packages.read(given(), stoppedAt(nth).job)
    if (read.ok && read.value.kind === 'opened')
      await editor.packages.discard(read.value.preview.packageId)
    // Stopped at the last it tells, it may be done already.
    else expect([nth, read]).toEqual([nth, { ok: false, error: { code: 'cancelled' } }])
    expect(everything(editor)).toBe(before)
  }

  const stopped = valueOf(await editor.packages.read(given()))
  if (stopped.kind !== 'opened') throw new Error(stopped.kind)
  const { packageId } = stopped.preview
  for (const nth of [1, 2]) {
    const received = valueOf(await editor.packages.take(packageId, ids, stoppedAt(nth).job))
    expect(received.map(({ kind }) => kind)).toEqual(['refused', 'refused'])
    expect(received[0]).toMatchObject({ articleId: ids[0], error: { code: 'cancelled' } })
    expect(editor.library.database.prepare('SELECT count(*) FROM photos').pluck().get()).toBe(0)
    expect(
      readdirSync(join(editor.library.folder, 'photos'), { recursive: true }).filter((name) =>
        /\.\w+$/.test(String(name)),
      ),
    ).toEqual([])
  }
  const half = valueOf(await editor.packages.take(packageId, ids, stoppedAt(4).job))
  expect(half.map(({ articleId, kind }) => [articleId, kind])).toEqual([
    [ids[0], 'new'],
    [ids[1], 'refused'],
  ])
  expect(valueOf(await editor.packages.take(packageId, ids))).toMatchObject([
    { kind: 'nothing' },
    { kind: 'new' },
  ])
  await editor.packages.discard(packageId)
  expect(await editor.damages()).toEqual([])
})

test('a package that lies on a slow stick is copied piece by piece, and stopped in it leaves nothing', async () => {
  const { reporter, ids } = await reporterWithPhotos()
  const file = await reporter.handOver(ids)
  const editor = laptop('Thanh Tùng', 'copyEditor')
  const arrivals = createArrivals(editor.library, () => undefined)
  const take = async (job: HandoffJob) => {
    await arrivals.add(file, true)
    const [arrival] = arrivals.list()
    return arrivals.take(arrival!.arrivalId, job)
  }
  const before = everything(editor)
  expect(await take(stoppedAt(1).job)).toEqual({ ok: false, error: { code: 'cancelled' } })
  expect(everything(editor)).toBe(before)
  const whole = stoppedAt(never)
  const { path } = valueOf(await take(whole.job))
  expect(new Set(whole.told)).toEqual(new Set(['copying']))
  expect(readFileSync(path).equals(readFileSync(file))).toBe(true)
})
