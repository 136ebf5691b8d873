import { IconTool } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding, Severity } from '#shared/checks/finding.ts'
import { ruleName } from '#shared/locales/findingSentence.ts'
import classes from './findings.module.css'
import { FindingRow, keyOf } from './FindingRow.tsx'
import { mendAllOf, rewritesOf } from './mendFinding.ts'
import { StyleActions } from './StyleActions.tsx'

interface StyleFindingsProps {
  check: string
  severity: Severity
  findings: readonly Finding[]
  onMend: (row: Element | null) => void
}

/** Rows that are shown before the user asks for all. */
const few = 4

/**
 * What one check of the house's style has found of one severity: all can be mended at once, and
 * what is right be marked so.
 */
export function StyleFindings({ check, severity, findings, onMend }: StyleFindingsProps) {
  const { t, i18n } = useTranslation('checks')
  const [all, setAll] = useState(false)
  if (findings.length === 0) return null
  const mendable = rewritesOf(findings, check).length
  const name = ruleName(i18n.t, check)
  const count = findings.length
  return (
    <div className={classes['kind']} role="group" aria-label={name}>
      <div className={classes['kindHead']}>
        <h3 className={classes['kindName']}>
          {name} <span className={classes['soft']}>{count}</span>
        </h3>
        {mendable > 1 && (
          <button
            type="button"
            className={classes['mend']}
            onClick={() => mendAllOf(check, severity)}
          >
            <IconTool size={14} aria-hidden />
            {t('style.mendAll', { count: mendable })}
          </button>
        )}
      </div>
      <ul className={classes['list']} aria-label={name}>
        {(all ? findings : findings.slice(0, few)).map((finding) => (
          <FindingRow key={keyOf(finding)} finding={finding} onMend={onMend}>
            <StyleActions finding={finding} onMend={onMend} />
          </FindingRow>
        ))}
      </ul>
      {count > few && (
        <button
          type="button"
          className={classes['more']}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t('style.showFew') : t('style.showAll', { count })}
        </button>
      )}
    </div>
  )
}
