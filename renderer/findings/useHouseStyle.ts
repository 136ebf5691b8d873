import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Language } from '#shared/article/article.ts'
import type { HouseStyle } from '#shared/checks/check.ts'
import { ask } from '../newsroom/queryClient.ts'

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
  const settings = useQuery({ queryKey: ['style'], queryFn: () => ask('style.get', {}) }).data
  const accepted = useQuery({
    queryKey: ['style', 'accepted', articleId],
    queryFn: () => ask('style.accepted', { articleId }),
  }).data?.accepted
  const checks = useMemo(
    () => engine && settings && engine.styleChecks(settings, language),
    [engine, settings, language],
  )
  return useMemo(() => checks && accepted && { checks, accepted }, [checks, accepted])
}
