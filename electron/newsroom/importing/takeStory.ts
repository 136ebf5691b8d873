import { randomUUID } from 'node:crypto'
import type { Article } from '#shared/article/article.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { copyOf } from '../library/copies.ts'
import { readDraft } from '../library/drafts.ts'
import { guardedAsync } from '../files/faults.ts'
import { storyOfFile } from '../library/importedFiles.ts'
import { attachPhoto } from '../photos/photos.ts'
import { threadsFrom } from './word/commentThreads.ts'
import {
  type ImportContext,
  insertImported,
  type OnExisting,
  replaceDraft,
  takeExported,
} from './exported.ts'
import { articleOf } from './finish.ts'
import type { ReadStory } from './readStory.ts'
import { type WaitingStory, type WaitingText, withPictures } from './waiting.ts'

interface Taken {
  article: Article
  picturesLeftOut: string[]
}

/**
 * Takes one story into the library as a draft, whole or not at all: its pictures first, then the
 * article with its comments in one transaction.
 */
export function takeStory(
  context: ImportContext,
  { content }: WaitingStory,
  choice: { onExisting: OnExisting | null; repair: boolean },
): Promise<Result<Taken>> {
  return guardedAsync(async () => {
    if (content.kind === 'text') return takeText(context, content, choice)
    const taken = await takeExported(context, content.read, choice.onExisting)
    return taken.ok ? succeed({ article: taken.value, picturesLeftOut: [] }) : taken
  })
}

/**
 * A picture that the library does not take is left out and named; the story comes all the same. A
 * story that came out of the same file before is treated as `onExisting` says. Fails with
 * articleExists where nobody decided.
 */
async function takeText(
  context: ImportContext,
  waiting: WaitingText,
  { onExisting, repair }: { onExisting: OnExisting | null; repair: boolean },
): Promise<Result<Taken>> {
  const { library, now } = context
  const existing = storyOfFile(library.database, waiting.sha256)
  if (existing && onExisting === null)
    return fail({ code: 'articleExists', articleId: existing.id, headline: existing.headline })
  const taken = new Map<string, string>()
  const picturesLeftOut: string[] = []
  for (const [photoId, picture] of waiting.pictures) {
    const attached = await attachPhoto(library, { ...picture, now: now() })
    if (attached.ok) taken.set(photoId, attached.value.id)
    else if (attached.error.code === 'photoRefused' || attached.error.code === 'fileUnreadable')
      picturesLeftOut.push(picture.fileName)
    else return attached
  }
  const chosen = repair && waiting.repaired ? waiting.repaired.story : waiting.story
  const story = withPictures(chosen, (photoId) => taken.get(photoId) ?? null)
  const stored =
    existing && onExisting === 'replace'
      ? replaceBy(context, existing.id, story, waiting.sha256)
      : insertNew(context, story, waiting.sha256, existing !== null)
  return stored.ok ? succeed({ article: stored.value, picturesLeftOut }) : stored
}

function insertNew(
  context: ImportContext,
  story: ReadStory,
  sha256: string,
  isCopy: boolean,
): Result<Article> {
  const now = context.now()
  const read = articleOf(story, { id: randomUUID(), blockId: randomUUID(), now })
  const article = isCopy ? copyOf(read, now) : read
  const threads = threadsFrom(story.comments ?? [], article, { sha256, now })
  const inserted = insertImported(context, article, article.createdAt, { threads, sha256 })
  return inserted.ok ? succeed(article) : inserted
}

/** What the file does not say stays as the desk has it. */
function replaceBy(
  context: ImportContext,
  articleId: string,
  story: ReadStory,
  sha256: string,
): Result<Article> {
  const draft = readDraft(context.library.database, articleId)
  if (!draft.ok) return draft
  const { metadata, related, createdAt } = draft.value.article
  const now = context.now()
  const read = articleOf(story, { id: articleId, blockId: randomUUID(), now })
  const article: Article = {
    ...read,
    createdAt,
    metadata: { ...metadata, ...story.metadata },
    related: story.related.length > 0 ? story.related : related,
  }
  const threads = threadsFrom(story.comments ?? [], article, { sha256, now })
  const replaced = replaceDraft(context, article, now.toISOString(), threads)
  return replaced.ok ? succeed(article) : replaced
}
