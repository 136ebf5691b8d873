import fs from 'node:fs'
import { open } from 'node:fs/promises'

/**
 * Makes a rename in a folder last. Windows cannot open a folder; its file system journals the
 * rename.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The same, for what happens before the library is open and nobody waits for anything else. */
export function syncFolderNow(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}
