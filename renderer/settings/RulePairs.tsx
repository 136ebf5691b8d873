import { Checkbox, TextInput } from '@mantine/core'
import type { i18n } from 'i18next'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { builtInRules, confusionValues } from '../../shared/checks/style/builtIn.ts'
import type { TermRule } from '../../shared/checks/style/ruleFile.ts'
import type { StyleSettings } from '../../shared/checks/style/settings.ts'
import { confusionReason } from '../../shared/locales/findingSentence.ts'
import { fold } from '../../shared/text/fold.ts'
import classes from './SettingsDialog.module.css'
import { changeStyle, toggled } from './useStyle.ts'

const most = 30

/** What is often confused: each pair can be switched off. */
export function RulePairs({ style }: { style: StyleSettings }) {
  const { t, i18n } = useTranslation('checks')
  const [sought, setSought] = useState('')
  const pairs = useMemo(() => [...builtInRules('vi'), ...builtInRules('en')], [])
  const wanted = fold(sought.trim())
  const found = pairs.filter((rule) =>
    [rule.preferred, ...rule.terms].some((term) => fold(term).includes(wanted)),
  )
  return (
    <details className={classes['pairs']}>
      <summary>{t('style.confusions', { count: pairs.length })}</summary>
      <TextInput
        my="sm"
        aria-label={t('style.findRule')}
        placeholder={t('style.findRule')}
        value={sought}
        onChange={({ currentTarget }) => setSought(currentTarget.value)}
      />
      <ul className={classes['pairList']}>
        {found.slice(0, most).map((rule) => (
          <li key={rule.id}>
            <Checkbox
              size="xs"
              label={
                <>
                  {rule.preferred} <s className={classes['version']}>{rule.terms.join(', ')}</s>
                  <div className={classes['version']}>{reasonOf(i18n.t, rule)}</div>
                </>
              }
              checked={!style.off.includes(rule.id)}
              onChange={() => void changeStyle({ off: toggled(style.off, rule.id) })}
            />
          </li>
        ))}
      </ul>
      {found.length > most && (
        <p className={classes['intro']}>{t('style.more', { count: found.length - most })}</p>
      )}
    </details>
  )
}

/** Of the form that comes first; the others are wrong in the same way, or nearly. */
function reasonOf(t: i18n['t'], { terms, preferred, language }: TermRule): string {
  const values = confusionValues(language === 'en' ? 'en' : 'vi', terms[0] ?? '', preferred)
  return confusionReason(t, values) ?? ''
}
