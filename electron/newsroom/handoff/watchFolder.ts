import { type FSWatcher, watch } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { packageExtension } from './format.ts'

export interface WatchTimes {
  /** Milliseconds after which a file that did not change counts as whole. */
  settled: number
  /**
   * Milliseconds between two looks where the system says nothing, as shared folders on a network
   * often do.
   */
  between: number
}

const usual: WatchTimes = { settled: 2_000, between: 20_000 }

/**
 * Tells of each package in a folder, once it is no longer being copied, and again when it changed.
 * Returns the function that ends it.
 */
export function watchFolder(
  folder: string,
  onPackage: (file: string) => Promise<void>,
  times: WatchTimes = usual,
): () => void {
  const seen = new Map<string, string>()
  const told = new Map<string, string>()
  let timer: NodeJS.Timeout | undefined
  let ended = false
  let looking = false

  async function look(): Promise<void> {
    if (looking || ended) return
    looking = true
    let changing = false
    for (const name of await packageNames(folder)) {
      const file = path.join(folder, name)
      const mark = await markOf(file)
      if (mark === null || told.get(name) === mark) continue
      if (seen.get(name) === mark) {
        told.set(name, mark)
        await onPackage(file)
      } else changing = true
      seen.set(name, mark)
    }
    looking = false
    lookIn(changing ? times.settled : times.between)
  }

  function lookIn(milliseconds: number): void {
    clearTimeout(timer)
    if (!ended) timer = setTimeout(() => void look(), milliseconds).unref()
  }

  const watcher = watcherOf(folder, () => lookIn(times.settled))
  lookIn(0)
  return () => {
    ended = true
    clearTimeout(timer)
    watcher?.close()
  }
}

/** Null where the folder cannot be watched; it may come again, so it is still looked at. */
function watcherOf(folder: string, onChange: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false }, onChange)
    watcher.on('error', () => watcher.close())
    return watcher
  } catch {
    return null
  }
}

async function packageNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => !name.startsWith('.') && name.toLowerCase().endsWith(`.${packageExtension}`))
    .sort()
}

async function markOf(file: string): Promise<string | null> {
  const found = await stat(file).catch(() => null)
  return found?.isFile() && found.size > 0 ? `${found.size} ${found.mtimeMs}` : null
}
