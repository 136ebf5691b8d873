import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { RunningApp } from './app.ts'
import { launchApp } from './hosts.ts'

export interface AppInFolder {
  folder: string
  library: string
  /**
   * As the user closes the app and starts it again; `meanwhile` finds the library with nobody in
   * it.
   */
  restart: (meanwhile?: () => void | Promise<void>) => Promise<void>
}

type Opened = (app: RunningApp) => void | Promise<void>
type Fill = (library: string) => void | Promise<void>

/**
 * For files whose tests build on one another: before the first of them the app is opened on a
 * library of its own, into which `fill` can put stories, and after the last it is killed and its
 * folder removed. `opened` is told of the app, after a restart of the new one.
 */
export function appInFolder(name: string, opened: Opened, fill?: Fill): AppInFolder {
  const { open, remove, ...place } = placeFor(name, opened, fill)
  beforeAll(open)
  afterAll(remove)
  return place
}

/** For files whose tests stand alone: the same anew for each of them. */
export function appForEachTest(name: string, opened: Opened, fill?: Fill): AppInFolder {
  const { open, remove, ...place } = placeFor(name, opened, fill)
  beforeEach(open)
  afterEach(remove)
  return place
}

function placeFor(
  name: string,
  opened: Opened,
  fill?: Fill,
): AppInFolder & { open: () => Promise<void>; remove: () => Promise<void> } {
  const folder = join(tmpdir(), `${name}-${randomUUID()}`)
  const library = join(folder, 'library')
  let app: RunningApp | null = null
  const launch = async (): Promise<void> => {
    app = await launchApp({ library })
    await opened(app)
  }
  return {
    folder,
    library,
    async open() {
      mkdirSync(folder)
      await fill?.(library)
      await launch()
    },
    async remove() {
      await app?.kill()
      rmSync(folder, { recursive: true, force: true })
    },
    async restart(meanwhile) {
      await app?.close()
      app = null
      await meanwhile?.()
      await launch()
    },
  }
}
