import { SegmentedControl, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  initialsOf,
  longestInitials,
  longestName,
  type Profile,
  profileSchema,
  type Role,
  roles,
} from '#shared/article/profile.ts'
import classes from './ProfileFields.module.css'

/** A profile as it is being typed: its name may still be empty. */
export const emptyProfile: Profile = { name: '', role: 'reporter', initials: '' }

/** What is typed as it is stored, or null while nobody is named. */
export function tidyProfile(typed: Profile): Profile | null {
  const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const read = profileSchema.safeParse({
    ...typed,
    name: tidy(typed.name),
    initials: tidy(typed.initials),
  })
  return read.success ? read.data : null
}

interface ProfileFieldsProps {
  profile: Profile
  onChange: (profile: Profile) => void
  /** What is wrong with the name. */
  error?: string | null
  /** A field was left, Enter was pressed in it, or a role was chosen. */
  onSettled?: (profile: Profile) => void
}

/** Name, role and initials; the initials follow the name until they are somebody's own. */
export function ProfileFields({ profile, onChange, error = null, onSettled }: ProfileFieldsProps) {
  const { t } = useTranslation('workflow')
  const rename = (name: string): void => {
    const follows = profile.initials === initialsOf(profile.name)
    onChange({ ...profile, name, initials: follows ? initialsOf(name) : profile.initials })
  }
  const settle = (): void => onSettled?.(profile)
  const chooseRole = (role: Role): void => {
    onChange({ ...profile, role })
    onSettled?.({ ...profile, role })
  }
  return (
    <div className={classes.fields}>
      <div className={classes.names}>
        <TextInput
          label={t('profile.name')}
          value={profile.name}
          maxLength={longestName}
          error={error}
          data-autofocus
          onChange={(event) => rename(event.currentTarget.value)}
          onBlur={settle}
        />
        <TextInput
          label={t('profile.initials')}
          value={profile.initials}
          maxLength={longestInitials}
          onChange={(event) => onChange({ ...profile, initials: event.currentTarget.value })}
          onBlur={settle}
        />
      </div>
      <div className={classes.role}>
        <span aria-hidden>{t('profile.role')}</span>
        <SegmentedControl<Role>
          aria-label={t('profile.role')}
          size="xs"
          transitionDuration={100}
          value={profile.role}
          data={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
          onChange={chooseRole}
        />
      </div>
    </div>
  )
}
