import { queryOptions } from '@tanstack/react-query'
import { readArticle } from '#shared/article/read.ts'
import type { Status } from '#shared/article/status.ts'
import type { CallInput, CallName } from '#shared/contract/contract.ts'
import { on } from './newsroom.ts'
import { ask, queryClient } from './queryClient.ts'

/** What an answer is about; it holds until that changes. */
type Subject = 'articles' | 'style' | 'photos' | 'presets' | 'watchedFolder'

/** The answer to one call, kept under a key that no two questions share. */
function answerTo<Name extends CallName>(subject: Subject, name: Name, input: CallInput<Name>) {
  return queryOptions({
    queryKey: [subject, name, input] as const,
    queryFn: () => ask(name, input),
  })
}

/** Has every answer about a subject read again, or only those to one call. */
export function renewAnswers(subject: Subject, name?: CallName): Promise<void> {
  const queryKey = name === undefined ? [subject] : [subject, name]
  return queryClient.invalidateQueries({ queryKey })
}

/** For a search: it is asked again every second while there are stories that it does not know yet. */
export const untilIndexed = {
  refetchInterval: ({ state }: { state: { data: { unindexed: number } | undefined } }) =>
    (state.data?.unindexed ?? 0) > 0 ? 1_000 : (false as const),
}

export const articleList = (input: CallInput<'articles.list'>) =>
  answerTo('articles', 'articles.list', input)

/** What the filters can offer, and how many stories stand where. */
export const libraryFilters = () => answerTo('articles', 'articles.filters', {})

export const libraryFacts = () => answerTo('articles', 'library.describe', {})

/** In no particular order, so that the same stories are asked for once. */
export const teasersOf = (articleIds: readonly string[]) =>
  answerTo('articles', 'articles.teasers', { articleIds: [...articleIds].sort() })

export const versionsOf = (articleId: string) =>
  answerTo('articles', 'versions.list', { articleId })

/** The story as a version keeps it, its hashes verified by the newsroom. It never changes. */
export const storyOfVersion = (articleId: string, versionId: string) =>
  queryOptions({
    queryKey: ['version', versionId] as const,
    queryFn: async () => readArticle((await ask('versions.read', { articleId, versionId })).text),
  })

/** With the status, as each move adds a signature. */
export const signOffsOf = (articleId: string, status: Status) =>
  queryOptions({
    queryKey: ['articles', 'workflow.signOffs', articleId, status] as const,
    queryFn: () => ask('workflow.signOffs', { articleId }),
  })

export const conflictsOf = (articleId: string) =>
  answerTo('articles', 'conflicts.list', { articleId })

export const exportsOf = (articleId: string) =>
  answerTo('articles', 'exports.history', { articleId })

export const exportPresets = () => answerTo('presets', 'presets.list', {})

export const houseStyle = () => answerTo('style', 'style.get', {})

/** The house-style findings that the user let stand in a story. */
export const acceptedFindings = (articleId: string) =>
  answerTo('style', 'style.accepted', { articleId })

export const photoPage = (input: CallInput<'photos.find'>) =>
  answerTo('photos', 'photos.find', input)

export const usesOfPhoto = (photoId: string) => answerTo('photos', 'photos.uses', { photoId })

export const watchedFolder = () => answerTo('watchedFolder', 'handoff.watched', {})

/**
 * Milliseconds between two readings of the list while a story is being written and saved all the
 * time.
 */
const listPause = 1_000
/** Milliseconds after which it is read although somebody is just pressing keys. */
const quietWithin = 500

/** Keeps what is shown of the library true for as long as the page lives. */
export function followArticles(): void {
  on('settingsChanged', () => {
    void renewAnswers('style')
    // Whose work is listed goes by who works here.
    void renewAnswers('articles', 'articles.list')
    void renewAnswers('articles', 'articles.filters')
  })
  let waiting = false
  const renew = (): void => {
    waiting = false
    void renewAnswers('articles')
  }
  let renewedAt = 0
  on('articlesChanged', () => {
    if (waiting) return
    waiting = true
    const pause = Math.max(0, renewedAt + listPause - Date.now())
    setTimeout(() => {
      renewedAt = Date.now()
      requestIdleCallback(renew, { timeout: quietWithin })
    }, pause)
  })
}
