import { useElementSize } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundPhoto } from '#shared/contract/photoLibrary.ts'
import { Thumbnail } from '../figure/Thumbnail.tsx'
import type { ActiveRowState } from '../ui/activeRow.ts'
import { Marked } from '../ui/Marked.tsx'
import { gridStep } from './gridKeys.ts'
import classes from './photos.module.css'
import { type FoundPhotos, pageLength } from './usePhotos.ts'

/** Pixels. */
const least = { width: 150, gap: 12, words: 46 }

interface PhotoGridProps {
  photos: FoundPhotos
  active: ActiveRowState
  /** What Enter and a double click do. */
  take: (photo: FoundPhoto | undefined) => void
  gridRef: RefObject<HTMLDivElement | null>
}

/** The photos found, however many: only what is in sight is drawn and read. */
export function PhotoGrid({ photos, active, take, gridRef }: PhotoGridProps) {
  const { t } = useTranslation('photoLibrary')
  const { ref: sizeRef, width } = useElementSize()
  const columns = Math.max(1, Math.floor((width + least.gap) / (least.width + least.gap)))
  const cell = (width - least.gap * (columns - 1)) / columns
  const height = Math.round((cell * 2) / 3) + least.words + least.gap
  const count = Math.ceil(photos.count / columns)
  const rows = useVirtualizer({
    count: width === 0 ? 0 : count,
    getScrollElement: () => gridRef.current,
    estimateSize: () => height,
    overscan: 2,
    useFlushSync: false,
  })
  const { measure, scrollToIndex } = rows
  useEffect(() => measure(), [height, columns, measure])
  const items = rows.getVirtualItems()
  usePages(photos, (items[0]?.index ?? 0) * columns, ((items.at(-1)?.index ?? 0) + 1) * columns - 1)

  const activePhoto = active.id === null ? undefined : photos.photoAt(active.index)
  /** The photo that the pointer went down on: a newer list may have put another one there since. */
  const pressed = useRef<string | undefined>(undefined)

  function press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const inSight = Math.max(1, items.length - 4)
    const next = gridStep(event.key, {
      active: active.index,
      count: photos.count,
      columns,
      rows: inSight,
    })
    if (event.key === 'Enter') take(activePhoto)
    else if (next === null) return
    else {
      active.activate(next)
      scrollToIndex(Math.floor(next / columns))
    }
    event.preventDefault()
  }

  return (
    <div
      ref={gridRef}
      className={classes['grid']}
      role="listbox"
      tabIndex={0}
      aria-label={t('grid')}
      aria-activedescendant={activePhoto ? `photo-${active.index}` : undefined}
      onKeyDown={press}
      onPointerDown={(event) => {
        pressed.current = photos.idAt(indexUnder(event) ?? -1)
      }}
      onClick={(event) => {
        const id = event.detail > 0 ? pressed.current : photos.idAt(indexUnder(event) ?? -1)
        if (id !== undefined) active.activateId(id)
      }}
      onDoubleClick={() => {
        if (pressed.current !== undefined) take(photos.photoAt(photos.indexOf(pressed.current)))
      }}
    >
      <div
        ref={sizeRef}
        role="presentation"
        className={classes['rows']}
        style={{ height: rows.getTotalSize() }}
      >
        {items.flatMap((item) =>
          Array.from(
            { length: Math.min(columns, photos.count - item.index * columns) },
            (_, column) => {
              const index = item.index * columns + column
              const place = `translate(${column * (cell + least.gap)}px, ${item.start}px)`
              return (
                <div
                  key={index}
                  id={`photo-${index}`}
                  data-index={index}
                  role="option"
                  aria-selected={activePhoto !== undefined && index === active.index}
                  aria-setsize={photos.count}
                  aria-posinset={index + 1}
                  className={classes['cell']}
                  style={{ width: cell, height: height - least.gap, transform: place }}
                >
                  <Cell found={photos.photoAt(index)} text={photos.query.text} />
                </div>
              )
            },
          ),
        )}
      </div>
    </div>
  )
}

function Cell({ found, text }: { found: FoundPhoto | undefined; text: string }) {
  const { t } = useTranslation('photoLibrary')
  if (!found) return <span className={classes['waiting']} />
  const { photo, caption, stories } = found
  return (
    <>
      <Thumbnail photoId={photo.id} className={classes['thumbnail'] ?? ''} />
      <span className={classes['title']}>
        <Marked text={caption || photo.fileName} query={text} />
      </span>
      <span className={classes['note']}>
        {stories === 0 ? t('unusedHere') : t('stories', { count: stories })}
      </span>
    </>
  )
}

/** Has the pages read that hold the photos in sight. */
function usePages({ show }: FoundPhotos, from: number, to: number): void {
  const first = Math.floor(Math.max(0, from) / pageLength)
  const last = Math.floor(Math.max(0, to) / pageLength)
  const before = useRef('')
  useEffect(() => {
    const key = `${first}-${last}`
    if (before.current === key) return
    before.current = key
    show(Array.from({ length: last - first + 1 }, (_, page) => first + page))
  }, [first, last, show])
}

function indexUnder({ target }: MouseEvent): number | null {
  const cell = target instanceof Element && target.closest<HTMLElement>('[data-index]')
  return cell ? Number(cell.dataset['index']) : null
}
