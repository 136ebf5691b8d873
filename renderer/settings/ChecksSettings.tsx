import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { checkGroups } from '#shared/checks/check.ts'
import { checks } from '#shared/checks/checks.ts'
import { NumberSetting } from './NumberSetting.tsx'
import { RuleSeverity } from './RuleSeverity.tsx'
import classes from './SettingsDialog.module.css'
import { changeSettings, useSettings } from '../newsroom/useSettings.ts'

/** What the desk asks of a story before it goes out: limits, and how grave each check is. */
export function ChecksSettings() {
  const { t } = useTranslation(['checks', 'settings'])
  const changed = useSettings((state) => Object.keys(state.checks).length > 0)
  const characters = t('settings:characters')
  return (
    <>
      <p className={classes.intro}>{t('settings.intro')}</p>
      <div className={classes.limits}>
        <NumberSetting
          name="headlineLength"
          label={t('settings:headlineLength')}
          unit={characters}
        />
        <NumberSetting
          name="standfirstLength"
          label={t('settings:standfirstLength')}
          unit={characters}
        />
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
              <RuleSeverity key={check.id} check={check} />
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
