import { createHash } from 'node:crypto'
import { versionId } from '#electron/newsroom/library/versions/versionRecords.ts'
import type { VersionRecord } from '#shared/contract/versions.ts'
import { makeZip, type ZipEntry } from './makeZip.ts'

/*
 * Hand-off packages made byte by byte, since the program writes no wrong ones.
 */

const comment = `toa-soan-handoff sha256=${'0'.repeat(64)}`

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A zip with the comment that makes it a package; its hash is right whatever the zip is. */
export function asPackage(zip: Buffer): Buffer {
  const whole = Buffer.concat([zip, Buffer.from(comment)])
  whole.writeUInt16LE(comment.length, zip.byteLength - 2)
  return rehashed(whole)
}

/** The same package, with the hash at its end made right again. */
export function rehashed(bytes: Buffer): Buffer {
  const made = Buffer.from(bytes)
  made.write(sha256Of(made.subarray(0, -64)), made.byteLength - 64, 'latin1')
  return made
}

export type Parts = ReadonlyMap<string, Buffer>

/** Says of the parts beside the manifest what they are, as whoever forges a package would. */
export function relisted(parts: Parts): Map<string, Buffer> {
  const made = new Map(parts)
  const manifest = JSON.parse(made.get('handoff.json')!.toString()) as Record<string, unknown>
  manifest['parts'] = [...made]
    .filter(([path]) => path !== 'handoff.json')
    .map(([path, bytes]) => ({ path, sha256: sha256Of(bytes), byteLength: bytes.byteLength }))
  made.set('handoff.json', Buffer.from(JSON.stringify(manifest)))
  return made
}

/**
 * The same story as a program of that schema would have handed it over: every hash and id is right.
 */
export function withNewerSchema(
  parts: Parts,
  articleId: string,
  schemaVersion: number,
): Map<string, Buffer> {
  const made = new Map(parts)
  const name = `articles/${articleId}/story.json`
  const story = JSON.parse(made.get(name)!.toString()) as {
    headId: string
    versions: VersionRecord[]
  }
  const head = story.versions.find(({ id }) => id === story.headId)!
  const textName = `articles/${articleId}/versions/${head.sha256}.json`
  const text = JSON.parse(made.get(textName)!.toString()) as object
  const newer = Buffer.from(JSON.stringify({ ...text, schemaVersion }))
  made.delete(textName)
  head.sha256 = sha256Of(newer)
  head.id = story.headId = versionId(head)
  made.set(`articles/${articleId}/versions/${head.sha256}.json`, newer)
  return relisted(made.set(name, Buffer.from(JSON.stringify(story))))
}

export function packageOf(
  parts: Parts,
  change: (entries: ZipEntry[]) => ZipEntry[] = (entries) => entries,
): Buffer {
  const entries = [...parts].map(([name, data]): ZipEntry => ({
    name,
    data,
    deflate: name.endsWith('.json'),
  }))
  return asPackage(makeZip(change(entries)))
}
