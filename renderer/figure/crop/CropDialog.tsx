import { Button, Modal, SegmentedControl } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Photo } from '#shared/article/photo.ts'
import { changeShape } from '../../editor/figure/changeFigure.ts'
import type { FigureEntry } from '../../editor/figure/figures.ts'
import { askForPhotos, usePhotoDetails } from '../../editor/figure/photoDetails.ts'
import classes from './crop.module.css'
import { Previews } from './Previews.tsx'
import { ratioNames, type RatioName, useShape } from './useShape.ts'
import { Stage } from './Stage.tsx'

interface CropDialogProps {
  editor: Editor
  figure: FigureEntry
  close: () => void
}

/**
 * Chooses what is shown of a figure's photo, and the point that every shape of it keeps in view.
 * The original stays whole.
 */
export function CropDialog({ editor, figure, close }: CropDialogProps) {
  const { t } = useTranslation('photos')
  const details = usePhotoDetails((known) => known[figure.photoId])
  const before = useRef(document.activeElement)
  useEffect(() => askForPhotos([figure.photoId]), [figure.photoId])

  function leave(): void {
    close()
    // After the dialog has gone, which keeps the focus to itself.
    setTimeout(() => {
      const { current } = before
      if (current instanceof HTMLElement && current.isConnected)
        current.focus({ preventScroll: true })
      else if (!editor.isDestroyed) editor.view.focus()
    })
  }

  return (
    <Modal
      opened
      onClose={leave}
      returnFocus={false}
      size={1080}
      title={t('crop.title')}
      closeButtonProps={{ 'aria-label': t('crop.cancel') }}
    >
      {details === 'missing' && <p>{t('missing')}</p>}
      {details && details !== 'missing' && (
        <CropForm editor={editor} figure={figure} photo={details} leave={leave} />
      )}
    </Modal>
  )
}

interface CropFormProps {
  editor: Editor
  figure: FigureEntry
  photo: Photo
  leave: () => void
}

function CropForm({ editor, figure, photo, leave }: CropFormProps) {
  const { t } = useTranslation('photos')
  const change = useShape(photo, figure)
  const [aiming, setAiming] = useState(false)
  const { box, focalPoint, ratio } = change.shape

  function apply(): void {
    if (!editor.isDestroyed) changeShape(editor.view, figure.id, { crop: change.crop, focalPoint })
    leave()
  }

  return (
    <div className={classes['form']}>
      <div className={classes['desk']}>
        <Stage photoId={photo.id} size={photo} change={change} aiming={aiming} />
      </div>
      <div className={classes['side']}>
        <SegmentedControl
          fullWidth
          aria-label={t('crop.mode')}
          value={aiming ? 'focal' : 'crop'}
          onChange={(mode) => setAiming(mode === 'focal')}
          data={[
            { value: 'crop', label: t('crop.crop') },
            { value: 'focal', label: t('crop.focal') },
          ]}
        />
        <p className={classes['hint']}>{aiming ? t('crop.aimHint') : t('crop.cropHint')}</p>
        {aiming ? (
          <Button
            variant="default"
            disabled={!focalPoint}
            onClick={() => change.setFocalPoint(null)}
          >
            {t('crop.middle')}
          </Button>
        ) : (
          <Ratios ratio={ratio} hold={change.holdRatio} />
        )}
        <output className={classes['size']}>
          {t('crop.size', { width: box.width, height: box.height })}
        </output>
        <Previews photoId={photo.id} size={photo} change={change} />
        <div className={classes['buttons']}>
          <Button variant="subtle" onClick={change.reset}>
            {t('crop.reset')}
          </Button>
          <Button onClick={apply}>{t('crop.apply')}</Button>
        </div>
      </div>
    </div>
  )
}

function Ratios({ ratio, hold }: { ratio: RatioName; hold: (ratio: RatioName) => void }) {
  const { t } = useTranslation('photos')
  return (
    <div role="group" aria-label={t('crop.ratio')} className={classes['ratios']}>
      {ratioNames.map((name) => (
        <Button
          key={name}
          size="compact-sm"
          variant={name === ratio ? 'light' : 'default'}
          aria-pressed={name === ratio}
          onClick={() => hold(name)}
        >
          {name === 'free' ? t('crop.free') : name}
        </Button>
      ))}
    </div>
  )
}
