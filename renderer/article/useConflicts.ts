import { useQuery } from '@tanstack/react-query'
import type { OpenConflict } from '#shared/contract/conflicts.ts'
import { conflictsOf } from '../newsroom/queries.ts'

/** What is still to be decided of a story; undefined while nobody knows. */
export function useConflicts(articleId: string | null): readonly OpenConflict[] | undefined {
  return useQuery({
    ...conflictsOf(articleId ?? ''),
    enabled: articleId !== null,
  }).data?.conflicts
}
