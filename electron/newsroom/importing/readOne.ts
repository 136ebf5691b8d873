import { readFile, stat } from 'node:fs/promises'
import { limits } from '#shared/article/limits.ts'
import { readJson } from '#shared/article/read.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import type { Candidate } from './candidates.ts'
import { type ImportContext, isOurs, readExported } from './exported.ts'
import { readers } from './readers.ts'
import { type ReadingOrder, type WaitingStory, waitingText } from './waiting.ts'
import { refusal, type RefusalReason } from './readStory.ts'
import type { FileKind } from './sniff.ts'
import type { ImportFile } from '../files/unzip.ts'
import { readInThread } from './worker/askReader.ts'

type Files = ReadonlyMap<string, ImportFile>

/**
 * Reads the story of one file. Sizes are looked at before anything is read. Fails with
 * importRefused and what the disk says.
 */
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
  const asked = { file, bytes, from: kind, files }
  if (kind !== 'json') return readText(order, asked)
  const text = decode(bytes)
  if (text === null) return fail(refusal(file.path, 'damaged', 'UTF-8'))
  const json = readJson(text)
  // What cannot be read as JSON at all is refused there with its reason.
  if (!json.ok || isOurs(json.value)) {
    const read = await readExported(context, file, text, files)
    if (!read.ok) return read
    return succeed({
      fileName: file.path,
      kind: 'article',
      content: { kind: 'article', read: read.value },
    })
  }
  return readText(order, asked)
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
  asked: { file: ImportFile; bytes: Uint8Array; from: FileKind; files: Files },
): Promise<Result<WaitingStory>> {
  const { language, encoding, signal } = order
  const files = [...asked.files.values()]
  const read = await readInThread({ ...asked, files, language, encoding }, signal)
  if (!read.ok) return read
  const content = await waitingText(order, asked.file, read.value)
  return content.ok
    ? succeed({ fileName: asked.file.path, kind: read.value.kind, content: content.value })
    : content
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
