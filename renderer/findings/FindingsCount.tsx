import { useTranslation } from 'react-i18next'
import { TabCount } from '../ui/TabCount.tsx'
import { useFindings } from './findingsStore.ts'

const tones = { error: 'wrong', warning: 'caution', hint: 'plain' } as const

/** How many findings there are, in the colour of the gravest; nothing where there are none. */
export function FindingsCount() {
  const { t } = useTranslation('checks')
  const findings = useFindings((store) => store.findings)
  const count = findings.length
  const tone = tones[findings[0]?.severity ?? 'hint']
  return <TabCount count={count} tone={tone} title={t('count', { count })} />
}
