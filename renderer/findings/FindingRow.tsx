import { IconAlertCircle, IconAlertTriangle, IconBulb, IconTool } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding, Severity } from '#shared/checks/finding.ts'
import { findingReason, findingSentence, mendLabel } from '#shared/locales/findingSentence.ts'
import classes from './findings.module.css'
import { goTo } from '../article/goTo.ts'
import { mendFinding } from './mendFinding.ts'

interface FindingRowProps {
  finding: Finding
  /** Told of the row before it goes. */
  onMend: (row: Element | null) => void
  /** What else can be done about it. */
  children?: ReactNode
}

const icons: Readonly<Record<Severity, typeof IconBulb>> = {
  error: IconAlertCircle,
  warning: IconAlertTriangle,
  hint: IconBulb,
}

/** A finding: a click goes to its place, another mends it. */
export function FindingRow({ finding, onMend, children }: FindingRowProps) {
  const { t, i18n } = useTranslation('checks')
  const Icon = icons[finding.severity]
  const label = mendLabel(i18n.t, finding)
  const reason = findingReason(i18n.t, finding)
  return (
    <li className={classes['row']} data-severity={finding.severity}>
      <Icon size={18} className={classes['icon'] ?? ''} aria-hidden />
      <div className={classes['words']}>
        <button
          type="button"
          className={classes['goTo']}
          title={t('goTo')}
          data-finding
          onClick={() => goTo(finding.place)}
        >
          {findingSentence(i18n.t, finding)}
        </button>
        {reason !== null && <p className={classes['reason']}>{reason}</p>}
        <div className={classes['does']}>
          {label !== null && (
            <button
              type="button"
              className={classes['mend']}
              data-mend
              onClick={(event) => {
                onMend(event.currentTarget.closest('li'))
                mendFinding(finding)
              }}
            >
              <IconTool size={14} aria-hidden />
              {label}
            </button>
          )}
          {children}
        </div>
      </div>
    </li>
  )
}

export function keyOf({ check, place, values }: Finding): string {
  return JSON.stringify([check, place, values['before']])
}
