import { isResolved } from '../../shared/comments/thread.ts'
import { useComments } from '../comments/commentsStore.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Article } from '../../shared/article/article.ts'
import type { CheckContext } from '../../shared/checks/check.ts'
import { relatedArticleIds, rulesIn, standingsOf } from '../../shared/checks/context.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import { findingsOf } from '../../shared/checks/findings.ts'
import { type EditableArticle, editableArticle } from '../article/openArticle.ts'
import { usePhotoDetails } from '../figure/photoDetails.ts'
import { useConflicts } from '../handoff/useConflicts.ts'
import { useSettings } from '../settings/useSettings.ts'
import { ask } from '../shell/queryClient.ts'
import { useMinute } from '../shell/useMinute.ts'
import { articleNow } from '../article/articleNow.ts'
import { showFindings } from './findingsStore.ts'
import { useHouseStyle } from './useHouseStyle.ts'

/** Milliseconds after which the findings follow the text even where there is no idle moment. */
const latest = 500

let look: (() => readonly Finding[]) | null = null

/** What is to be said of the story as it is at this moment. */
export function findingsNow(): readonly Finding[] {
  return look?.() ?? []
}

/** Keeps the findings of the story on the paper true, in idle moments; shows nothing itself. */
export function FollowFindings({ article }: { article: EditableArticle }) {
  const context = useCheckContext(article)
  useEffect(() => follow(article, context), [article, context])
  useEffect(() => () => showFindings([]), [])
  return null
}

function follow(article: EditableArticle, context: CheckContext): () => void {
  const { editor } = article
  const check = (): readonly Finding[] => {
    const open = editableArticle()
    return open?.editor === editor && !editor.isDestroyed ? findingsOf(articleNow(open), context) : []
  }
  let waiting = 0
  let ahead = 0
  const tell = (): void => {
    waiting = 0
    const open = editableArticle()
    // A long story is read a portion at a time at first, so that no key waits for all of it.
    const portion = open?.editor === editor ? portionOf(articleNow(open), ahead++) : null
    if (portion) {
      findingsOf(portion, context)
      update()
    } else showFindings(check())
  }
  const update = (): void => {
    waiting ||= requestIdleCallback(tell, { timeout: latest })
  }
  look = check
  update()
  editor.on('update', update)
  return () => {
    if (look === check) look = null
    editor.off('update', update)
    cancelIdleCallback(waiting)
  }
}

/** Blocks that are looked at in one idle moment; what is found in each is remembered with it. */
const atOnce = 30

/** The story with some of its blocks only; null when there are no more. */
function portionOf(article: Article, number: number): Article | null {
  const [headline, standfirst, ...blocks] = article.document.content
  const [first, ...rest] = blocks.slice(number * atOnce, (number + 1) * atOnce)
  if (!first || blocks.length <= atOnce) return null
  return { ...article, document: { type: 'doc', content: [headline, standfirst, first, ...rest] } }
}

/** What the article does not know of itself, as far as it is known here by now. */
function useCheckContext({ articleId, language, related }: EditableArticle): CheckContext {
  const settings = useSettings()
  const details = usePhotoDetails()
  const now = useMinute()
  const openThreads = useComments(({ threads }) => threads.filter((thread) => !isResolved(thread)).length)
  const openConflicts = useConflicts(articleId)?.length ?? 0
  const houseStyle = useHouseStyle(articleId, language)
  const articleIds = useMemo(() => relatedArticleIds(related), [related])
  const teasers = useQuery({
    queryKey: ['articles', 'teasers', [...articleIds].sort()],
    queryFn: () => ask('articles.teasers', { articleIds }),
    enabled: articleIds.length > 0,
  }).data?.teasers
  return useMemo(() => {
    const photos = Object.entries(details).flatMap(([photoId, photo]) =>
      photo === 'missing' ? [] : [[photoId, photo] as const],
    )
    return {
      ...rulesIn(settings),
      now: now.getTime(),
      goingOut: false,
      openThreads,
      openConflicts,
      standings: teasers ? standingsOf(articleIds, teasers) : new Map(),
      photos: new Map(photos),
      ...(houseStyle ? { houseStyle } : {}),
    }
  }, [settings, details, now, openThreads, openConflicts, articleIds, teasers, houseStyle])
}
