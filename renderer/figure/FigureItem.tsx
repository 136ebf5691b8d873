import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconCrop,
  IconStar,
  IconStarFilled,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { creditLineOf } from '#shared/article/photo.ts'
import { changeLeadFigure } from '../article/edits.ts'
import { goToFigure } from '../editor/figure/moveFigure.ts'
import { cropFigure } from './crop/cropping.ts'
import { type FigureEntry, missingOf } from '../editor/figure/figures.ts'
import { useFigures } from '../editor/figure/figureStore.ts'
import { ShownThumbnail } from './Thumbnail.tsx'
import { moveByKey } from '../ui/moveByKey.ts'
import { FromFile } from './FromFile.tsx'
import classes from './PhotosTab.module.css'

interface FigureItemProps {
  editor: Editor
  figure: FigureEntry
  index: number
  count: number
  move: (to: number) => void
}

export function FigureItem({ editor, figure, index, count, move }: FigureItemProps) {
  const { t } = useTranslation('photos')
  const place = index + 1
  const caption = figure.caption.trim() || t('list.noCaption')

  const byKey = (event: KeyboardEvent): void => moveByKey(event, (by) => move(index + by))

  return (
    <li className={classes['item']}>
      <UnstyledButton
        className={classes['goTo'] ?? ''}
        title={t('list.goTo')}
        onClick={() => goToFigure(editor.view, figure.id)}
        onKeyDown={byKey}
      >
        <ShownThumbnail {...figure} className={classes['thumbnail'] ?? ''} />
        <span className={classes['words']}>
          <span className={classes['place']}>{t('list.position', { place, count })}</span>
          <span className={figure.caption.trim() ? classes['caption'] : classes['noCaption']}>
            {caption}
          </span>
          <Credit figure={figure} />
        </span>
      </UnstyledButton>
      <div className={classes['foot']}>
        <Flags figure={figure} />
        <Tooltip label={t('crop.open')}>
          <ActionIcon
            size={28}
            aria-label={t('list.cropOf', { place })}
            onClick={() => cropFigure(figure.id)}
          >
            <IconCrop size={16} />
          </ActionIcon>
        </Tooltip>
        <Lead figureId={figure.id} place={place} />
        <Move
          label={t('list.upOf', { place })}
          disabled={index === 0}
          act={() => move(index - 1)}
          up
        />
        <Move
          label={t('list.downOf', { place })}
          disabled={place === count}
          act={() => move(index + 1)}
        />
      </div>
      <FromFile editor={editor} figure={figure} />
    </li>
  )
}

function Credit({ figure }: { figure: FigureEntry }) {
  const language = useFigures((store) => store.storyLanguage)
  const credit = creditLineOf(figure, language)
  return credit ? <span className={classes['credit']}>{credit}</span> : null
}

function Flags({ figure }: { figure: FigureEntry }) {
  const { t } = useTranslation('photos')
  const missing = missingOf(figure)
  return (
    <ul className={classes['flags']}>
      {missing.length === 0 && (
        <li className={classes['complete']}>
          <IconCheck size={14} aria-hidden /> {t('list.complete')}
        </li>
      )}
      {missing.map((what) => (
        <li key={what} className={classes['missing']}>
          <IconAlertTriangle size={14} aria-hidden /> {t(`list.missing.${what}`)}
        </li>
      ))}
    </ul>
  )
}

function Lead({ figureId, place }: { figureId: string; place: number }) {
  const { t } = useTranslation('photos')
  const leads = useFigures((store) => store.leadId === figureId)
  const label = t('list.leadOf', { place })
  return (
    <Tooltip label={leads ? t('leads') : t('chooseLead')}>
      <ActionIcon
        size={28}
        aria-label={label}
        aria-pressed={leads}
        onClick={() => changeLeadFigure(figureId)}
      >
        {leads ? <IconStarFilled size={16} /> : <IconStar size={16} />}
      </ActionIcon>
    </Tooltip>
  )
}

function Move({
  label,
  disabled,
  act,
  up = false,
}: {
  label: string
  disabled: boolean
  act: () => void
  up?: boolean
}) {
  return (
    <Tooltip label={`${label} (Alt ${up ? '↑' : '↓'})`}>
      <ActionIcon
        size={28}
        aria-label={label}
        aria-disabled={disabled}
        className={classes['tool'] ?? ''}
        onClick={act}
      >
        {up ? <IconArrowUp size={16} /> : <IconArrowDown size={16} />}
      </ActionIcon>
    </Tooltip>
  )
}
