import { IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedVersion } from '../../shared/contract/versions.ts'
import type { EditableArticle } from '../article/openArticle.ts'
import { showWhole } from '../shell/dates.ts'
import { currentLanguage } from '../shell/language.ts'
import { ask } from '../shell/queryClient.ts'
import classes from './versions.module.css'
import { VersionChanges } from './VersionChanges.tsx'

/** Versions that are drawn; of a story with more, the newest. */
const shownVersions = 200

/** What was kept of the story: who, when and why, and what has changed since the one that is chosen. */
export function VersionsTab({ article }: { article: EditableArticle }) {
  const { t } = useTranslation('versions')
  const { articleId } = article
  const { data } = useQuery({
    queryKey: ['articles', 'versions', articleId],
    queryFn: () => ask('versions.list', { articleId }),
  })
  const [chosen, setChosen] = useState<string | null>(null)
  if (!data) return null
  if (data.versions.length === 0)
    return (
      <div className={classes['nothing']}>
        <p>{t('none')}</p>
        <p className={classes['soft']}>{t('noneHint')}</p>
      </div>
    )
  return (
    <div className={classes['tab']}>
      <p className={classes['soft']}>{t('intro')}</p>
      <ol className={classes['list']} aria-label={t('label')}>
        {data.versions.slice(0, shownVersions).map((version) => {
          const { versionId } = version
          const isChosen = versionId === chosen
          return (
            <li key={versionId} className={classes['version']}>
              <VersionRow
                version={version}
                isChosen={isChosen}
                choose={() => setChosen(isChosen ? null : versionId)}
              />
              {isChosen && <VersionChanges article={article} version={version} />}
            </li>
          )
        })}
      </ol>
    </div>
  )
}

interface VersionRowProps {
  version: ListedVersion
  isChosen: boolean
  choose: () => void
}

function VersionRow({ version, isChosen, choose }: VersionRowProps) {
  const { t } = useTranslation('versions')
  return (
    <button type="button" className={classes['row']} aria-expanded={isChosen} onClick={choose}>
      <IconChevronRight size={16} className={classes['chevron'] ?? ''} aria-hidden />
      <span className={classes['when']}>{showWhole(version.madeAt, currentLanguage())}</span>
      <span className={classes['why']}>
        {[t(`reasons.${version.reason}`), version.author.name].filter(Boolean).join(' · ')}
      </span>
    </button>
  )
}
