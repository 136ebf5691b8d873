import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { limits } from '../../../shared/article/limits.ts'
import { readJson } from '../../../shared/article/read.ts'
import { fail, type Failure, type Result, succeed } from '../../../shared/contract/errors.ts'
import type { Candidate } from './candidates.ts'
import { type ImportContext, isOurs, readExported } from './exported.ts'
import { readers } from './readers.ts'
import type { ReadingOrder, WaitingStory } from './readStories.ts'
import { refusal, type RefusalReason } from './refusal.ts'
import type { FileKind } from './sniff.ts'
import type { StoryFile } from './storyFile.ts'
import type { ImportFile } from './unzip.ts'
import { waitingText } from './waiting.ts'

type Files = ReadonlyMap<string, ImportFile>

/** Reads the story of one file. Sizes are looked at before anything is read. Fails with importRefused and what the disk says. */
export async function readStory(
  context: ImportContext,
  order: ReadingOrder,
  { file, kind }: Candidate,
  files: Files,
): Promise<Result<WaitingStory>> {
  const reason = unreadable[kind]
  if (reason) return fail(refusal(file.path, reason))
  const { size } = await stat(file.diskPath)
  const most = kind === 'json' ? limits.articleTextLength * 3 : mostBytes(kind)
  if (size > most) return fail(refusal(file.path, 'tooLarge', String(size)))
  const bytes = await readFile(file.diskPath)
  if (kind !== 'json') return readText(order, file, kind, storyFile(file, bytes, files))
  const text = decode(bytes)
  if (text === null) return fail(refusal(file.path, 'damaged', 'UTF-8'))
  const json = readJson(text)
  // What cannot be read as JSON at all is refused there with its reason.
  if (!json.ok || isOurs(json.value)) {
    const read = await readExported(context, file, text, files)
    if (!read.ok) return read
    return succeed({ fileName: file.path, kind: 'article', content: { kind: 'article', read: read.value } })
  }
  return readText(order, file, kind, storyFile(file, bytes, files))
}

const unreadable: Partial<Record<FileKind, RefusalReason>> = {
  picture: 'picture',
  encrypted: 'encrypted',
  oldWord: 'oldWord',
  empty: 'empty',
  zip: 'unknownKind',
  other: 'unknownKind',
}

function mostBytes(kind: FileKind): number {
  return Math.max(0, ...readers.filter(({ from }) => from === kind).map(({ maxBytes }) => maxBytes))
}

async function readText(
  order: ReadingOrder,
  file: ImportFile,
  kind: FileKind,
  given: StoryFile,
): Promise<Result<WaitingStory>> {
  const reader = readers.find(({ from, isMeant }) => from === kind && (isMeant?.(given) ?? true))
  if (!reader) return fail(refusal(file.path, kind === 'json' ? 'notOurs' : 'unknownKind'))
  if (given.bytes.byteLength > reader.maxBytes)
    return fail(refusal(file.path, 'tooLarge', String(given.bytes.byteLength)))
  const read = await reader.read(given, { language: order.language, newId: randomUUID })
  if (!read.ok) return fail(named(read.error, file.path))
  const content = await waitingText(order, file, read.value)
  return content.ok ? succeed({ fileName: file.path, kind: reader.kind, content: content.value }) : content
}

/** Readers know the file's name alone; beside others it is known by its path. */
function named(error: Failure, fileName: string): Failure {
  return error.code === 'importRefused' ? { ...error, fileName } : error
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The file with what lies beside it. However many pictures it names, no more of them than a zip may hold are read. */
export function storyFile(file: ImportFile, bytes: Uint8Array, files: Files): StoryFile {
  let left: number = limits.zipBytes
  return {
    fileName: path.posix.basename(file.path),
    bytes,
    async beside(name) {
      const wanted = path.posix.join(path.posix.dirname(file.path), name.replace(/\\/g, '/'))
      const found =
        files.get(wanted) ?? files.get(wanted.normalize('NFC')) ?? files.get(wanted.normalize('NFD'))
      if (!found || found === file) return null
      const { size } = await stat(found.diskPath)
      if (size > Math.min(left, limits.photoBytes)) return null
      left -= size
      return readFile(found.diskPath)
    },
  }
}
