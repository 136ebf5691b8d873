import { rm } from 'node:fs/promises'

/**
 * What was read from outside and waits for the user's answer, with the folder that its files are
 * in. Nothing has to wait for its end: the folders are below `incoming/`, which is emptied at the
 * next start, too.
 */
export interface HeldFolders<Held extends { folder: string }> {
  hold(id: string, held: Held): void
  /** Returns what is held under the id, and keeps it for another hour; null where it is gone. */
  use(id: string): Held | null
  /** Forgets it and deletes its folder. */
  discard(id: string): Promise<void>
}

/** Milliseconds that what nobody uses is kept. */
const patience = 60 * 60 * 1_000

/** Returns held folders, none yet. */
export function createHeldFolders<Held extends { folder: string }>(): HeldFolders<Held> {
  const held = new Map<string, { value: Held; expiry: NodeJS.Timeout }>()

  async function discard(id: string): Promise<void> {
    const found = held.get(id)
    held.delete(id)
    clearTimeout(found?.expiry)
    if (found) await rm(found.value.folder, { recursive: true, force: true })
  }

  return {
    hold(id, value) {
      const expiry = setTimeout(() => void discard(id).catch(() => undefined), patience).unref()
      held.set(id, { value, expiry })
    },
    use(id) {
      const found = held.get(id)
      found?.expiry.refresh()
      return found?.value ?? null
    },
    discard,
  }
}
