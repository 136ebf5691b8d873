import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isSameValue } from '#shared/article/sameValue.ts'
import type { Profile } from '#shared/article/profile.ts'
import { changeSettings, useSettings } from '../newsroom/useSettings.ts'
import { emptyProfile, ProfileFields, tidyProfile } from './ProfileFields.tsx'
import classes from './AskProfile.module.css'
import fieldClasses from './ProfileFields.module.css'

interface ProfileDraft {
  isKnown: boolean
  typed: Profile
  change: (profile: Profile) => void
  /**
   * True where somebody is named, once what was typed is kept: what is signed next bears that name.
   */
  store: () => Promise<boolean>
  isMissing: boolean
}

/** Who signs: as the settings know it, or as it is being typed here for the first time. */
export function useProfileDraft(): ProfileDraft {
  const stored = useSettings((state) => state.profile)
  const [changed, change] = useState<Profile | null>(null)
  const typed = changed ?? stored ?? emptyProfile
  const [isMissing, setMissing] = useState(false)
  const store = async (): Promise<boolean> => {
    const tidy = tidyProfile(typed)
    setMissing(tidy === null)
    if (tidy && !isSameValue(tidy, stored)) await changeSettings({ profile: tidy })
    return tidy !== null
  }
  return { isKnown: stored !== null, typed, change, store, isMissing }
}

/** Asks once who signs, and says it from then on. */
export function AskProfile({ draft }: { draft: ProfileDraft }) {
  const { t } = useTranslation('workflow')
  const [asks, setAsks] = useState(!draft.isKnown)
  const { typed } = draft
  if (!asks)
    return (
      <p className={classes.signed}>
        {t('dialog.signedAs', { name: typed.name, role: t(`roles.${typed.role}`) })}
        <Button variant="subtle" size="compact-xs" onClick={() => setAsks(true)}>
          {t('dialog.change')}
        </Button>
      </p>
    )
  return (
    <section className={classes.profile} aria-label={t('profile.heading')}>
      {!draft.isKnown && <p className={fieldClasses.note}>{t('profile.asked')}</p>}
      <ProfileFields
        profile={typed}
        onChange={draft.change}
        error={draft.isMissing ? t('profile.nameless') : null}
      />
    </section>
  )
}
