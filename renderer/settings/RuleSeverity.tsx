import { NativeSelect } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Check } from '#shared/checks/check.ts'
import { type RuleSetting, severities } from '#shared/checks/finding.ts'
import { ruleName } from '#shared/locales/findingSentence.ts'
import classes from './SettingsDialog.module.css'
import { changeSettings, useSettings } from '../newsroom/useSettings.ts'

const choices = [...severities, 'off'] as const satisfies readonly RuleSetting[]

/** How grave a check is, or that it is switched off. */
export function RuleSeverity({ check }: { check: Pick<Check, 'id' | 'severity'> }) {
  const { t, i18n } = useTranslation('checks')
  const id = useId()
  const rules = useSettings((state) => state.checks)
  const choose = (value: string): void => {
    const chosen = choices.find((choice) => choice === value)
    const { [check.id]: _, ...others } = rules
    if (chosen)
      void changeSettings({
        checks: chosen === check.severity ? others : { ...others, [check.id]: chosen },
      })
  }
  return (
    <div className={classes.rule}>
      <label htmlFor={id}>{ruleName(i18n.t, check.id)}</label>
      <NativeSelect
        id={id}
        size="xs"
        value={rules[check.id] ?? check.severity}
        data={choices.map((value) => ({ value, label: t(`severity.${value}`) }))}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
    </div>
  )
}
