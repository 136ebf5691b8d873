import { Button } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { EditableArticle } from '../article/articleStore.ts'
import { versionsOf } from '../newsroom/queries.ts'
import { NameForm } from './NameForm.tsx'
import { Timeline } from './Timeline.tsx'
import classes from './versions.module.css'

/**
 * What was kept of the story, day by day: who, when and why, and what has changed since the one
 * that is chosen.
 */
export function VersionsTab({ article }: { article: EditableArticle }) {
  const { t } = useTranslation('versions')
  const { articleId } = article
  const { data } = useQuery(versionsOf(articleId))
  if (!data) return null
  const { versions, headId, device } = data
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
          <Timeline article={article} versions={versions} headId={headId} device={device} />
        </>
      )}
    </div>
  )
}

/** Keeps the story as it stands under a name. */
function KeepNow({ articleId }: { articleId: string }) {
  const { t } = useTranslation('versions')
  const [isNaming, setIsNaming] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const endNaming = (): void => {
    flushSync(() => setIsNaming(false))
    button.current?.focus()
  }
  if (isNaming) return <NameForm articleId={articleId} versionId={null} name="" done={endNaming} />
  return (
    <Button
      ref={button}
      variant="default"
      size="xs"
      leftSection={<IconBookmark size={16} aria-hidden />}
      onClick={() => setIsNaming(true)}
    >
      {t('keepNow')}
    </Button>
  )
}
