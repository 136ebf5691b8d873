import { expect, test } from 'vitest'
import { handoffLimits } from '#electron/newsroom/handoff/format.ts'
import { whyTooLarge } from '#electron/newsroom/handoff/packageSize.ts'
import { limits } from '#shared/article/limits.ts'

const photo = (byteLength: number, at = 0) => ({ path: `photos/${at}.jpeg`, byteLength })

test('a package as large as can be received is made, and one byte more is not', () => {
  const half = limits.zipBytes / 2
  expect(whyTooLarge([photo(half), photo(half)])).toBeNull()
  expect(whyTooLarge([photo(half), photo(half + 1)])).toEqual({
    code: 'packageTooLarge',
    reason: 'bytes',
    most: 500,
  })
})

test('a package of as many parts as can be received is made, and one part more is not', () => {
  const parts = Array.from({ length: limits.zipEntries + 1 }, (_, at) => photo(1, at))
  expect(whyTooLarge(parts.slice(1))).toBeNull()
  expect(whyTooLarge(parts)).toMatchObject({ reason: 'parts', most: limits.zipEntries })
})

test('a story whose records could not be read is not packed', () => {
  const records = (byteLength: number) => [{ path: 'articles/a/story.json', byteLength }]
  expect(whyTooLarge(records(handoffLimits.recordsBytes))).toBeNull()
  expect(whyTooLarge(records(handoffLimits.recordsBytes + 1))).toMatchObject({
    reason: 'records',
    most: 16,
  })
})
