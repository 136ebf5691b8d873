import { Button } from '@mantine/core'
import { IconWorldDownload } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { droppedFiles } from '../newsroom/droppedFiles.ts'
import classes from './related.module.css'
import { choosePages, useSavedPages } from './savedPages.ts'

interface PageDropProps {
  articleId: string
  say: (sentence: string) => void
  children: ReactNode
}

/** Saved web pages that are dropped here, or chosen by the button, become related stories. */
export function PageDrop({ articleId, say, children }: PageDropProps) {
  const { t } = useTranslation('related')
  const [over, setOver] = useState(false)
  const pages = useSavedPages(articleId, say)

  const drop = async (event: DragEvent): Promise<void> => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(false)
    pages.add(await droppedFiles(event.dataTransfer))
  }

  return (
    <div
      className={classes['tab']}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
          setOver(false)
      }}
      onDrop={(event) => void drop(event)}
    >
      {children}
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes['pages'] ?? ''}
        leftSection={<IconWorldDownload size={16} />}
        loading={pages.coming}
        onClick={() => choosePages(pages.add)}
      >
        {t('pages.choose')}
      </Button>
      {over && <div className={classes['over']}>{t('pages.dropHere')}</div>}
    </div>
  )
}
