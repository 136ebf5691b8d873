import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createHeldFolders } from '#electron/newsroom/files/heldFolders.ts'
import { temporaryFolder } from '../library/testLibrary.ts'

it('holds what is used, and deletes with its folder what nobody used for an hour or what is discarded', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const held = createHeldFolders<{ folder: string }>()
  const folders = ['a', 'b'].map((name) => join(temporaryFolder(), name))
  for (const [at, folder] of folders.entries()) {
    mkdirSync(folder)
    held.hold(String(at), { folder })
  }
  await vi.advanceTimersByTimeAsync(59 * 60_000)
  expect(held.use('0')).toEqual({ folder: folders[0] })
  await vi.advanceTimersByTimeAsync(2 * 60_000)
  expect(held.use('1')).toBeNull()
  await vi.waitFor(() => expect(folders.map((folder) => existsSync(folder))).toEqual([true, false]))
  await held.discard('0')
  await held.discard('0')
  expect(held.use('0')).toBeNull()
  expect(folders.map((folder) => existsSync(folder))).toEqual([false, false])
})
