import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openLibrary } from '#electron/newsroom/library/library.ts'
import { readDraft } from '#electron/newsroom/library/drafts.ts'
import { killHard, start, until } from './processes.ts'

const id = '0f0e0d0c-0b0a-4908-8706-050403020100'

it('lets one process write, others read, and the next write as soon as the first is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'toa-soan-lock-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { child, lines } = start('writer.ts', folder, id)
  await until(() => lines.length > 3)

  expect(openLibrary(folder, { mode: 'write', holder: 'thứ hai' })).toEqual({
    ok: false,
    error: { code: 'libraryLocked', holder: 'người viết' },
  })
  const reader = openLibrary(folder, { mode: 'read', holder: 'người đọc' })
  if (!reader.ok) throw new Error(JSON.stringify(reader.error))
  const seen = readDraft(reader.value.database, id)
  expect(seen).toMatchObject({ ok: true })
  const before = lines.length
  await until(() => lines.length > before + 3)
  reader.value.close()

  await killHard(child)
  const next = openLibrary(folder, { mode: 'write', holder: 'thứ hai' })
  expect(next.ok).toBe(true)
  if (next.ok) next.value.close()
})
