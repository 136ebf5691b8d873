import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { isPhotoName } from '../photos/sniff.ts'
import { isStoryName } from './candidates.ts'
import type { ImportFile } from '../files/unzip.ts'

/**
 * Files that are read together, each parcel for itself: a story with what lies beside it, or a
 * folder.
 */
export interface Parcel {
  /** Where it is. */
  place: string
  files: ImportFile[]
}

/** What one reading may bring. */
const mostFiles = 2_000

/**
 * What the user names on the command line, as files to read: a story brings the pictures beside it,
 * a folder is searched, links aside. An exported story in it is a parcel of its own. Fails with
 * fileUnreadable, or importRefused where a folder is too full.
 */
export async function filesToImport(place: string): Promise<Result<Parcel[]>> {
  try {
    const whole = path.resolve(place)
    const found = await lstat(whole)
    const name = path.basename(whole)
    if (!found.isDirectory())
      return succeed([
        { place, files: [{ path: name, diskPath: whole }, ...(await besideFile(whole))] },
      ])
    const parcels = await parcelsIn(whole, name)
    const full = parcels.find(({ files }) => files.length > mostFiles)
    if (!full) return succeed(parcels)
    const { place: fileName, files } = full
    return fail({
      code: 'importRefused',
      fileName,
      reason: 'tooLarge',
      detail: String(files.length),
    })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return fail({ code: 'fileUnreadable', fileName: place, detail: String(error.code) })
  }
}

async function parcelsIn(folder: string, name: string): Promise<Parcel[]> {
  const exported: Parcel[] = []
  const rest: ImportFile[] = []
  await walk(folder, name)
  return rest.some((file) => isWanted(file.path))
    ? [...exported, { place: folder, files: rest }]
    : exported

  async function walk(current: string, prefix: string): Promise<void> {
    const entries = (await readdir(current, { withFileTypes: true })).filter(
      (entry) => !entry.name.startsWith('.'),
    )
    const isExport = entries.some((entry) => entry.isFile() && entry.name === 'article.json')
    const files: ImportFile[] = []
    for (const entry of entries) {
      const diskPath = path.join(current, entry.name)
      const inner = `${prefix}/${entry.name}`
      if (entry.isDirectory() && isExport && entry.name === 'photos')
        files.push(...(await filesOf(diskPath, inner)))
      else if (entry.isDirectory()) await walk(diskPath, inner)
      else if (entry.isFile() && (isWanted(inner) || isPhotoName(inner)))
        files.push({ path: inner, diskPath })
    }
    if (isExport) exported.push({ place: path.join(current, 'article.json'), files })
    else rest.push(...files)
  }
}

function isWanted(name: string): boolean {
  return isStoryName(name) || /\.zip$/i.test(name)
}

/**
 * Pictures in the story's folder, in its `photos`, and in the folder that a browser saves beside a
 * page.
 */
async function besideFile(file: string): Promise<ImportFile[]> {
  if (!/\.(x?html?|json|md|markdown)$/i.test(file)) return []
  const folder = path.dirname(file)
  const stem = path.basename(file, path.extname(file))
  const folders = ['', 'photos', 'images', `${stem}_files`, `${stem}.files`]
  const found = await Promise.all(folders.map((name) => filesOf(path.join(folder, name), name)))
  return found.flat().slice(0, mostFiles - 1)
}

async function filesOf(folder: string, prefix: string): Promise<ImportFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && isPhotoName(entry.name))
    .map((entry) => ({
      path: prefix === '' ? entry.name : `${prefix}/${entry.name}`,
      diskPath: path.join(folder, entry.name),
    }))
}
