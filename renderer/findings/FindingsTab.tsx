import { IconAlertCircle, IconAlertTriangle, IconBulb, IconCircleCheck, IconTool } from '@tabler/icons-react'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Finding, severities, type Severity } from '../../shared/checks/finding.ts'
import { findingSentence, mendLabel } from '../../shared/locales/findingSentence.ts'
import classes from './findings.module.css'
import { useFindings } from './findingsStore.ts'
import { goTo } from './goTo.ts'
import { mendFinding } from './mendFinding.ts'

/** Rows that are drawn; who has more begins with the first. */
const shownRows = 200

/** What is to be seen to before the story goes out: each with its place, and a mend where there is one. */
export function FindingsTab() {
  const { t } = useTranslation('checks')
  const findings = useFindings((store) => store.findings)
  const { list, keepPlace } = usePlaceInList()
  const shown = findings.slice(0, shownRows)
  return (
    <div ref={list} className={classes['tab']} role="group" aria-label={t('label')}>
      {findings.length === 0 && <Nothing />}
      {severities.map((severity) => {
        const group = shown.filter((finding) => finding.severity === severity)
        if (group.length === 0) return null
        return (
          <section key={severity} className={classes['group']}>
            <h2 className={classes['heading']}>{t(`groups.${severity}`)}</h2>
            <ul className={classes['list']} aria-label={t(`severity.${severity}`)}>
              {group.map((finding) => (
                <Row key={keyOf(finding)} finding={finding} onMend={keepPlace} />
              ))}
            </ul>
          </section>
        )
      })}
      {findings.length > shownRows && (
        <p className={classes['more']}>{t('more', { count: findings.length - shownRows })}</p>
      )}
    </div>
  )
}

function Nothing() {
  const { t } = useTranslation('checks')
  return (
    <div className={classes['nothing']} tabIndex={-1} data-finding>
      <IconCircleCheck size={28} stroke={1.5} aria-hidden />
      <p>{t('none')}</p>
      <p className={classes['soft']}>{t('noneHint')}</p>
    </div>
  )
}

const icons: Readonly<Record<Severity, typeof IconBulb>> = {
  error: IconAlertCircle,
  warning: IconAlertTriangle,
  hint: IconBulb,
}

function Row({ finding, onMend }: { finding: Finding; onMend: (row: Element | null) => void }) {
  const { t, i18n } = useTranslation('checks')
  const Icon = icons[finding.severity]
  const label = mendLabel(i18n.t, finding)
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
        {label !== null && (
          <button
            type="button"
            className={classes['mend']}
            onClick={(event) => {
              onMend(event.currentTarget.closest('li'))
              mendFinding(finding)
            }}
          >
            <IconTool size={14} aria-hidden />
            {label}
          </button>
        )}
      </div>
    </li>
  )
}

function keyOf({ check, place }: Finding): string {
  return JSON.stringify([check, place])
}

/** A mended row goes, and the focus with it: the row that takes its place gets it. */
function usePlaceInList() {
  const list = useRef<HTMLDivElement>(null)
  const mendedRow = useRef<number | null>(null)
  useLayoutEffect(() => {
    const at = mendedRow.current
    mendedRow.current = null
    if (at === null) return
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? []
    const next = rows[Math.min(at, rows.length - 1)]
    next?.focus()
  })
  const keepPlace = (row: Element | null): void => {
    const rows = [...(list.current?.querySelectorAll('[data-finding]') ?? [])]
    mendedRow.current = rows.findIndex((other) => row?.contains(other))
  }
  return { list, keepPlace }
}
