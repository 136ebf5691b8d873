import { Button, VisuallyHidden } from '@mantine/core'
import { IconPhotoPlus, IconPhotoSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditableArticle } from '../article/articleStore.ts'
import { moveFigureInList } from '../editor/figure/moveFigure.ts'
import { useFigures } from '../editor/figure/figureStore.ts'
import { runCommand } from '../ui/commands.ts'
import { keysOf, showKeys } from '../ui/shortcuts.ts'
import { CreditAll } from './CreditAll.tsx'
import { FigureItem } from './FigureItem.tsx'
import classes from './PhotosTab.module.css'

/** The figures of the story in their order, with what each still lacks. */
export function PhotosTab({ article }: { article: EditableArticle }) {
  const { t } = useTranslation('photos')
  const figures = useFigures((store) => store.figures)
  const [said, setSaid] = useState('')
  const { editor } = article

  function move(figureId: string, to: number): void {
    if (!moveFigureInList(editor.view, figureId, to)) return
    setSaid(t('list.moved', { place: to + 1, count: figures.length }))
  }

  return (
    <div className={classes['tab']}>
      <Button
        variant="default"
        fullWidth
        leftSection={<IconPhotoPlus size={18} />}
        rightSection={<kbd>{showKeys(keysOf('attachPhoto'))}</kbd>}
        onClick={() => runCommand('attachPhoto')}
      >
        {t('attach')}
      </Button>
      <Button
        variant="subtle"
        fullWidth
        leftSection={<IconPhotoSearch size={18} />}
        onClick={() => runCommand('photoLibrary')}
      >
        {t('fromLibrary')}
      </Button>
      {figures.length === 0 ? (
        <p className={classes['empty']}>
          {t('list.empty')} {t('attachHint')}.
        </p>
      ) : (
        <ol className={classes['list']} aria-label={t('list.label')}>
          {figures.map((figure, index) => (
            <FigureItem
              key={figure.id}
              editor={editor}
              figure={figure}
              index={index}
              count={figures.length}
              move={(to) => move(figure.id, to)}
            />
          ))}
        </ol>
      )}
      <CreditAll editor={editor} figures={figures} agency={article.metadata.source} />
      <VisuallyHidden component="output">{said}</VisuallyHidden>
    </div>
  )
}
