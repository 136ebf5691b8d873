import { TextInput } from '@mantine/core'
import type { i18n } from 'i18next'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { builtInRules, confusionValues } from '#shared/checks/style/builtIn.ts'
import type { TermRule } from '#shared/checks/style/ruleFile.ts'
import type { RuleSetting } from '#shared/checks/finding.ts'
import type { StyleSettings } from '#shared/checks/style/settings.ts'
import { confusionReason } from '#shared/locales/findingSentence.ts'
import { fold } from '#shared/text/fold.ts'
import { RuleGrade } from './RuleGrade.tsx'
import classes from './SettingsDialog.module.css'
import { changeStyle } from '../newsroom/useStyle.ts'

const most = 30

/** What is often confused: each pair can be as grave as the desk wants, or switched off. */
export function RulePairs({ style }: { style: StyleSettings }) {
  const { t } = useTranslation('checks')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details
      className={classes['pairs']}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>{t('style.confusions')}</summary>
      {isOpen && <Pairs style={style} />}
    </details>
  )
}

/** There are thousands: they are listed when somebody looks. */
function Pairs({ style }: { style: StyleSettings }) {
  const { t, i18n } = useTranslation('checks')
  const [sought, setSought] = useState('')
  const pairs = useMemo(() => [...builtInRules('vi'), ...builtInRules('en')], [])
  const wanted = fold(sought.trim())
  const found = pairs.filter((rule) =>
    [rule.preferred, ...rule.terms].some((term) => fold(term).includes(wanted)),
  )
  return (
    <>
      <TextInput
        my="sm"
        aria-label={t('style.findRule')}
        placeholder={t('style.findRule')}
        value={sought}
        onChange={({ currentTarget }) => setSought(currentTarget.value)}
      />
      <ul className={classes['pairList']}>
        {found.slice(0, most).map((rule) => (
          <li key={rule.id} className={classes['rule']}>
            <div className={classes['ruleWords']}>
              {rule.preferred} <s className={classes['version']}>{rule.terms.join(', ')}</s>
              <div className={classes['version']}>{reasonOf(i18n.t, rule)}</div>
            </div>
            <RuleGrade
              name={t('style.gradeOf', { name: rule.preferred })}
              asBefore={t('style.asPairs')}
              severity={style.off.includes(rule.id) ? 'off' : style.grades[rule.id]}
              onChange={(severity) => void changeStyle(gradedPair(style, rule.id, severity))}
            />
          </li>
        ))}
      </ul>
      {found.length > most && (
        <p className={classes['intro']}>{t('style.more', { count: found.length - most })}</p>
      )}
    </>
  )
}

function gradedPair(
  { off, grades }: StyleSettings,
  id: string,
  severity: RuleSetting | null,
): Pick<StyleSettings, 'off' | 'grades'> {
  const others = Object.entries(grades).filter(([rule]) => rule !== id)
  const own = severity === null || severity === 'off' ? [] : [[id, severity] as const]
  return {
    off: [...off.filter((rule) => rule !== id), ...(severity === 'off' ? [id] : [])],
    grades: Object.fromEntries([...others, ...own]),
  }
}

/** Of the form that comes first; the others are wrong in the same way, or nearly. */
function reasonOf(t: i18n['t'], { terms, preferred, language }: TermRule): string {
  const values = confusionValues(language === 'en' ? 'en' : 'vi', terms[0] ?? '', preferred)
  return confusionReason(t, values) ?? ''
}
