import fs, { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { placeDurably } from '#electron/newsroom/files/disk.ts'
import { writeWhole } from '#electron/newsroom/files/files.ts'
import { article, p } from '#tests/articles.ts'
import { laptop } from '../unit/electron/newsroom/handoff/laptops.ts'

let folder: string
let calls: string[]
const { open, rename } = fs.promises

/** Writes down which files are synced and renamed, in their order; all of it is really done. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toa-soan-durable-'))
  calls = []
  const shown = (path: unknown): string => relative(folder, String(path)) || '.'
  fs.promises.open = async (path, ...rest) => {
    const handle = await open(path, ...rest)
    const sync = handle.sync.bind(handle)
    handle.sync = () => {
      calls.push(`sync ${shown(path)}`)
      return sync()
    }
    return handle
  }
  fs.promises.rename = (from, to) => {
    calls.push(`rename ${shown(from)} to ${shown(to)}`)
    return rename(from, to)
  }
  syncBuiltinESMExports()
})

afterEach(() => {
  Object.assign(fs.promises, { open, rename })
  syncBuiltinESMExports()
  rmSync(folder, { recursive: true, force: true })
})

it('a file is on the disk before it takes its place, and its new folders after', async () => {
  const from = join(folder, 'copy')
  writeFileSync(from, 'ảnh')
  await placeDurably(from, join(folder, 'photos/ab/abcd.jpg'))
  expect(calls).toEqual([
    'sync photos',
    'sync .',
    'sync copy',
    'rename copy to photos/ab/abcd.jpg',
    'sync photos/ab',
  ])
  expect(readFileSync(join(folder, 'photos/ab/abcd.jpg'), 'utf8')).toBe('ảnh')
})

it('a file that is written whole replaces the old one only once it is on the disk', async () => {
  const path = join(folder, 'state.json')
  writeFileSync(path, 'old')
  await writeWhole(path, 'new')
  const temporary = basename(/^sync (.*)$/.exec(calls[0] ?? '')?.[1] ?? '')
  expect(calls).toEqual([`sync ${temporary}`, `rename ${temporary} to state.json`, 'sync .'])
  expect(readFileSync(path, 'utf8')).toBe('new')
})

it('a package under a password is on the disk before it takes its place', async () => {
  const reporter = laptop('Minh Huệ')
  const articleId = '0f0e0d0c-0b0a-4908-8706-000000000001'
  reporter.put(article({ id: articleId, headline: 'Chợ nổi' }, p('Nước lên.')))
  const file = await reporter.handOver([articleId], { password: 'mật khẩu' })
  const placed = calls.findIndex((call) => call.endsWith(`to ${relative(folder, file)}`))
  const [, unfinished] = /^rename (.*) to /.exec(calls[placed] ?? '') ?? []
  expect(calls.slice(placed - 1, placed + 2)).toEqual([
    `sync ${unfinished}`,
    `rename ${unfinished} to ${relative(folder, file)}`,
    `sync ${relative(folder, dirname(file))}`,
  ])
})
