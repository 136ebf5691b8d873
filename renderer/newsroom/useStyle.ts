import { useQuery } from '@tanstack/react-query'
import type { StyleSettings } from '#shared/checks/style/settings.ts'
import type { CallInput } from '#shared/contract/contract.ts'
import { call } from './newsroom.ts'
import { showFailure } from '../ui/notices.ts'
import { ask, queryClient } from './queryClient.ts'

/** The house's style as it is kept; undefined until it has arrived. */
export function useStyle(): StyleSettings | undefined {
  return useQuery({ queryKey: ['style'], queryFn: () => ask('style.get', {}) }).data
}

/** Shows the change at once and stores it; where that fails, says so and shows what is stored. */
export async function changeStyle(change: Partial<Omit<StyleSettings, 'files'>>): Promise<void> {
  queryClient.setQueryData<StyleSettings>(['style'], (style) => style && { ...style, ...change })
  const answer = await call('style.change', change)
  if (answer.ok) queryClient.setQueryData(['style'], answer.value)
  else {
    showFailure(answer.error)
    await queryClient.invalidateQueries({ queryKey: ['style'] })
  }
}

/** Chooses how grave the rules of a file are, or one of them. */
export async function gradeRules(grade: CallInput<'style.grade'>): Promise<void> {
  const answer = await call('style.grade', grade)
  if (answer.ok) queryClient.setQueryData(['style'], answer.value)
  else showFailure(answer.error)
}
