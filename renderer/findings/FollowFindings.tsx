import { isResolved } from '#shared/comments/thread.ts'
import { useComments } from '../comments/commentsStore.ts'
import type { Editor } from '@tiptap/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { CheckContext, HouseStyle } from '#shared/checks/check.ts'
import { relatedArticleIds, rulesIn, standingsOf } from '#shared/checks/context.ts'
import type { EditableArticle } from '../article/articleStore.ts'
import { usePhotoDetails } from '../editor/figure/photoDetails.ts'
import { useConflicts } from '../article/useConflicts.ts'
import { useSettings } from '../newsroom/useSettings.ts'
import { registerCommand } from '../ui/commands.ts'
import { useMinute } from '../ui/dates.ts'
import { closeBubble, openBubble, stepToFinding } from './bubble.ts'
import { showFindings } from './findingsStore.ts'
import { follow, underlineNow } from './follow.ts'
import { underlinesKey, underlinesPlugin } from './underlinesPlugin.ts'
import type { Language } from '#shared/article/article.ts'
import { acceptedFindings, houseStyle, teasersOf } from '../newsroom/queries.ts'

/** Keeps the findings of the story on the paper true, in idle moments; shows nothing itself. */
export function FollowFindings({ article }: { article: EditableArticle }) {
  const context = useCheckContext(article)
  useEffect(() => follow(article, context), [article, context])
  useEffect(() => () => showFindings([], false), [])
  useUnderlines(article.editor)
  return null
}

/**
 * Lines under what was found, and the keys that go from one to the next. Changes that are shown
 * take the keys over.
 */
function useUnderlines(editor: Editor): void {
  const underlines = useSettings((settings) => settings.underlines)
  useEffect(() => (underlines ? showUnderlines(editor) : undefined), [editor, underlines])
  useEffect(() => {
    const endings = [
      registerCommand('nextChange', () => stepToFinding(1)),
      registerCommand('previousChange', () => stepToFinding(-1)),
    ]
    return () => {
      endings.forEach((end) => end())
      closeBubble()
    }
  }, [])
}

function showUnderlines(editor: Editor): () => void {
  editor.registerPlugin(
    underlinesPlugin({
      click: (position) => openBubble(position, false),
      menu: (position) => openBubble(position, true),
    }),
  )
  underlineNow()
  return () => {
    closeBubble()
    if (!editor.isDestroyed) editor.unregisterPlugin(underlinesKey)
  }
}

/** What the article does not know of itself, as far as it is known here by now. */
function useCheckContext({ articleId, language, related }: EditableArticle): CheckContext {
  const settings = useSettings()
  const details = usePhotoDetails()
  const now = useMinute()
  const openThreads = useComments(
    ({ threads }) => threads.filter((thread) => !isResolved(thread)).length,
  )
  const openConflicts = useConflicts(articleId)?.length ?? 0
  const houseStyle = useHouseStyle(articleId, language)
  const articleIds = useMemo(() => relatedArticleIds(related), [related])
  const teasers = useQuery({
    ...teasersOf(articleIds),
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

/**
 * The checks of the house's style for a story, and what is accepted in it; undefined until all of
 * it has arrived.
 */
export function useHouseStyle(articleId: string, language: Language): HouseStyle | undefined {
  // The rules are a part of the program that the first screen does without.
  const engine = useQuery({
    queryKey: ['styleEngine'],
    queryFn: () => import('#shared/checks/style/style.ts'),
    staleTime: Infinity,
  }).data
  const settings = useQuery(houseStyle()).data
  const accepted = useQuery(acceptedFindings(articleId)).data?.accepted
  const checks = useMemo(
    () => engine && settings && engine.styleChecks(settings, language),
    [engine, settings, language],
  )
  return useMemo(() => checks && accepted && { checks, accepted }, [checks, accepted])
}
