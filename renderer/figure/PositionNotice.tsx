import { Checkbox } from '@mantine/core'
import { IconMapPin } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useTranslation } from 'react-i18next'
import { publishPosition } from '../editor/figure/fileWords.ts'
import classes from './fromFile.module.css'
import type { FigureEntry } from '../editor/figure/figures.ts'
import { useInfo } from './useInfo.ts'

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
