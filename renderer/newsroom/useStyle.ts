import { useQuery } from '@tanstack/react-query'
import type { StyleSettings } from '#shared/checks/style/settings.ts'
import type { CallInput } from '#shared/contract/contract.ts'
import { call } from './newsroom.ts'
import { showFailure } from '../ui/notices.ts'
import { houseStyle, renewAnswers } from './queries.ts'
import { queryClient } from './queryClient.ts'

/** The house's style as it is kept; undefined until it has arrived. */
export function useStyle(): StyleSettings | undefined {
  return useQuery(houseStyle()).data
}

/** Shows the style as it is known now. */
function hold(next: (style: StyleSettings | undefined) => StyleSettings | undefined): void {
  queryClient.setQueryData(houseStyle().queryKey, next)
}

/** Shows the change at once and stores it; where that fails, says so and shows what is stored. */
export async function changeStyle(change: Partial<Omit<StyleSettings, 'files'>>): Promise<void> {
  hold((style) => style && { ...style, ...change })
  const answer = await call('style.change', change)
  if (answer.ok) hold(() => answer.value)
  else {
    showFailure(answer.error)
    await renewAnswers('style')
  }
}

/** Chooses how grave the rules of a file are, or one of them. */
export async function gradeRules(grade: CallInput<'style.grade'>): Promise<void> {
  const answer = await call('style.grade', grade)
  if (answer.ok) hold(() => answer.value)
  else showFailure(answer.error)
}
