import { useQuery } from '@tanstack/react-query'
import { useMemo, useEffect, useState } from 'react'
import type { Article } from '#shared/article/article.ts'
import type { Unreadable } from '#shared/article/read.ts'
import { type Difference, differenceOf } from '#shared/changes/difference.ts'
import { articleNow } from '../article/articleNow.ts'
import { type EditableArticle, editableArticle } from '../article/articleStore.ts'
import { storyOfVersion } from '../newsroom/queries.ts'
import { idleTask } from '../ui/idleTask.ts'

type ReadVersion =
  | { kind: 'waiting' }
  | { kind: 'unreadable'; problem: Unreadable['kind'] }
  | { kind: 'read'; article: Article }

/** The story as a version keeps it. */
export function useVersion(articleId: string, versionId: string): ReadVersion {
  const { data, isError } = useQuery(storyOfVersion(articleId, versionId))
  return useMemo((): ReadVersion => {
    if (isError) return { kind: 'unreadable', problem: 'invalid' }
    if (!data) return { kind: 'waiting' }
    return data.ok
      ? { kind: 'read', article: data.article }
      : { kind: 'unreadable', problem: data.problem.kind }
  }, [data, isError])
}

/** Milliseconds after which the changes follow the text even where there is no idle moment. */
const latest = 500

type Compared =
  | { kind: 'waiting' }
  | { kind: 'unreadable'; problem: Unreadable['kind'] }
  | { kind: 'compared'; difference: Difference }

/**
 * What has changed in the open story since a version; kept true in idle moments while the story is
 * written.
 */
export function useDifference(article: EditableArticle, versionId: string): Compared {
  const version = useVersion(article.articleId, versionId)
  const difference = useFollowed(article, version.kind === 'read' ? version.article : null)
  if (version.kind === 'unreadable') return version
  return difference ? { kind: 'compared', difference } : { kind: 'waiting' }
}

function useFollowed(article: EditableArticle, before: Article | null): Difference | null {
  const [difference, setDifference] = useState<Difference | null>(null)
  useEffect(() => {
    if (!before) return undefined
    const { editor } = article
    const comparing = idleTask(() => {
      const open = editableArticle()
      if (open?.editor === editor && !editor.isDestroyed)
        setDifference(differenceOf(before, articleNow(open)))
    }, latest)
    comparing.soon()
    editor.on('update', comparing.soon)
    return () => {
      editor.off('update', comparing.soon)
      comparing.stop()
    }
  }, [article, before])
  return before && difference?.before === before ? difference : null
}
