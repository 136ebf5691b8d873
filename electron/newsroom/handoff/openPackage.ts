import { randomUUID } from 'node:crypto'
import { mkdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { limits } from '#shared/article/limits.ts'
import { readJson, type Unreadable } from '#shared/article/read.ts'
import { type Result, succeed } from '#shared/contract/errors.ts'
import { megabytesOver } from '../files/fileName.ts'
import { unzipInThread } from '../files/unzipInThread.ts'
import { guardedAsync } from '../files/faults.ts'
import { sha256OfFile } from '../files/files.ts'
import { checkContainer } from './container.ts'
import {
  formatVersion,
  handoffFormat,
  handoffLimits,
  type Manifest,
  manifestName,
  manifestSchema,
} from './format.ts'
import { advance, type HandoffJob, unwatched } from './job.ts'
import { Refusal, refuse } from './refusal.ts'
import { isSealed, unseal } from './seal.ts'

/**
 * A package whose every byte was found to be as it was written; what its parts say is still to be
 * read.
 */
export interface OpenedPackage {
  manifest: Manifest
  /** Where each part lies unpacked, by its path in the package. */
  parts: ReadonlyMap<string, string>
}

/**
 * Opens a file as a package: its size, its seal, its own hash, the zip's names and sizes, and the
 * hash of each part, in this order. `folder` is emptied by the caller whatever comes of it. Fails
 * with handoffRefused or as the disk does.
 */
export function openPackage(order: {
  file: string
  fileName: string
  password: string | null
  folder: string
  job?: HandoffJob
}): Promise<Result<OpenedPackage>> {
  const { fileName } = order
  return guardedAsync(async () => {
    try {
      return succeed(await open(order))
    } catch (error) {
      if (error instanceof Refusal) return refuse(fileName, error.reason, error.message)
      throw error
    }
  })
}

async function open(order: {
  file: string
  password: string | null
  folder: string
  job?: HandoffJob
}): Promise<OpenedPackage> {
  const { file, password, folder, job = unwatched } = order
  const { size } = await stat(file)
  if (size > limits.packageBytes)
    throw new Refusal('tooLarge', megabytesOver(size, limits.packageBytes))
  let zip = file
  if (await isSealed(file)) {
    zip = path.join(folder, `${randomUUID()}.opened`)
    await unseal(file, zip, password, job)
  }
  await checkContainer(zip, job)
  const into = path.join(folder, 'parts')
  await mkdir(into)
  const unzipped = await unzipInThread(zip, into, {
    signal: job.signal,
    onProgress: (progress) => job.onProgress({ doing: 'checking', ...progress }),
  })
  job.signal.throwIfAborted()
  if (!unzipped.ok) {
    const { reason, detail } = unzipped.refused
    throw new Refusal(reason === 'unsafe' || reason === 'tooLarge' ? reason : 'damaged', detail)
  }
  const parts = new Map(unzipped.files.map((part) => [part.path, part.diskPath]))
  const manifest = await readManifest(parts.get(manifestName))
  await checkParts(manifest, parts, job)
  return { manifest, parts }
}

async function readManifest(file: string | undefined): Promise<Manifest> {
  if (file === undefined) throw new Refusal('notOurs')
  const json = await readJsonPart(file, manifestName, handoffLimits.manifestBytes)
  const { format, formatVersion: version } = json as { format?: unknown; formatVersion?: unknown }
  if (format !== handoffFormat) throw new Refusal('notOurs')
  if (typeof version === 'number' && version > formatVersion)
    throw new Refusal('newerFormat', String(version))
  const read = manifestSchema.safeParse(json)
  if (!read.success) throw new Refusal('invalid', placeOf(manifestName, read.error.issues[0]?.path))
  return read.data
}

/** The manifest names every part once, and nothing is there that it does not name. */
async function checkParts(
  manifest: Manifest,
  parts: ReadonlyMap<string, string>,
  job: HandoffJob,
): Promise<void> {
  const named = new Set([manifestName])
  const total = manifest.parts.length
  for (const [done, part] of manifest.parts.entries()) {
    advance(job, { doing: 'checking', done, total })
    if (named.has(part.path)) throw new Refusal('invalid', part.path)
    named.add(part.path)
    const file = parts.get(part.path)
    if (file === undefined) throw new Refusal('missingPart', part.path)
    const { size } = await stat(file)
    if (size !== part.byteLength || (await sha256OfFile(file)) !== part.sha256)
      throw new Refusal('damaged', part.path)
  }
  for (const name of parts.keys()) if (!named.has(name)) throw new Refusal('extraPart', name)
}

/** A part as text. Throws a Refusal where it is too large or not UTF-8. */
export async function readTextPart(file: string, name: string, mostBytes: number): Promise<string> {
  const { size } = await stat(file)
  if (size > mostBytes) throw new Refusal('tooLarge', name)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(file))
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal('damaged', name)
    throw error
  }
}

/**
 * A part as an object. Throws a Refusal where it is too large, not JSON, too deep, or has keys that
 * reach prototypes.
 */
export async function readJsonPart(file: string, name: string, mostBytes: number): Promise<object> {
  const json = readJson(await readTextPart(file, name, mostBytes))
  if (!json.ok) throw new Refusal(reasonOf(json.problem), name)
  if (typeof json.value !== 'object' || json.value === null) throw new Refusal('invalid', name)
  return json.value
}

function reasonOf({ kind }: Unreadable): 'tooLarge' | 'unsafe' | 'invalid' {
  if (kind === 'tooLarge' || kind === 'tooDeep') return 'tooLarge'
  return kind === 'forbiddenKey' ? 'unsafe' : 'invalid'
}

/** "handoff.json: parts.3.sha256" */
export function placeOf(name: string, keys: readonly PropertyKey[] | undefined): string {
  const place = (keys ?? []).map(String).join('.')
  return place === '' ? name : `${name}: ${place}`
}
