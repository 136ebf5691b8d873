import { createHash } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { sha256Of } from '../library/hash.ts'

/** The files of an export as they are being written into a new folder. */
export interface FolderFiles {
  /** Returns when the bytes are on the disk. Folders on the way are made. */
  write(name: string, content: string | Uint8Array): Promise<void>
  /** The bytes of one that was written; null for any other. */
  read(name: string): Promise<Uint8Array | null>
  /** How many there are. */
  count(): number
  /** SHA-256 of what `sha256sum` prints for them in the order of their names. */
  hash(): string
}

/** Returns the files of a new, empty folder. */
export function createFolderFiles(folder: string): FolderFiles {
  const hashes = new Map<string, string>()
  return {
    async write(name, content) {
      const target = path.join(folder, name)
      await mkdir(path.dirname(target), { recursive: true })
      const file = await open(target, 'wx')
      try {
        await file.writeFile(content)
        await file.sync()
      } finally {
        await file.close()
      }
      hashes.set(name, sha256Of(content))
    },
    read: async (name) => (hashes.has(name) ? readFile(path.join(folder, name)) : null),
    count: () => hashes.size,
    hash() {
      const hash = createHash('sha256')
      for (const name of [...hashes.keys()].sort()) hash.update(`${hashes.get(name)}  ${name}\n`)
      return hash.digest('hex')
    },
  }
}
