import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/vi'
import { DateInput } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { readDay } from './typedDay.ts'

interface DayFieldProps {
  label: string
  /** `YYYY-MM-DD`, or empty. */
  value: string
  commit: (day: string) => void
}

/** A day, typed as `14/2/2023` or picked. */
export function DayField({ label, value, commit }: DayFieldProps) {
  const { t, i18n } = useTranslation('inspector')
  return (
    <DateInput
      label={label}
      placeholder={t('datePlaceholder')}
      valueFormat="D/M/YYYY"
      dateParser={(typed) => readDay(typed, new Date())}
      locale={i18n.language === 'vi' ? 'vi' : 'en'}
      firstDayOfWeek={1}
      // Red is for what is wrong.
      weekendDays={[]}
      hideOutsideDates
      value={value || null}
      onChange={(day) => commit(day ?? '')}
      clearable
      clearButtonProps={{ 'aria-label': t('clearDate') }}
      popoverProps={{ withinPortal: true }}
      spellCheck={false}
    />
  )
}
