import { randomUUID } from 'node:crypto'
import type { Article } from '../../../shared/article/article.ts'
import { type Result, succeed } from '../../../shared/contract/errors.ts'
import { guardedAsync } from '../library/faults.ts'
import { attachPhoto } from '../photos/photos.ts'
import { threadsFrom } from './commentThreads.ts'
import { type ImportContext, insertImported, type OnExisting, takeExported } from './exported.ts'
import { articleOf } from './finish.ts'
import type { WaitingStory, WaitingText } from './readStories.ts'
import { withPictures } from './waiting.ts'

interface Taken {
  article: Article
  picturesLeftOut: string[]
}

/** Takes one story into the library as a draft, whole or not at all: its pictures first, then the article with its comments in one transaction. */
export function takeStory(
  context: ImportContext,
  { content }: WaitingStory,
  choice: { onExisting: OnExisting | null; repair: boolean },
): Promise<Result<Taken>> {
  return guardedAsync(async () => {
    if (content.kind === 'text') return takeText(context, content, choice.repair)
    const taken = await takeExported(context, content.read, choice.onExisting)
    return taken.ok ? succeed({ article: taken.value, picturesLeftOut: [] }) : taken
  })
}

/** A picture that the library does not take is left out and named; the story comes all the same. */
async function takeText(
  context: ImportContext,
  waiting: WaitingText,
  repair: boolean,
): Promise<Result<Taken>> {
  const { library, now } = context
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
  const article = articleOf(story, { id: randomUUID(), blockId: randomUUID(), now: now() })
  const threads = threadsFrom(story.comments ?? [], article, now())
  const inserted = insertImported(context, article, article.createdAt, threads)
  return inserted.ok ? succeed({ article, picturesLeftOut }) : inserted
}
