import { Button, UnstyledButton } from '@mantine/core'
import { IconPhotoPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { creditLineOf } from '#shared/article/photo.ts'
import type { FoundPhoto } from '#shared/contract/photoLibrary.ts'
import { Thumbnail } from '../figure/Thumbnail.tsx'
import { StatusDot } from '../ui/StatusDot.tsx'
import { showNumber, showWhole } from '../ui/dates.ts'
import { currentLanguage } from '../ui/language.ts'
import { usesOfPhoto } from '../newsroom/queries.ts'
import classes from './photos.module.css'
import { openArticle } from '../article/opening.ts'

interface PhotoDetailsProps {
  found: FoundPhoto
  /** Null where no story is open that a photo could go into. */
  attach: (() => void) | null
  close: () => void
  searchFor: (text: string) => void
}

/** What is known of one photo, and what can be done with it. */
export function PhotoDetails({ found, attach, close, searchFor }: PhotoDetailsProps) {
  const { t } = useTranslation('photoLibrary')
  return (
    <section className={classes['details']} aria-label={t('details')}>
      <Thumbnail photoId={found.photo.id} className={classes['picture'] ?? ''} rendition="view" />
      <Button
        leftSection={<IconPhotoPlus size={18} />}
        disabled={attach === null}
        onClick={() => attach?.()}
      >
        {t('attach')}
      </Button>
      {attach === null && <p className={classes['note']}>{t('noStory')}</p>}
      <Facts found={found} />
      <Uses
        photoId={found.photo.id}
        fileName={found.photo.fileName}
        close={close}
        searchFor={searchFor}
      />
    </section>
  )
}

function Facts({ found }: { found: FoundPhoto }) {
  const { t } = useTranslation('photoLibrary')
  const language = currentLanguage()
  const { photo, caption, place } = found
  const credit = creditLineOf(found, language)
  const number = (value: number) => showNumber(value, language)
  const facts: [string, string][] = [
    [t('fileName'), photo.fileName],
    [t('size'), t('pixels', { width: number(photo.width), height: number(photo.height) })],
    [
      t('weight'),
      t('kilobytes', { size: number(Math.max(1, Math.round(photo.byteLength / 1_000))) }),
    ],
    [t('attachedAt'), showWhole(photo.attachedAt, language)],
    [t('place'), place],
  ]
  return (
    <>
      <p className={caption ? classes['caption'] : classes['nothing']}>
        {caption || t('noCaption')}
      </p>
      <p className={credit ? classes['note'] : classes['nothing']}>{credit || t('noCredit')}</p>
      <dl className={classes['facts']}>
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </>
  )
}

interface UsesProps {
  photoId: string
  fileName: string
  close: () => void
  searchFor: (text: string) => void
}

function Uses({ photoId, fileName, close, searchFor }: UsesProps) {
  const { t } = useTranslation(['photoLibrary', 'common'])
  const { data } = useQuery({
    ...usesOfPhoto(photoId),
    staleTime: 0,
  })
  if (!data) return null
  const { stories, sameName } = data
  const open = (articleId: string): void => {
    close()
    void openArticle(articleId)
  }
  return (
    <>
      <h3 className={classes['subtitle']}>{t('usedIn')}</h3>
      {stories.length === 0 && <p className={classes['note']}>{t('unused')}</p>}
      <ul className={classes['uses']}>
        {stories.map(({ articleId, headline, status, trashed }) => (
          <li key={articleId}>
            <UnstyledButton className={classes['story'] ?? ''} onClick={() => open(articleId)}>
              <span>{headline || t('common:untitled')}</span>
              {trashed ? (
                <span className={classes['note']}>{t('inTrash')}</span>
              ) : (
                <StatusDot status={status} />
              )}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {sameName.length > 0 && (
        <UnstyledButton className={classes['sameName'] ?? ''} onClick={() => searchFor(fileName)}>
          {t('sameName', { count: sameName.length })}
        </UnstyledButton>
      )}
    </>
  )
}
