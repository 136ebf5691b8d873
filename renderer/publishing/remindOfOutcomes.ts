import { t } from '../ui/language.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { lowerBanner, raiseBanner } from '../ui/notices.ts'
import { endExport, outcomesBanner, useExport } from './useExport.ts'

/**
 * Says for as long as the user is away mending a story that the others wait, and leads back to
 * them.
 */
export function remindOfOutcomes(): void {
  const { articleIds, step } = useExport.getState()
  if (step.kind !== 'finished') return
  const count = step.outcomes.filter(({ kind }) => kind !== 'written' && kind !== 'skipped').length
  raiseBanner({
    id: outcomesBanner,
    tone: 'caution',
    text: t('publishing:export.left', { count }),
    actions: [
      {
        label: t('publishing:export.backToOutcomes'),
        act: () => {
          lowerBanner(outcomesBanner)
          useNavigation.getState().showDialog({ kind: 'export', articleIds })
        },
      },
      {
        label: t('publishing:export.forgetOutcomes'),
        act: () => {
          lowerBanner(outcomesBanner)
          endExport()
        },
      },
    ],
  })
}
