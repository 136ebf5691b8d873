import { expect, test } from 'vitest'
import { isOutside } from '#electron/desktop/addresses.ts'

test.each(['https://vietnamplus.vn/a', 'http://a.vn', 'mailto:desk@a.vn', 'HTTPS://A.VN'])(
  '%s opens outside',
  (url) => expect(isOutside(url)).toBe(true),
)

test.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'smb://host/share',
  'ms-msdt:/id',
  'app://newsroom/index.html',
  '\\\\host\\share',
  '//host/path',
  '/usr/bin/xeyes',
  '',
])('%s opens nowhere', (url) => expect(isOutside(url)).toBe(false))
