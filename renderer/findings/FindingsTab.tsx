import { IconCircleCheck } from '@tabler/icons-react'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { severities } from '#shared/checks/finding.ts'
import { styleCheckIds } from '#shared/checks/style/checkIds.ts'
import { FindingRow, keyOf } from './FindingRow.tsx'
import classes from './findings.module.css'
import { UnderlinesSwitch } from './UnderlinesSwitch.tsx'
import { useFindings } from './findingsStore.ts'
import { isStyle } from './StyleActions.tsx'
import { StyleFindings } from './StyleFindings.tsx'
import { TabCount } from '../ui/TabCount.tsx'

/** Rows that are drawn; who has more begins with the first. */
const shownRows = 200

/**
 * What is to be seen to before the story goes out: each with its place, and a mend where there is
 * one.
 */
export function FindingsTab() {
  const { t } = useTranslation('checks')
  const findings = useFindings((store) => store.findings)
  const isComplete = useFindings((store) => store.isComplete)
  const { list, keepPlace } = usePlaceInList()
  const styled = findings.filter(isStyle)
  const others = findings.filter((finding) => !isStyle(finding))
  const shown = others.slice(0, shownRows)
  return (
    <div ref={list} className={classes['tab']} role="group" aria-label={t('label')}>
      {findings.length === 0 && (isComplete ? <Nothing /> : <Unchecked />)}
      {severities.map((severity) => {
        const group = shown.filter((finding) => finding.severity === severity)
        if (group.length === 0 && !styled.some((one) => one.severity === severity)) return null
        return (
          <section key={severity} className={classes['group']}>
            <h2 className={classes['heading']}>{t(`groups.${severity}`)}</h2>
            <ul className={classes['list']} aria-label={t(`severity.${severity}`)}>
              {group.map((finding) => (
                <FindingRow key={keyOf(finding)} finding={finding} onMend={keepPlace} />
              ))}
            </ul>
            {styleCheckIds.map((check) => (
              <StyleFindings
                key={check}
                check={check}
                severity={severity}
                findings={styled.filter((one) => one.check === check && one.severity === severity)}
                onMend={keepPlace}
              />
            ))}
          </section>
        )
      })}
      {others.length > shownRows && (
        <p className={classes['more']}>{t('more', { count: others.length - shownRows })}</p>
      )}
      <UnderlinesSwitch />
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

/** Nothing was found, but not every check has looked. */
function Unchecked() {
  const { t } = useTranslation('checks')
  return (
    <div className={classes['nothing']} tabIndex={-1} data-finding>
      <p>{t('unchecked')}</p>
      <p className={classes['soft']}>{t('uncheckedHint')}</p>
    </div>
  )
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

const tones = { error: 'wrong', warning: 'caution', hint: 'plain' } as const

/** How many findings there are, in the colour of the gravest; nothing where there are none. */
export function FindingsCount() {
  const { t } = useTranslation('checks')
  const findings = useFindings((store) => store.findings)
  const count = findings.length
  const tone = tones[findings[0]?.severity ?? 'hint']
  return <TabCount count={count} tone={tone} title={t('count', { count })} />
}
