import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconCrop,
  IconPhotoEdit,
  IconStar,
  IconStarFilled,
  IconTrash,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { changeLeadFigure } from '../article/edits.ts'
import { offerUndo } from '../ui/notices.ts'
import { replacePhoto } from '../editor/figure/attach.ts'
import { goToCaption, moveFigure, removeFigure, returnFigure } from '../editor/figure/moveFigure.ts'
import { choosePhotos } from '../editor/figure/photoFiles.ts'
import { cropFigure } from './crop/cropping.ts'
import classes from '../editor/figure/figure.module.css'
import type { FigureEntry } from '../editor/figure/figures.ts'
import { useFigures } from '../editor/figure/figureStore.ts'

/** What can be done with a whole figure. */
export function FigureToolbar({ editor, figure }: { editor: Editor; figure: FigureEntry }) {
  const { t } = useTranslation('photos')
  const leads = useFigures(({ leadId }) => leadId === figure.id)
  const { id } = figure
  const byKey = (event: KeyboardEvent<HTMLElement>): void => goByKey(event, editor, id)
  return (
    <div role="toolbar" aria-label={t('toolbar')} className={classes['tools']}>
      <Tool
        goByKey={byKey}
        label={leads ? t('leads') : t('chooseLead')}
        pressed={leads}
        act={() => changeLeadFigure(id)}
      >
        {leads ? <IconStarFilled size={16} /> : <IconStar size={16} />}
      </Tool>
      <Tool goByKey={byKey} label={t('replace')} act={() => replace(editor, id)}>
        <IconPhotoEdit size={16} />
      </Tool>
      <Tool goByKey={byKey} label={t('crop.open')} act={() => cropFigure(id)}>
        <IconCrop size={16} />
      </Tool>
      <Tool
        goByKey={byKey}
        label={t('moveUp')}
        keys="Alt+ArrowUp"
        act={() => moveFigure(editor.view, id, -1)}
      >
        <IconArrowUp size={16} />
      </Tool>
      <Tool
        goByKey={byKey}
        label={t('moveDown')}
        keys="Alt+ArrowDown"
        act={() => moveFigure(editor.view, id, 1)}
      >
        <IconArrowDown size={16} />
      </Tool>
      <Tool goByKey={byKey} label={t('remove')} act={() => remove(editor, id)}>
        <IconTrash size={16} />
      </Tool>
    </div>
  )

  function remove(editor: Editor, figureId: string): void {
    const removed = removeFigure(editor.view, figureId)
    if (removed)
      offerUndo(t('removed'), () => !editor.isDestroyed && returnFigure(editor.view, removed))
  }
}

function replace(editor: Editor, figureId: string): void {
  choosePhotos('one', ([file]) => {
    if (file && !editor.isDestroyed) void replacePhoto(editor, figureId, file)
  })
}

interface ToolProps {
  label: string
  /** Where the tool is a state that holds or not. */
  pressed?: boolean
  keys?: string
  act: () => void
  goByKey: (event: KeyboardEvent<HTMLElement>) => void
  children: ReactNode
}

function Tool({ label, pressed, keys, act, goByKey, children }: ToolProps) {
  const shown = keys
    ? `${label} (${keys.replace('ArrowUp', '↑').replace('ArrowDown', '↓')})`
    : label
  return (
    <Tooltip label={shown} withinPortal>
      <ActionIcon
        size={30}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(keys ? { 'aria-keyshortcuts': keys } : {})}
        // The caption keeps its cursor while its figure is moved or replaced.
        onMouseDown={(event) => event.preventDefault()}
        onClick={act}
        onKeyDown={goByKey}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

function goByKey(event: KeyboardEvent<HTMLElement>, editor: Editor, figureId: string): void {
  const tools = [...(event.currentTarget.parentElement?.querySelectorAll('button') ?? [])]
  const at = tools.findIndex((tool) => tool === event.currentTarget)
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const last = event.key === 'Tab' && !event.shiftKey && at === tools.length - 1
  if (step !== undefined) tools[(at + step + tools.length) % tools.length]?.focus()
  else if (event.key === 'Escape' || last) goToCaption(editor.view, figureId)
  else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown'))
    moveFigure(editor.view, figureId, event.key === 'ArrowUp' ? -1 : 1)
  else return
  event.preventDefault()
  event.stopPropagation()
}
