import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type RuleSetting, severities } from '#shared/checks/finding.ts'

const choices = [...severities, 'off'] as const satisfies readonly RuleSetting[]

interface RuleGradeProps {
  /** Shown, where what it belongs to does not stand beside it. */
  label?: string
  /** Read aloud. */
  name: string
  /** What it is called where nothing is chosen. */
  asBefore: string
  severity: RuleSetting | undefined
  onChange: (severity: RuleSetting | null) => void
}

/**
 * How grave a rule of the desk's own is, or all of a file: chosen, or left to what it belongs to.
 */
export function RuleGrade({ label, name, asBefore, severity, onChange }: RuleGradeProps) {
  const { t } = useTranslation('checks')
  return (
    <NativeSelect
      size="xs"
      label={label}
      aria-label={name}
      value={severity ?? ''}
      data={[
        { value: '', label: asBefore },
        ...choices.map((value) => ({ value, label: t(`severity.${value}`) })),
      ]}
      onChange={({ currentTarget }) =>
        onChange(choices.find((choice) => choice === currentTarget.value) ?? null)
      }
    />
  )
}
