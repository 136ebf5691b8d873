import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Language } from '#shared/article/article.ts'
import { limits } from '#shared/article/limits.ts'
import type { ReadStory } from './readStory.ts'
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
