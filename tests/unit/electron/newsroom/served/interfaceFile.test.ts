import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { interfaceFile, safePath } from '#electron/newsroom/served/interfaceFile.ts'

let folder: string

beforeAll(() => {
  const outer = mkdtempSync(join(tmpdir(), 'interface-'))
  folder = join(outer, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(outer, 'secret.json'), '{}')
  writeFileSync(join(folder, 'index.html'), '<p nonce="__NONCE__">__NONCE__ __OTHER__</p>')
  writeFileSync(join(folder, 'assets/a.js'), '__NONCE__')
})
afterAll(() => rmSync(join(folder, '..'), { recursive: true }))

test('the page gets this load’s values, other files stay as they are', async () => {
  const page = await interfaceFile(folder, '/', { NONCE: 'n0' })
  expect(page?.isPage).toBe(true)
  expect(page?.contentType).toBe('text/html; charset=utf-8')
  expect(Buffer.from(page?.bytes ?? []).toString()).toBe('<p nonce="n0">n0 __OTHER__</p>')
  const script = await interfaceFile(folder, '/assets/a.js', { NONCE: 'n0' })
  expect(script).toEqual({
    contentType: 'text/javascript; charset=utf-8',
    bytes: Buffer.from('__NONCE__'),
    isPage: false,
  })
})

test.each([
  '/missing.js',
  '/assets',
  '/../secret.json',
  '/%2e%2e/secret.json',
  '/assets/..%2f..%2fsecret.json',
])('%s is not served', async (path) => expect(await interfaceFile(folder, path, {})).toBeNull())

test.each(['/a//b', '/./a', '/a\\b', '/a%5cb', '/a%00b', '/c:/a', '/%', '/a/%2e%2e/b'])(
  '%s is no safe path',
  (path) => expect(safePath(path)).toBeNull(),
)

test('a percent-encoded name is read as it is written', () => {
  expect(safePath('/photos/%E1%BA%A3nh%201.jpg')).toBe('photos/ảnh 1.jpg')
})
