import { type Article, headlineOf, urlSlugOf } from '#shared/article/article.ts'
import { errorsOf } from '#shared/checks/findings.ts'
import type { EventPayload } from '#shared/contract/contract.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import type { ExportFormat, ExportOutcome, TakenDecision } from '#shared/contract/publishing.ts'
import { storyAddress } from '#shared/render/address.ts'
import { checkArticle } from '../checks/checkArticle.ts'
import { readDraft } from '../library/drafts.ts'
import { guardedAsync } from '../files/faults.ts'
import { canonicalJson, sha256Of } from '../library/hash.ts'
import type { Library } from '../library/library.ts'
import { makeVersion } from '../library/versions/versions.ts'
import { chooseFolder } from './chooseFolder.ts'
import { collectPhotos } from './collect.ts'
import { createFolderFiles, type FolderFiles } from './folderFiles.ts'
import { type FormatMeans, formatWriters } from './formats/formats.ts'
import { folderNote, folderNoteName, needsFolderNote } from './owner.ts'
import { abandonSwap, beginSwap, finishSwap } from './swap.ts'

/** How far an article is: what is being done with it, and how many of its photos are ready. */
export type StoryProgress = Pick<
  EventPayload<'exportProgress'>,
  'headline' | 'doing' | 'photosDone' | 'photos'
>

export interface ExportOptions extends FormatMeans {
  /** Absolute; it exists. */
  destination: string
  formats: readonly ExportFormat[]
  /** As in the settings. */
  baseAddress?: string | undefined
  decision: TakenDecision | undefined
  /** True where the user lets the article out in spite of its errors. */
  isOverridden: boolean
  now: Date
  signal: AbortSignal
  onProgress: (progress: StoryProgress) => void
}

/**
 * What was written, and of which version (none where the library may only be read), in spite of the
 * errors of which checks.
 */
export type Written = Extract<ExportOutcome, { kind: 'written' }>
export type ExportedOnce =
  | { outcome: Written; versionId: string | null; overridden: readonly string[] }
  | { outcome: Exclude<ExportOutcome, Written> }

/** Of more errors nobody reads the rest before the first are mended. */
const mostErrors = 200

/**
 * Writes one article to `<destination>/<urlSlug>/`: a file for each format (`formatFiles`) and
 * `photos/`, all of it or nothing. An export of the same article that is already there is replaced.
 * Its errors, stopping, or any failure, leave what was there.
 */
export async function exportArticle(
  library: Library,
  articleId: string,
  options: ExportOptions,
): Promise<ExportedOnce> {
  const done = await guardedAsync(() => tryExport(library, articleId, options)).catch(faulty)
  return done.ok ? done.value : { outcome: { kind: 'failed', articleId, error: done.error } }
}

/** A bug that one article brings to light must not take the others' export with it. */
function faulty(error: unknown): Result<never> {
  return fail({
    code: 'storyFaulty',
    detail: error instanceof Error ? error.message : String(error),
  })
}

async function tryExport(
  library: Library,
  articleId: string,
  options: ExportOptions,
): Promise<Result<ExportedOnce>> {
  if (options.signal.aborted) return fail({ code: 'cancelled' })
  const draft = readDraft(library.database, articleId)
  if (!draft.ok) return draft
  const { article, text, updatedAt } = draft.value
  const errors = errorsOf(checkArticle(library, article, options.now))
  if (errors.length > 0 && !options.isOverridden)
    return succeed({
      outcome: { kind: 'blocked', articleId, findings: errors.slice(0, mostErrors) },
    })
  // In the same breath as the reading, so that the version is what goes out, whatever is typed
  // meanwhile.
  const versionId =
    library.mode === 'write'
      ? makeVersion(library.database, { articleId, reason: 'export', now: options.now })
      : null
  const named = { id: articleId, urlSlug: urlSlugOf(article) }
  const choice = await chooseFolder(options.destination, named, options.decision)
  if (choice.kind === 'skip') return succeed({ outcome: { kind: 'skipped', articleId } })
  if (choice.kind === 'taken') return succeed({ outcome: { ...choice, articleId } })
  const story = { article, updatedAt, versionHash: sha256Of(canonicalJson(text)) }
  const written = await writeFolder(library, story, choice.folder, options)
  if (!written.ok) return written
  const outcome = { kind: 'written' as const, articleId, folder: choice.folder, ...written.value }
  return succeed({ outcome, versionId, overridden: [...new Set(errors.map(({ check }) => check))] })
}

interface Story {
  article: Article
  updatedAt: string
  /** SHA-256 of its canonical text: the version's own. */
  versionHash: string
}

async function writeFolder(
  library: Library,
  story: Story,
  folder: string,
  options: ExportOptions,
): Promise<Result<{ hash: string; files: number }>> {
  const swap = await beginSwap(options.destination, folder)
  let finished = false
  try {
    const files = createFolderFiles(swap.staged)
    const address = storyAddress(options.baseAddress ?? '', folder)
    const filled = await fillFolder(library, { ...story, address }, files, options)
    if (!filled.ok) return filled
    if (options.signal.aborted) return fail({ code: 'cancelled' })
    await finishSwap(swap)
    finished = true
    return succeed({ hash: files.hash(), files: files.count() })
  } finally {
    if (!finished) await abandonSwap(swap)
  }
}

async function fillFolder(
  library: Library,
  story: Story & { address: string | undefined },
  files: FolderFiles,
  { formats, signal, onProgress, template, printPage }: ExportOptions,
): Promise<Result<void>> {
  const headline = headlineOf(story.article)
  let reported = { photosDone: 0, photos: 0 }
  const report = (progress: Omit<StoryProgress, 'headline'>) => {
    reported = progress
    onProgress({ headline, ...progress })
  }
  const collected = await collectPhotos(library, story.article, {
    signal,
    forPage: formats.some((format) => format !== 'json' && format !== 'text'),
    write: (path, rendition) => files.write(path, rendition.bytes),
    onPhoto: (photosDone, photos) => report({ doing: 'photos', photosDone, photos }),
  })
  if (!collected.ok) return collected
  report({ ...reported, doing: 'writing' })
  const means = { template, printPage, readFile: (name: string) => files.read(name) }
  for (const format of formats) {
    if (signal.aborted) return fail({ code: 'cancelled' })
    const written = await formatWriters[format]({
      ...story,
      photoFiles: collected.value.photoFiles,
      ...means,
    })
    if (!written.ok) return written
    await files.write(written.value.name, written.value.content)
  }
  if (needsFolderNote(formats))
    await files.write(folderNoteName, folderNote(story.article, story.versionHash))
  return succeed(undefined)
}
