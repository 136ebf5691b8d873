import { expect, test } from 'vitest'
import { readWishes } from '../../../../electron/browser/wishes.ts'

test('library, port and open are read', () => {
  expect(readWishes([])).toEqual({ library: null, port: 0, open: false })
  expect(readWishes(['--library', 'bài', '--port=8080', '--open'])).toEqual({
    library: 'bài',
    port: 8080,
    open: true,
  })
})

test.each([
  ['--port=web'],
  ['--port=70000'],
  ['--port=-1'],
  ['--port=1.5'],
  ['--what'],
  ['word'],
  ['--library'],
])('%s makes no sense', (arg) => expect(readWishes([arg])).toBeNull())
