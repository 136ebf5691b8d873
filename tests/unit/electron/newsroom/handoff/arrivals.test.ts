import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createArrivals } from '#electron/newsroom/handoff/arrivals.ts'
import { unwatched } from '#electron/newsroom/handoff/job.ts'
import { laptop, temporaryFolder, valueOf } from './laptops.ts'

/** A library, and a package in a folder that is watched for it. */
function watchedPackage() {
  const { library } = laptop('Thanh Tùng', 'copyEditor')
  const file = join(temporaryFolder(), 'bai.toasoan')
  writeFileSync(file, 'gói')
  const emitted: string[][] = []
  const begin = () =>
    createArrivals(library, (_name, payload) => {
      if ('arrivals' in payload) emitted.push(payload.arrivals.map(({ fileName }) => fileName))
    })
  return { file, emitted, begin }
}

test('a package of the watched folder waits, also after it was looked at, until it is settled for good', async () => {
  const { file, emitted, begin } = watchedPackage()
  const arrivals = begin()
  await arrivals.add(file, false)
  await arrivals.add(file, false)
  const { arrivalId } = arrivals.list()[0]!
  valueOf(await arrivals.take(arrivalId, unwatched))
  expect(arrivals.list()).toHaveLength(1)
  arrivals.settle(arrivalId)
  expect(arrivals.list()).toEqual([])
  expect(emitted).toEqual([['bai.toasoan'], []])
  await arrivals.add(file, false)
  await begin().add(file, false)
  expect(emitted).toHaveLength(2)
})

test('one that the user opened waits no longer once it was looked at, and can be opened again', async () => {
  const { file, begin } = watchedPackage()
  const arrivals = begin()
  for (const time of [1, 2]) {
    await arrivals.add(file, true)
    const [opened, ...others] = arrivals.list()
    expect(others, String(time)).toEqual([])
    valueOf(await arrivals.take(opened!.arrivalId, unwatched))
    expect(arrivals.list()).toEqual([])
  }
})

test('one that was written over waits once, as it is now; one that is gone waits no longer', async () => {
  const { file, emitted, begin } = watchedPackage()
  const arrivals = begin()
  await arrivals.add(file, false)
  const before = arrivals.list()[0]!
  appendFileSync(file, ' mới')
  await arrivals.add(file, false)
  const [now, ...others] = arrivals.list()
  expect(others).toEqual([])
  expect(now!.arrivalId).not.toBe(before.arrivalId)
  rmSync(file)
  expect(await arrivals.take(now!.arrivalId, unwatched)).toMatchObject({
    error: { code: 'fileUnreadable', fileName: 'bai.toasoan' },
  })
  expect(arrivals.list()).toEqual([])
  expect(emitted.at(-1)).toEqual([])
})
