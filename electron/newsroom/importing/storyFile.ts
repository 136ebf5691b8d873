import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Language } from '#shared/article/article.ts'
import { limits } from '#shared/article/limits.ts'
import type { ReadPicture, ReadStory } from './readStory.ts'
import type { ImportFile } from '../files/unzip.ts'

/** A file that a story is read from, with what lies beside it. */
export interface StoryFile {
  fileName: string
  bytes: Uint8Array
  /** The bytes of a file by its path as the story's file says it; null where none lies there. */
  beside: (path: string) => Promise<Uint8Array | null>
}

export interface ReadOptions {
  /** Of a story whose file does not say. */
  language: Language
  /** An id for a block, another each time. */
  newId: () => string
}

/** A story of which nothing is known yet. */
export function unreadStory(language: Language): ReadStory {
  return {
    language,
    headline: '',
    standfirst: [],
    body: [],
    metadata: {},
    leadFigureId: null,
    related: [],
    pictures: new Map(),
    leftOut: [],
  }
}

/**
 * The file with what lies beside it. However many pictures it names, no more of them than a zip may
 * hold are read.
 */
export function storyFile(
  file: ImportFile,
  bytes: Uint8Array,
  files: readonly ImportFile[],
): StoryFile {
  let left: number = limits.zipBytes
  const byPath = new Map(files.map((one) => [one.path, one]))
  return {
    fileName: path.posix.basename(file.path),
    bytes,
    async beside(name) {
      const wanted = path.posix.join(path.posix.dirname(file.path), name.replace(/\\/g, '/'))
      const found =
        byPath.get(wanted) ??
        byPath.get(wanted.normalize('NFC')) ??
        byPath.get(wanted.normalize('NFD'))
      if (!found || found.path === file.path) return null
      const { size } = await stat(found.diskPath)
      if (size > Math.min(left, limits.photoBytes)) return null
      left -= size
      return readFile(found.diskPath)
    },
  }
}

/**
 * Adds the picture that lies beside the story's file under this address. Returns its photoId,
 * or null where none does.
 */
export async function addPicture(
  pictures: Map<string, ReadPicture>,
  file: StoryFile,
  address: string,
): Promise<string | null> {
  const picture = await pictureAt(file, address)
  if (picture === null) return null
  const photoId = createHash('sha256').update(picture.bytes).digest('hex')
  if (!pictures.has(photoId)) pictures.set(photoId, picture)
  return photoId
}

/** Returns the picture that lies beside the story's file under this address, or null. */
export async function pictureAt(file: StoryFile, address: string): Promise<ReadPicture | null> {
  const path = pathOf(address)
  const bytes = path === null ? null : await file.beside(path)
  return path === null || bytes === null
    ? null
    : { fileName: path.slice(path.lastIndexOf('/') + 1), bytes }
}

/** Returns null for an address of elsewhere. */
function pathOf(address: string): string | null {
  if (/^([a-z][a-z0-9+.-]*:|\/\/|\/|\\)/i.test(address)) return null
  try {
    return decodeURIComponent(address.replace(/[?#].*$/, ''))
  } catch {
    return address
  }
}

/**
 * Returns the text of a file: UTF-16 by its mark, UTF-8 where it is that to the last byte, else Windows'
 * Western letters, which is what the old Vietnamese encodings show as. A mark of byte order is no part of it.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const headBytes = 8_192

/**
 * The text of a page: by its mark, by what it says of itself, else as UTF-8 or as Windows' Western
 * letters.
 */
export function pageText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const utf8 = decoded(bytes, 'utf-8')
  const said = saidEncoding(bytes)
  // Saved anew as UTF-8 by a browser, a page may still say what it once was; text in another
  // encoding is hardly ever valid UTF-8.
  if (utf8 !== null) return utf8
  return (
    (said !== null ? decoded(bytes, said) : null) ?? new TextDecoder('windows-1252').decode(bytes)
  )
}

function saidEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes))
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w:-]{2,40})/i.exec(head)?.[1]?.toLowerCase() ?? null
}

/** Null for an encoding that nobody knows, and for bytes that are none of its text. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
