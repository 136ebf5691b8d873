import { useQuery } from '@tanstack/react-query'
import type { OpenConflict } from '#shared/contract/conflicts.ts'
import { ask } from '../newsroom/queryClient.ts'

/** What is still to be decided of a story; undefined while nobody knows. */
export function useConflicts(articleId: string | null): readonly OpenConflict[] | undefined {
  return useQuery({
    queryKey: ['articles', 'conflicts', articleId],
    queryFn: () => ask('conflicts.list', { articleId: articleId ?? '' }),
    enabled: articleId !== null,
  }).data?.conflicts
}
