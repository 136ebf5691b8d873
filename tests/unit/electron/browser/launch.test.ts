import { expect, test } from 'vitest'
import { readOptions } from '#electron/browser/launch.ts'

test('library, port and open are read', () => {
  expect(readOptions([])).toEqual({ library: null, port: 0, open: false })
  expect(readOptions(['--library', 'bài', '--port=8080', '--open'])).toEqual({
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
])('%s makes no sense', (arg) => expect(readOptions([arg])).toBeNull())
