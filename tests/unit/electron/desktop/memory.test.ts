import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Memory, readMemory, writeMemory } from '#electron/desktop/memory.ts'

const firstStart: Memory = {
  libraryFolder: null,
  theme: 'system',
  language: 'system',
  window: null,
}
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'memory-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('what was written is read again, and nothing else is left in the folder', () => {
  const memory: Memory = {
    libraryFolder: '/nhà/thư viện',
    theme: 'dark',
    language: 'vi',
    window: { x: 1, y: 2, width: 900, height: 700, maximized: true },
  }
  const path = join(folder, 'new', 'desktop.json')
  writeMemory(path, memory)
  expect(readMemory(path)).toEqual(memory)
  expect(readdirSync(join(folder, 'new'))).toEqual(['desktop.json'])
})

test.each([
  ['nothing', null],
  ['half a file', '{"theme": "da'],
  ['something else', '[1, 2]'],
  ['wrong values', '{"theme": "pink", "language": 3, "libraryFolder": {}, "window": {"x": "1"}}'],
  ['a window without a size', '{"window": {"x": 1, "y": 2, "width": 1e999, "height": null}}'],
])('%s is as a first start', (_name, text) => {
  const path = join(folder, 'desktop.json')
  if (text !== null) writeFileSync(path, text)
  expect(readMemory(path)).toEqual(firstStart)
})
