import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Language } from '#shared/article/article.ts'
import { limits } from '#shared/article/limits.ts'
import { teaserLimits } from '#shared/article/related.ts'
import type { CallOutput } from '#shared/contract/contract.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { cleanText } from '#shared/html/cleanText.ts'
import { cut } from '#shared/text/cut.ts'
import { guardedAsync } from '../../files/faults.ts'
import type { Library } from '../../library/library.ts'
import { incomingFolder } from '../../files/incoming.ts'
import { attachPhoto } from '../../photos/photos.ts'
import { type ReadPicture, refusal } from '../readStory.ts'
import type { ImportFile } from '../../files/unzip.ts'
import { teaserInThread } from '../worker/askReader.ts'

type Outcome = CallOutput<'imports.teasers'>['teasers'][number]

interface TeaserContext {
  library: Library
  now: () => Date
}

/**
 * Reads each saved page of the files as a related story. A page that cannot be one is named with
 * the reason; the others go on.
 */
export async function teasersOfPages(
  context: TeaserContext,
  files: readonly ImportFile[],
  language: Language,
): Promise<Outcome[]> {
  const pages = files.filter((file) => !isPicture(file)).sort((a, b) => (a.path < b.path ? -1 : 1))
  const outcomes: Outcome[] = []
  for (const page of pages) {
    const read = await guardedAsync(() => readTeaser(context, page, files, language))
    outcomes.push(read.ok ? read.value : { kind: 'failed', fileName: page.path, error: read.error })
  }
  return outcomes
}

function isPicture({ path: name }: ImportFile): boolean {
  return /\.(jpe?g|jpe|jfif|png|webp|avif|gif|tiff?|heic|heif)$/i.test(name)
}

async function readTeaser(
  context: TeaserContext,
  file: ImportFile,
  files: readonly ImportFile[],
  language: Language,
): Promise<Result<Outcome>> {
  const { size } = await stat(file.diskPath)
  if (size > limits.storyFileBytes) return fail(refusal(file.path, 'tooLarge', String(size)))
  const bytes = await readFile(file.diskPath)
  const read = await teaserInThread({ file, bytes, from: 'page', files, language, encoding: null })
  if (!read.ok) return read
  const { headline, summary, url, picture } = read.value
  if (url === null || headline === '') return fail(refusal(file.path, 'noAddress'))
  const taken = picture === null ? succeed(null) : await takePicture(context, picture)
  if (!taken.ok) return taken
  const teaser = {
    headline: cut(cleanText(headline), teaserLimits.headline),
    summary: cut(cleanText(summary), teaserLimits.summary),
    photoId: taken.value,
  }
  return succeed({ kind: 'read', fileName: file.path, url, teaser })
}

/** A picture that the library does not take is left out: the teaser stands without it. */
async function takePicture(
  { library, now }: TeaserContext,
  { bytes, fileName }: ReadPicture,
): Promise<Result<string | null>> {
  const folder = incomingFolder(library.folder)
  const place = path.join(folder, `${randomUUID()}.picture`)
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(place, bytes)
    const attached = await attachPhoto(library, { path: place, fileName, now: now() })
    if (attached.ok) return succeed(attached.value.id)
    return attached.error.code === 'photoRefused' ? succeed(null) : attached
  } finally {
    await rm(place, { force: true })
  }
}
