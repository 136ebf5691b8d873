import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Article } from '#shared/article/article.ts'
import { readArticle, type Unreadable } from '#shared/article/read.ts'
import { ask } from '../newsroom/queryClient.ts'

type ReadVersion =
  | { kind: 'waiting' }
  | { kind: 'unreadable'; problem: Unreadable['kind'] }
  | { kind: 'read'; article: Article }

/** The story as a version keeps it. */
export function useVersion(articleId: string, versionId: string): ReadVersion {
  const { data, isError } = useQuery({
    // A version never changes.
    queryKey: ['version', versionId],
    queryFn: async () => readArticle((await ask('versions.read', { articleId, versionId })).text),
  })
  return useMemo((): ReadVersion => {
    if (isError) return { kind: 'unreadable', problem: 'invalid' }
    if (!data) return { kind: 'waiting' }
    return data.ok
      ? { kind: 'read', article: data.article }
      : { kind: 'unreadable', problem: data.problem.kind }
  }, [data, isError])
}
