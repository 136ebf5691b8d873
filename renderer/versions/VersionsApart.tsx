import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { differenceOf } from '#shared/changes/difference.ts'
import type { ListedVersion } from '#shared/contract/versions.ts'
import { BothStates } from '../changes/BothStates.tsx'
import { whatChanged } from '../changes/changeWords.ts'
import { useVersion } from './useVersion.ts'
import classes from './versions.module.css'
import { versionWords } from '../changes/versionWords.ts'

/** Changes that are drawn; who has more begins with the first. */
const shownChanges = 200

interface VersionsApartProps {
  articleId: string
  pair: [before: ListedVersion, after: ListedVersion]
}

/** What lies between two versions. */
export function VersionsApart({ articleId, pair: [before, after] }: VersionsApartProps) {
  const { t } = useTranslation('versions')
  const was = useVersion(articleId, before.versionId)
  const is = useVersion(articleId, after.versionId)
  const difference = useMemo(
    () =>
      was.kind === 'read' && is.kind === 'read' ? differenceOf(was.article, is.article) : null,
    [was, is],
  )
  if (was.kind === 'unreadable' || is.kind === 'unreadable')
    return <p className={classes['soft']}>{t('unreadable')}</p>
  if (!difference) return null
  const { changes } = difference
  return (
    <div className={classes['changes']}>
      <p className={classes['soft']} role="status">
        {changes.length === 0
          ? t('sameBoth')
          : t('between', {
              count: changes.length,
              before: versionWords(before),
              after: versionWords(after),
            })}
      </p>
      <ul className={classes['list']}>
        {changes.slice(0, shownChanges).map((change) => (
          <li key={change.id} className={classes['change']}>
            <span className={classes['goTo']}>
              <span className={classes['what']}>{whatChanged(change, difference.after)}</span>
              <BothStates change={change} article={difference.after} />
            </span>
          </li>
        ))}
      </ul>
      {changes.length > shownChanges && (
        <p className={classes['soft']}>{t('more', { count: changes.length - shownChanges })}</p>
      )}
    </div>
  )
}
