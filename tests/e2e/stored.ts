import { readDraft } from '#electron/newsroom/library/drafts.ts'
import { openLibrary } from '#electron/newsroom/library/library.ts'
import type { Article } from '#shared/article/article.ts'
import { runCli } from './runCli.ts'

/**
 * Every story of a library as it lies on the disk, beside whatever program has it open, oldest
 * first.
 */
export function storedStories(folder: string): Article[] {
  const opened = openLibrary(folder, { mode: 'read', holder: 'thử' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const { database } = opened.value
  try {
    const ids = database
      .prepare('SELECT id FROM articles ORDER BY number')
      .pluck()
      .all() as string[]
    return ids.map((id) => {
      const draft = readDraft(database, id)
      if (!draft.ok) throw new Error(JSON.stringify(draft.error))
      return draft.value.article
    })
  } finally {
    opened.value.close()
  }
}

/** What a check of the library has to say; an empty list is a sound library. */
export async function damagesOf(folder: string): Promise<unknown[]> {
  const said = await runCli(['verify', '--json', '--library', folder])
  return (JSON.parse(said) as { damages: unknown[] }).damages
}
