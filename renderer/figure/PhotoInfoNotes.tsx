import { useEffect } from 'react'
import { type PhotoInfo, saysSomething } from '#shared/article/photoInfo.ts'
import { fetchPhotoInfos, usePhotoInfos } from '../editor/figure/photoInfos.ts'
import { Button, Checkbox } from '@mantine/core'
import { IconInfoCircle, IconMapPin } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../navigation/navigation.ts'
import type { Editor } from '@tiptap/core'
import { publishPosition } from '../editor/figure/fileWords.ts'
import classes from './PhotoInfoNotes.module.css'
import type { FigureEntry } from '../editor/figure/figures.ts'

/** What a photo's file says; undefined until it is known. */
export function useInfo(photoId: string): PhotoInfo | 'missing' | undefined {
  useEffect(() => void fetchPhotoInfos([photoId]), [photoId])
  return usePhotoInfos((infos) => infos[photoId])
}

/** Opens everything that can be read in a photo's file; nothing where the file says nothing. */
export function InfoButton({ photoId }: { photoId: string }) {
  const { t } = useTranslation('photoInfo')
  const showDialog = useNavigation((state) => state.showDialog)
  const info = useInfo(photoId)
  if (info === undefined || info === 'missing' || !saysSomething(info)) return null
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      leftSection={<IconInfoCircle size={14} />}
      onClick={() => showDialog({ kind: 'photoInfo', photoId })}
    >
      {t('open')}
    </Button>
  )
}

/** Says that the original carries its position, and lets the user send it along. */
export function PositionNotice({ editor, figure }: { editor: Editor; figure: FigureEntry }) {
  const { t } = useTranslation('photoInfo')
  const info = useInfo(figure.photoId)
  if (info === undefined || info === 'missing' || info.position === null) return null
  return (
    <div className={classes['position']}>
      <p>
        <IconMapPin size={14} aria-hidden />
        {t(figure.publishesPosition ? 'position.published' : 'position.keptBack')}
      </p>
      <Checkbox
        size="xs"
        label={t('position.publish')}
        checked={figure.publishesPosition}
        onChange={(event) => publishPosition(editor.view, figure.id, event.currentTarget.checked)}
      />
    </div>
  )
}
