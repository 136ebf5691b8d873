import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzip } from '#electron/newsroom/files/unzip.ts'

/** Lays the files of an export's zip into `folder` under their own names. */
export async function unpackZip(zip: string, folder: string): Promise<void> {
  const numbered = mkdtempSync(join(tmpdir(), 'unpacked-'))
  try {
    const unpacked = await unzip(zip, numbered)
    if (!unpacked.ok) throw new Error(JSON.stringify(unpacked.refused))
    for (const { path, diskPath } of unpacked.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      copyFileSync(diskPath, join(folder, path))
    }
  } finally {
    rmSync(numbered, { recursive: true, force: true })
  }
}
