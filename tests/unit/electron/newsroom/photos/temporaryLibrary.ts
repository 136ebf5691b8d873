import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Photo } from '#shared/article/photo.ts'
import type { Failure, Result } from '#shared/contract/errors.ts'
import { type Library, openLibrary } from '#electron/newsroom/library/library.ts'
import { attachPhoto } from '#electron/newsroom/photos/photos.ts'

export const now = new Date('2023-02-14T16:41:00.000Z')

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'toa-soan-photos-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A real library that goes with the test. */
export function temporaryLibrary(): Library {
  const library = valueOf(
    openLibrary(temporaryFolder(), { mode: 'write', holder: 'test', now: () => now }),
  )
  onTestFinished(() => library.close())
  return library
}

export function attach(
  library: Library,
  bytes: Uint8Array,
  fileName: string,
): Promise<Result<Photo>> {
  const path = join(temporaryFolder(), 'file')
  writeFileSync(path, bytes)
  return attachPhoto(library, { path, fileName, now })
}

export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

export function errorOf(result: Result<unknown>): Failure {
  if (result.ok) throw new Error('it did not fail')
  return result.error
}

/** Every file below a folder of the library, by its path there. */
export function filesIn(library: Library, part: string): string[] {
  return readdirSync(join(library.folder, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort()
}
