import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#shared/checks/finding.ts'
import { findingSentence } from '#shared/locales/findingSentence.ts'
import classes from './findings.module.css'
import { openAt } from '../article/goTo.ts'

interface BlockedStoryProps {
  articleId: string
  findings: readonly Finding[]
  /** Whether the user wants it out all the same. */
  overridden: boolean
  override: (chosen: boolean) => void
}

/** Errors that are listed; where there are more, mending begins with these. */
const shownErrors = 5

/**
 * Why a story was kept from going out: a click on an error goes to its place, and the user can let
 * the story out all the same.
 */
export function BlockedStory({ articleId, findings, overridden, override }: BlockedStoryProps) {
  const { t, i18n } = useTranslation('checks')
  const count = findings.length
  return (
    <div className={classes['blocked']}>
      <p className={classes['why']}>{t('blocked', { count })}</p>
      <ul className={classes['errors']}>
        {findings.slice(0, shownErrors).map((finding) => (
          <li key={JSON.stringify([finding.check, finding.place])}>
            <button
              type="button"
              className={classes['goTo']}
              title={t('openStory')}
              onClick={() => void openAt(articleId, finding.place)}
            >
              {findingSentence(i18n.t, finding)}
            </button>
          </li>
        ))}
        {count > shownErrors && (
          <li className={classes['soft']}>{t('more', { count: count - shownErrors })}</li>
        )}
      </ul>
      <Checkbox
        label={t('override')}
        description={t('overrideNote')}
        checked={overridden}
        onChange={({ currentTarget }) => override(currentTarget.checked)}
      />
    </div>
  )
}
