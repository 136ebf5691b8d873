import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changeMetadata } from '../article/edits.ts'

/**
 * How soon a story has to go out, as the wires count: from 1, at once, to 9, whenever there is
 * room.
 */
export function UrgencyField({ urgency }: { urgency: number | null }) {
  const { t } = useTranslation('inspector')
  return (
    <NativeSelect
      label={t('urgency')}
      value={urgency === null ? '' : String(urgency)}
      data={[
        { value: '', label: t('urgencyNone') },
        { value: '1', label: t('urgencyMost') },
        '2',
        '3',
        '4',
        { value: '5', label: t('urgencyNormal') },
        '6',
        '7',
        '8',
        { value: '9', label: t('urgencyLeast') },
      ]}
      onChange={({ currentTarget: { value } }) =>
        changeMetadata({ urgency: value === '' ? null : Number(value) })
      }
    />
  )
}
