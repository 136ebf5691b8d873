import type { Language } from '#shared/article/article.ts'
import type { ImportKind } from '#shared/contract/importing.ts'
import { fail, type Failure, type Result, succeed } from '#shared/contract/errors.ts'
import type { OldEncoding } from '#shared/text/encodings/encodings.ts'
import { idsFrom, sha256Of } from '../../library/hash.ts'
import { type FinishedText, finishedText } from '../finish.ts'
import { readers } from '../readers.ts'
import { refusal } from '../readStory.ts'
import type { PageTeaser } from '../page/savedPage.ts'
import type { FileKind } from '../sniff.ts'
import { storyFile } from '../storyFile.ts'
import type { ImportFile } from '../../files/unzip.ts'

/** A file to read and those that came with it. */
export interface Task {
  kind: 'story' | 'teaser'
  file: ImportFile
  bytes: Uint8Array
  /** What it is by its content. */
  from: FileKind
  files: readonly ImportFile[]
  language: Language
  /** The one that the user named. */
  encoding: OldEncoding | null
}

export interface TaskStory extends FinishedText {
  kind: Exclude<ImportKind, 'article'>
  /** Of the file's bytes. */
  sha256: string
}

export type TaskAnswer =
  { story: Result<TaskStory> } | { teaser: Result<PageTeaser> } | { failed: string }

/** The same file is read as the same story, down to the ids of its blocks. */
export async function answerTask(task: Task): Promise<TaskAnswer> {
  return task.kind === 'story'
    ? { story: await readStoryOf(task) }
    : { teaser: await readTeaserOf(task) }
}

async function readStoryOf(task: Task): Promise<Result<TaskStory>> {
  const { file, bytes, from, language, encoding } = task
  const given = storyFile(file, bytes, task.files)
  const reader = readers.find((one) => one.from === from && (one.isMeant?.(given) ?? true))
  if (!reader) return fail(refusal(file.path, from === 'json' ? 'notOurs' : 'unknownKind'))
  if (bytes.byteLength > reader.maxBytes)
    return fail(refusal(file.path, 'tooLarge', String(bytes.byteLength)))
  const sha256 = sha256Of(bytes)
  const read = await reader.read(given, { language, newId: idsFrom(sha256) })
  if (!read.ok) return fail(named(read.error, file.path))
  const text = finishedText(read.value, { fileName: file.path, encoding })
  return text.ok ? succeed({ kind: reader.kind, sha256, ...text.value }) : text
}

async function readTeaserOf({ file, bytes, files, language }: Task): Promise<Result<PageTeaser>> {
  const { teaserOfPage } = await import('../page/savedPage.ts')
  const options = { language, newId: idsFrom(sha256Of(bytes)) }
  const read = await teaserOfPage(storyFile(file, bytes, files), options)
  return read.ok ? read : fail(named(read.error, file.path))
}

/** Readers know the file's name alone; beside others it is known by its path. */
function named(error: Failure, fileName: string): Failure {
  return error.code === 'importRefused' ? { ...error, fileName } : error
}
