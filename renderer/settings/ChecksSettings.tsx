import { Button, NativeSelect } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type Check, checkGroups, type RuleSetting } from '../../shared/checks/check.ts'
import { checks } from '../../shared/checks/checks.ts'
import { severities } from '../../shared/checks/finding.ts'
import { ruleName } from '../../shared/locales/findingSentence.ts'
import { NumberSetting } from './NumberSetting.tsx'
import classes from './SettingsDialog.module.css'
import { changeSettings, useSettings } from './useSettings.ts'

/** What the desk asks of a story before it goes out: limits, and how grave each check is. */
export function ChecksSettings() {
  const { t } = useTranslation(['checks', 'settings'])
  const changed = useSettings((state) => Object.keys(state.checks).length > 0)
  const characters = t('settings:characters')
  return (
    <>
      <p className={classes.intro}>{t('settings.intro')}</p>
      <div className={classes.limits}>
        <NumberSetting name="headlineLength" label={t('settings:headlineLength')} unit={characters} />
        <NumberSetting name="standfirstLength" label={t('settings:standfirstLength')} unit={characters} />
        <NumberSetting
          name="leadPhotoWidth"
          label={t('settings.leadPhotoWidth')}
          unit={t('settings.pixels')}
        />
      </div>
      {checkGroups.map((group) => (
        <section key={group} className={classes.part}>
          <h3 className={classes.heading}>{t(`settings.groups.${group}`)}</h3>
          {checks
            .filter((check) => check.group === group)
            .map((check) => (
              <Rule key={check.id} check={check} />
            ))}
        </section>
      ))}
      <Button
        variant="default"
        mt="lg"
        disabled={!changed}
        onClick={() => void changeSettings({ checks: {} })}
      >
        {t('settings.reset')}
      </Button>
    </>
  )
}

const choices = [...severities, 'off'] as const satisfies readonly RuleSetting[]

function Rule({ check }: { check: Check }) {
  const { t, i18n } = useTranslation('checks')
  const id = useId()
  const rules = useSettings((state) => state.checks)
  const choose = (value: string): void => {
    const chosen = choices.find((choice) => choice === value)
    const { [check.id]: _, ...others } = rules
    if (chosen)
      void changeSettings({ checks: chosen === check.severity ? others : { ...others, [check.id]: chosen } })
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
