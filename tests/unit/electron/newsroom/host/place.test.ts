import { expect, test } from 'vitest'
import { defaultLibraryFolder } from '#electron/newsroom/host/place.ts'

test('a library lies where each system keeps what is the user’s own', () => {
  const home = '/home/minh'
  expect(defaultLibraryFolder({ platform: 'linux', environment: {}, home })).toBe(
    '/home/minh/.local/share/toa-soan/library',
  )
  expect(
    defaultLibraryFolder({ platform: 'linux', environment: { XDG_DATA_HOME: '/data' }, home }),
  ).toBe('/data/toa-soan/library')
  expect(defaultLibraryFolder({ platform: 'darwin', environment: {}, home })).toBe(
    '/home/minh/Library/Application Support/toa-soan/library',
  )
  expect(
    defaultLibraryFolder({ platform: 'win32', environment: { APPDATA: '/roaming' }, home }),
  ).toBe('/roaming/toa-soan/library')
})
