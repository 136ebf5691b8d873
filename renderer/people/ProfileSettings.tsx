import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isSameValue } from '#shared/article/sameValue.ts'
import type { Profile } from '#shared/article/profile.ts'
import { changeSettings, useSettings } from '../newsroom/useSettings.ts'
import { emptyProfile, ProfileFields, tidyProfile } from './ProfileFields.tsx'
import classes from './ProfileFields.module.css'

/**
 * Who works here, in the settings; what is typed holds once a field is left and somebody is named.
 */
export function ProfileSettings() {
  const { t } = useTranslation('workflow')
  const stored = useSettings((state) => state.profile)
  const [typed, setTyped] = useState<Profile>(stored ?? emptyProfile)
  const store = (profile: Profile): void => {
    const tidy = tidyProfile(profile)
    if (tidy && !isSameValue(tidy, stored)) void changeSettings({ profile: tidy })
  }
  return (
    <>
      <p className={classes.note}>{t('profile.note')}</p>
      <ProfileFields profile={typed} onChange={setTyped} onSettled={store} />
    </>
  )
}
