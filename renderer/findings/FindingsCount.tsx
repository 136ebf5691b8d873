import { useTranslation } from 'react-i18next'
import classes from './findings.module.css'
import { useFindings } from './findingsStore.ts'

/** How many findings there are, in the colour of the gravest; nothing where there are none. */
export function FindingsCount() {
  const { t } = useTranslation('checks')
  const findings = useFindings((store) => store.findings)
  const [gravest] = findings
  if (!gravest) return null
  return (
    <span
      className={classes['number']}
      data-severity={gravest.severity}
      title={t('count', { count: findings.length })}
    >
      {findings.length}
    </span>
  )
}
