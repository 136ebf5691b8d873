import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Change } from '#shared/changes/change.ts'
import type { ListedVersion } from '#shared/contract/versions.ts'
import type { EditableArticle } from '../article/articleStore.ts'
import { showChanges } from '../changes/openReview.ts'
import { ChangeRow } from './ChangeRow.tsx'
import { restoreWhole } from './takeBack.ts'
import { useDifference } from './useVersion.ts'
import classes from './versions.module.css'

/** Changes that are drawn; who has more begins with the first. */
const shownChanges = 200

/**
 * What has changed since a version, each change to be gone to and taken back, and the way back to
 * the whole of it.
 */
export function VersionChanges({
  article,
  version,
}: {
  article: EditableArticle
  version: ListedVersion
}) {
  const { t } = useTranslation(['versions', 'changes'])
  const compared = useDifference(article, version.versionId)
  if (compared.kind === 'waiting') return null
  if (compared.kind === 'unreadable')
    return (
      <p className={classes['soft']}>
        {t(compared.problem === 'newerSchema' ? 'newer' : 'unreadable')}
      </p>
    )
  const { difference } = compared
  const { changes } = difference
  const leaders = leadersOf(changes)
  if (changes.length === 0) return <p className={classes['soft']}>{t('same')}</p>
  return (
    <div className={classes['changes']}>
      <p className={classes['soft']} role="status">
        {t('changes', { count: changes.length })}
      </p>
      <ul className={classes['list']}>
        {changes.slice(0, shownChanges).map((change) => (
          <ChangeRow
            key={change.id}
            difference={difference}
            change={change}
            leadsBlock={leaders.has(change.id)}
          />
        ))}
      </ul>
      {changes.length > shownChanges && (
        <p className={classes['soft']}>{t('more', { count: changes.length - shownChanges })}</p>
      )}
      <Button variant="default" size="xs" onClick={() => void showChanges(version)}>
        {t('changes:show')}
      </Button>
      <Button
        variant="default"
        size="xs"
        onClick={() => void restoreWhole(article.articleId, version)}
      >
        {t('restore')}
      </Button>
    </div>
  )
}

/** The first change of each block that has several. */
function leadersOf(changes: readonly Change[]): Set<string> {
  const counts = new Map<string, { first: string; count: number }>()
  for (const { id, place } of changes) {
    if (place.kind !== 'block') continue
    const known = counts.get(place.blockId)
    if (known) known.count++
    else counts.set(place.blockId, { first: id, count: 1 })
  }
  return new Set([...counts.values()].flatMap(({ first, count }) => (count > 1 ? [first] : [])))
}
