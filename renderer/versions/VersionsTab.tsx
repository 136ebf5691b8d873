import { Button } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedVersion } from '../../shared/contract/versions.ts'
import type { EditableArticle } from '../article/openArticle.ts'
import { currentLanguage } from '../shell/language.ts'
import { ask } from '../shell/queryClient.ts'
import { daysOf } from './days.ts'
import { NameForm } from './NameForm.tsx'
import { VersionDetails } from './VersionDetails.tsx'
import { VersionRow } from './VersionRow.tsx'
import classes from './versions.module.css'

/** Versions that are drawn at first, and more with each wish for more. */
const shownAtOnce = 100

/** What was kept of the story, day by day: who, when and why, and what has changed since the one that is chosen. */
export function VersionsTab({ article }: { article: EditableArticle }) {
  const { t } = useTranslation('versions')
  const { articleId } = article
  const { data } = useQuery({
    queryKey: ['articles', 'versions', articleId],
    queryFn: () => ask('versions.list', { articleId }),
  })
  const [shown, setShown] = useState(shownAtOnce)
  if (!data) return null
  const { versions, headId } = data
  return (
    <div className={classes['tab']}>
      <KeepNow articleId={articleId} />
      {versions.length === 0 ? (
        <div className={classes['nothing']}>
          <p>{t('none')}</p>
          <p className={classes['soft']}>{t('noneHint')}</p>
        </div>
      ) : (
        <>
          <p className={classes['soft']}>{t('intro')}</p>
          <Timeline article={article} versions={versions} shown={shown} headId={headId} />
        </>
      )}
      {versions.length > shown && (
        <Button variant="default" size="xs" onClick={() => setShown(shown + shownAtOnce)}>
          {t('older', { count: versions.length - shown })}
        </Button>
      )}
    </div>
  )
}

/** Keeps the story as it stands under a name. */
function KeepNow({ articleId }: { articleId: string }) {
  const { t } = useTranslation('versions')
  const [isNaming, setIsNaming] = useState(false)
  if (isNaming)
    return <NameForm articleId={articleId} versionId={null} name="" done={() => setIsNaming(false)} />
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={<IconBookmark size={16} aria-hidden />}
      onClick={() => setIsNaming(true)}
    >
      {t('keepNow')}
    </Button>
  )
}

interface TimelineProps {
  article: EditableArticle
  versions: readonly ListedVersion[]
  shown: number
  headId: string | null
}

function Timeline({ article, versions, shown, headId }: TimelineProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const days = daysOf(versions.slice(0, shown), currentLanguage())
  return days.map(({ day, versions: ofDay }) => (
    <section key={`${day} ${ofDay[0]!.versionId}`}>
      <h3 className={classes['day']}>{day}</h3>
      <ol className={classes['list']} aria-label={day}>
        {ofDay.map((version) => {
          const { versionId, parents } = version
          const isChosen = versionId === chosen
          const from = parents.length > 1 ? versions.filter((one) => parents.includes(one.versionId)) : []
          return (
            <li key={versionId} className={classes['version']}>
              <VersionRow
                version={version}
                mergedFrom={from}
                isHead={versionId === headId}
                isChosen={isChosen}
                choose={() => setChosen(isChosen ? null : versionId)}
              />
              {isChosen && <VersionDetails article={article} version={version} versions={versions} />}
            </li>
          )
        })}
      </ol>
    </section>
  ))
}
