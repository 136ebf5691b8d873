import { Button, Modal, SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { photoFilters } from '#shared/contract/photoFilters.ts'
import type { FoundPhoto } from '#shared/contract/photoLibrary.ts'
import { editableArticle, useOpenArticle } from '../article/articleStore.ts'
import { attachKnown } from '../editor/figure/attach.ts'
import { offeredCommands, runCommand } from '../ui/commands.ts'
import { sentenceOf } from '../ui/language.ts'
import { CallFailed } from '../newsroom/queryClient.ts'
import { useActiveRow } from '../ui/activeRow.ts'
import { useTypedText } from '../ui/searchText.ts'
import { PhotoDetails } from './PhotoDetails.tsx'
import { PhotoGrid } from './PhotoGrid.tsx'
import classes from './photos.module.css'
import { type FoundPhotos, type PhotoQuery, usePhotos, useReading } from './usePhotos.ts'
import { dialogProps } from '../ui/dialogProps.ts'

/**
 * Every photo of the library: to be found again, to see where it is used, to be put into the open
 * story.
 */
export function PhotoLibrary({ close }: { close: () => void }) {
  const { t } = useTranslation(['photoLibrary', 'common'])
  return (
    <Modal
      {...dialogProps(close)}
      size={1180}
      yOffset="4vh"
      title={t('title')}
      classNames={{ content: classes['content'] ?? '', body: classes['body'] ?? '' }}
    >
      <Desk close={close} />
    </Modal>
  )
}

function Desk({ close }: { close: () => void }) {
  const { t } = useTranslation('photoLibrary')
  const [query, setQuery] = useState<PhotoQuery>({ text: '', filter: 'all' })
  const photos = usePhotos(query)
  const active = useActiveRow(photos, { list: photos.query })
  useReading(photos.unread)
  const isEditable = useOpenArticle()?.kind === 'editable'
  const gridRef = useRef<HTMLDivElement>(null)
  const ask = (change: Partial<PhotoQuery>): void => {
    setQuery((before) => ({ ...before, ...change }))
    gridRef.current?.scrollTo({ top: 0 })
  }
  const { field, setText } = useTypedText('', 120, (text) =>
    ask({ text: text.normalize('NFC').trim() }),
  )
  const found = active.id === null ? undefined : photos.photoAt(active.index)

  function attach(taken: FoundPhoto | undefined): void {
    const editor = editableArticle()?.editor
    if (!editor || !taken) return
    close()
    // After the dialog has given the focus back, so that the caption may take it.
    setTimeout(() => void attachKnown(editor, taken))
  }

  function intoGrid(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return
    event.preventDefault()
    gridRef.current?.focus()
  }

  return (
    <>
      <div className={classes['bar']}>
        <TextInput
          {...field}
          id="photo-search"
          data-autofocus
          className={classes['search'] ?? ''}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} />}
          onKeyDown={intoGrid}
          maxLength={1_000}
          autoComplete="off"
          spellCheck={false}
        />
        <SegmentedControl
          aria-label={t('filter')}
          value={query.filter}
          onChange={(filter) => ask({ filter })}
          data={photoFilters.map((filter) => ({ value: filter, label: t(`filters.${filter}`) }))}
        />
        <output className={classes['count']}>{countOf(photos, t)}</output>
      </div>
      <div className={classes['desk']}>
        {photos.count === 0 ? (
          <Nothing
            photos={photos}
            close={close}
            showAll={() => {
              setText('')
              ask({ text: '', filter: 'all' })
              document.getElementById('photo-search')?.focus()
            }}
          />
        ) : (
          <PhotoGrid photos={photos} active={active} take={attach} gridRef={gridRef} />
        )}
        {found && (
          <PhotoDetails
            found={found}
            attach={isEditable ? () => attach(found) : null}
            close={close}
            searchFor={(fileName) => {
              setText(fileName)
              ask({ text: fileName, filter: 'all' })
            }}
          />
        )}
      </div>
    </>
  )
}

type Translate = ReturnType<typeof useTranslation<'photoLibrary'>>['t']

function countOf({ count, unread, isLoading }: FoundPhotos, t: Translate): string {
  if (isLoading) return ''
  return unread > 0
    ? `${t('count', { count })} · ${t('reading', { count: unread })}`
    : t('count', { count })
}

/** Why there is nothing to see, and the one thing to do about it. */
function Nothing({
  photos,
  showAll,
  close,
}: {
  photos: FoundPhotos
  showAll: () => void
  close: () => void
}) {
  const { t } = useTranslation('photoLibrary')
  const { query, isLoading, error } = photos
  if (isLoading) return <p className={classes['empty']}>{t('loading')}</p>
  if (error) {
    const reason = error instanceof CallFailed ? sentenceOf(error.failure) : ''
    return <p className={classes['empty']}>{`${t('failed')} ${reason}`}</p>
  }
  const isNarrowed = query.text !== '' || query.filter !== 'all'
  const attach = (): void => {
    close()
    runCommand('attachPhoto')
  }
  return (
    <div className={classes['empty']}>
      <p>{t(isNarrowed ? 'noHits' : 'empty')}</p>
      {isNarrowed ? (
        <Button variant="default" onClick={showAll}>
          {t('showAll')}
        </Button>
      ) : (
        offeredCommands().has('attachPhoto') && (
          <Button variant="default" onClick={attach}>
            {t('attachFiles')}
          </Button>
        )
      )}
    </div>
  )
}
