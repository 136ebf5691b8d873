import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import { fail, type Result, succeed } from '../../../shared/contract/errors.ts'
import { photoPathPattern } from '../../../shared/render/photoFiles.ts'
import type { ImportFile } from './unzip.ts'

/**
 * What a person names on the command line, as files to import: an `article.json` brings the photos beside it, a zip is itself, and a
 * folder is searched, links aside. Fails with fileUnreadable.
 */
export async function filesToImport(places: readonly string[]): Promise<Result<ImportFile[]>> {
  const files: ImportFile[] = []
  for (const [number, place] of places.entries()) {
    // Apart, so that two places with files of the same name do not meet.
    const prefix = places.length > 1 ? `${number + 1}/` : ''
    try {
      files.push(...(await filesAt(path.resolve(place), prefix)))
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      return fail({ code: 'fileUnreadable', fileName: place, detail: String(error.code) })
    }
  }
  return succeed(files)
}

async function filesAt(place: string, prefix: string): Promise<ImportFile[]> {
  const found = await lstat(place)
  const name = path.basename(place)
  if (found.isDirectory()) return filesBelow(place, `${prefix}${name}/`)
  const file = { path: `${prefix}${name}`, diskPath: place }
  if (path.extname(place).toLowerCase() !== '.json') return [file]
  return [file, ...(await photosBeside(path.dirname(place), prefix))]
}

async function filesBelow(folder: string, prefix: string): Promise<ImportFile[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const files: ImportFile[] = []
  for (const entry of entries) {
    const diskPath = path.join(folder, entry.name)
    if (entry.isDirectory() && entry.name !== 'photos')
      files.push(...(await filesBelow(diskPath, `${prefix}${entry.name}/`)))
    else if (entry.isFile() && entry.name === 'article.json')
      files.push({ path: `${prefix}${entry.name}`, diskPath }, ...(await photosBeside(folder, prefix)))
  }
  return files
}

async function photosBeside(folder: string, prefix: string): Promise<ImportFile[]> {
  const photos = path.join(folder, 'photos')
  const entries = await readdir(photos, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && photoPathPattern.test(`photos/${entry.name}`))
    .map((entry) => ({ path: `${prefix}photos/${entry.name}`, diskPath: path.join(photos, entry.name) }))
}
