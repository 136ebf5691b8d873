import { Checkbox, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ExportChoice, exportFormats, type ExportFormat } from '#shared/contract/publishing.ts'
import { useSettings } from '../newsroom/useSettings.ts'
import classes from './publishing.module.css'

interface ExportFormatsProps {
  offered: readonly ExportFormat[]
  choice: ExportChoice
  setChoice: (choice: ExportChoice) => void
}

/** What is made of each story; the desk's templates are offered where the settings have any. */
export function ExportFormats({ offered, choice, setChoice }: ExportFormatsProps) {
  const { t } = useTranslation('publishing')
  const templates = useSettings((settings) => settings.templates)
  const names = templates.map(({ name }) => name)
  const check = (format: ExportFormat, checked: boolean): void => {
    const formats = exportFormats.filter((other) =>
      other === format ? checked : choice.formats.includes(other),
    )
    const known = names.find((name) => name === choice.templateName) ?? names[0]
    const { templateName: _, ...rest } = choice
    setChoice({
      ...rest,
      formats,
      ...(formats.includes('template') && known ? { templateName: known } : {}),
    })
  }
  return (
    <fieldset className={classes.group}>
      <legend>{t('export.formats')}</legend>
      {offered
        .filter((format) => format !== 'template' || names.length > 0)
        .map((format) => (
          <Checkbox
            key={format}
            label={t(`export.${format}`)}
            checked={choice.formats.includes(format)}
            onChange={({ currentTarget: { checked } }) => check(format, checked)}
          />
        ))}
      {choice.formats.includes('template') && names.length > 1 && (
        <NativeSelect
          className={classes.inset}
          aria-label={t('export.template')}
          value={choice.templateName ?? ''}
          data={names}
          onChange={({ currentTarget: { value } }) => setChoice({ ...choice, templateName: value })}
        />
      )}
    </fieldset>
  )
}

/** True where nothing is missing for an export. */
export function isWhole({ formats, templateName }: ExportChoice): boolean {
  return formats.length > 0 && (!formats.includes('template') || templateName !== undefined)
}
