import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { RunningApp } from './app.ts'
import { launchApp } from './hosts.ts'

/**
 * For files whose tests build on one another: before the first of them the app is opened on a library of its own, into which `fill`
 * can put stories, and after the last it is killed and its folder removed.
 */
export function appInFolder(
  name: string,
  opened: (app: RunningApp) => void | Promise<void>,
  fill?: (library: string) => Promise<void>,
): { folder: string; library: string } {
  const folder = join(tmpdir(), `${name}-${randomUUID()}`)
  const library = join(folder, 'library')
  let app: RunningApp | null = null
  beforeAll(async () => {
    mkdirSync(folder)
    await fill?.(library)
    app = await launchApp({ library })
    await opened(app)
  })
  afterAll(async () => {
    await app?.kill()
    rmSync(folder, { recursive: true, force: true })
  })
  return { folder, library }
}
