import { Button } from '@mantine/core'
import { IconPhotoPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { takePhoto } from '../editor/figure/attach.ts'
import { choosePhotos } from '../editor/figure/photoFiles.ts'
import { Thumbnail } from '../figure/Thumbnail.tsx'
import { showFailure } from '../ui/notices.ts'
import classes from './related.module.css'

interface TeaserPictureProps {
  photoId: string | null
  commit: (photoId: string | null) => void
}

/** The picture of a related story: chosen from a file, changed, taken away. */
export function TeaserPicture({ photoId, commit }: TeaserPictureProps) {
  const { t } = useTranslation(['related', 'common'])
  const [coming, setComing] = useState<string | null>(null)
  const stop = useRef<AbortController | null>(null)
  const main = useRef<HTMLButtonElement>(null)
  useEffect(() => () => stop.current?.abort(), [])

  async function bring(file: File): Promise<void> {
    stop.current?.abort()
    const own = new AbortController()
    stop.current = own
    setComing(file.name)
    const result = await takePhoto(file, () => {}, own.signal)
    if (own.signal.aborted) return
    setComing(null)
    if (result.ok) commit(result.value.id)
    else showFailure(result.error)
  }

  function cancel(): void {
    stop.current?.abort()
    setComing(null)
  }

  function choose(): void {
    choosePhotos('one', ([file]) => file && void bring(file))
  }

  function remove(): void {
    commit(null)
    // Its own button goes with the picture.
    main.current?.focus()
  }

  return (
    <fieldset className={classes['picture']} aria-label={t('address.picture')}>
      <Thumbnail photoId={photoId} className={classes['thumbnail'] ?? ''} />
      {coming !== null && (
        <output className={classes['note']}>
          {t('address.pictureComing', { fileName: coming })}
        </output>
      )}
      {/* One button in all states, so that the focus that it has stays in it. */}
      <Button
        ref={main}
        variant="default"
        size="compact-sm"
        leftSection={coming === null && <IconPhotoPlus size={16} />}
        onClick={coming === null ? choose : cancel}
      >
        {coming !== null && t('common:cancel')}
        {coming === null && (photoId ? t('address.changePicture') : t('address.choosePicture'))}
      </Button>
      {photoId && coming === null && (
        <Button variant="subtle" size="compact-sm" onClick={remove}>
          {t('address.removePicture')}
        </Button>
      )}
    </fieldset>
  )
}
