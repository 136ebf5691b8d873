import { IconChevronRight, IconGitMerge } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ListedVersion } from '#shared/contract/versions.ts'
import { showTime } from '../ui/dates.ts'
import classes from './versions.module.css'
import { versionWords, wordCounts } from '../changes/versionWords.ts'

interface VersionRowProps {
  version: ListedVersion
  /** What it was merged from; empty for one that was not. */
  mergedFrom: readonly ListedVersion[]
  /** Who made it. */
  who: string
  isHead: boolean
  isChosen: boolean
  choose: () => void
}

/** A version in the timeline: when, why, who, what they said of it and how much changed. */
export function VersionRow({
  version,
  mergedFrom,
  who,
  isHead,
  isChosen,
  choose,
}: VersionRowProps) {
  const { t } = useTranslation('versions')
  const { name, reason, note } = version
  const why = t(`reasons.${reason}`)
  return (
    <button
      type="button"
      className={classes['row']}
      aria-expanded={isChosen}
      aria-current={isHead ? 'true' : undefined}
      onClick={choose}
    >
      <IconChevronRight size={16} className={classes['chevron'] ?? ''} aria-hidden />
      <span className={classes['first']}>
        <span className={classes['when']}>{showTime(version.madeAt)}</span>
        <span className={name ? classes['name'] : ''}>{name || why}</span>
        <span className={classes['counts']}>{wordCounts(version)}</span>
      </span>
      <span className={classes['why']}>
        {[name && reason !== 'named' ? why : '', who].filter(Boolean).join(' · ')}
      </span>
      {note && <span className={classes['note']}>{note}</span>}
      {mergedFrom.length > 0 && (
        <span className={classes['note']}>
          <IconGitMerge size={14} aria-hidden />{' '}
          {t('mergedFrom', { versions: mergedFrom.map(versionWords).join(' + ') })}
        </span>
      )}
    </button>
  )
}
