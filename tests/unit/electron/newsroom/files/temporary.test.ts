import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { clearTemporary, temporaryPath } from '#electron/newsroom/files/temporary.ts'
import { temporaryFolder } from '../library/testLibrary.ts'

const now = new Date('2023-02-14T03:00:00.000Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000)

/** The number of a process that has ended. */
function endedProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid
}

it('deletes what ended processes left, and nothing of one that works or of anybody else', () => {
  const folder = temporaryFolder()
  const make = (name: string, changed: Date) => {
    writeFileSync(join(folder, name), 'x')
    utimesSync(join(folder, name), changed, changed)
  }
  const mine = basename(temporaryPath('.zip'))
  const left = mine.replace(`-${process.pid}-`, `-${endedProcess()}-`)
  make(mine, now)
  make(left, now)
  make(mine.replace('.zip', '.toasoan').replace(/[0-9a-f]{16}/, '0'.repeat(16)), daysAgo(8))
  make('toa-soan-123e4567-e89b-42d3-a456-426614174000.zip', daysAgo(8))
  make('toa-soan-123e4567-e89b-42d3-a456-426614174001.zip', daysAgo(6))
  make('toa-soan-ghi-chu.txt', daysAgo(900))
  make('khac.zip', daysAgo(900))
  mkdirSync(join(folder, 'toa-soan-export-aBc123'))
  writeFileSync(join(folder, 'toa-soan-export-aBc123', 'index.html'), 'x')
  utimesSync(join(folder, 'toa-soan-export-aBc123'), daysAgo(8), daysAgo(8))
  clearTemporary(now, folder)
  expect(readdirSync(folder).sort()).toEqual(
    [
      'khac.zip',
      'toa-soan-123e4567-e89b-42d3-a456-426614174001.zip',
      mine,
      'toa-soan-ghi-chu.txt',
    ].sort(),
  )
})

it('does nothing where there is no such folder', () => {
  expect(() => clearTemporary(now, join(temporaryFolder(), 'none'))).not.toThrow()
})
