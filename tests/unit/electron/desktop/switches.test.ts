import { expect, test } from 'vitest'
import { readSwitches } from '#electron/desktop/switches.ts'

test('the library is read in both spellings and made absolute', () => {
  expect(readSwitches(['--library', 'thư viện'], '/nhà').library).toBe('/nhà/thư viện')
  expect(readSwitches(['--library=/ổ/bài'], '/nhà').library).toBe('/ổ/bài')
})

test("Chromium's own switches and stray words are passed by", () => {
  const args = [
    '--remote-debugging-port=0',
    '--no-sandbox',
    'word',
    '--user-data-dir=u',
    '--lang=vi',
  ]
  expect(readSwitches(args, '/nhà')).toEqual({ library: null, userData: '/nhà/u', packages: [] })
})

test('a switch without a value names nothing', () => {
  expect(readSwitches(['--library'], '/nhà').library).toBeNull()
  expect(readSwitches(['--library='], '/nhà').library).toBeNull()
})
