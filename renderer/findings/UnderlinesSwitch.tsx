import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changeSettings, useSettings } from '../newsroom/useSettings.ts'

/** Whether what was found is underlined in the text. */
export function UnderlinesSwitch() {
  const { t } = useTranslation('checks')
  const checked = useSettings((state) => state.underlines)
  return (
    <Switch
      size="xs"
      label={t('inText.underline')}
      checked={checked}
      onChange={({ currentTarget }) => void changeSettings({ underlines: currentTarget.checked })}
    />
  )
}
