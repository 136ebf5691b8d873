import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useComposedText } from './useComposedText.ts'

interface FollowingFieldProps {
  label: string
  /** The user's own text; empty while the field follows. */
  value: string
  /** What it is while it follows. */
  followed: string
  commit: (text: string) => void
  /** Says which of the two holds. */
  state: { own: string; follows: string }
  resetLabel: string
}

/**
 * A line that follows something else until the user writes another, and can be made to follow
 * again.
 */
export function FollowingField({
  label,
  value,
  followed,
  commit,
  state,
  resetLabel,
}: FollowingFieldProps) {
  const { text, change, handlers } = useComposedText(value, commit)
  return (
    <TextInput
      label={label}
      description={value ? state.own : state.follows}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={followed}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      {...handlers}
      rightSection={value && <ResetButton label={resetLabel} reset={() => commit('')} />}
      maxLength={500}
      autoComplete="off"
      spellCheck={false}
    />
  )
}

export function ResetButton({ label, reset }: { label: string; reset: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon size={26} aria-label={label} onClick={reset}>
        <IconRestore size={16} />
      </ActionIcon>
    </Tooltip>
  )
}
