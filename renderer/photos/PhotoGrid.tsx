import { useElementSize } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundPhoto } from '#shared/contract/photoLibrary.ts'
import { Thumbnail } from '../figure/Thumbnail.tsx'
import { Marked } from '../ui/Marked.tsx'
import { gridStep } from './gridKeys.ts'
import classes from './photos.module.css'
import { type FoundPhotos, pageLength } from './usePhotos.ts'

/** Pixels. */
const least = { width: 150, gap: 12, words: 46 }

interface PhotoGridProps {
  photos: FoundPhotos
  active: number
  choose: (index: number) => void
  /** What Enter and a double click do. */
  take: (index: number) => void
  gridRef: RefObject<HTMLDivElement | null>
}

/** The photos found, however many: only what is in sight is drawn and read. */
export function PhotoGrid({ photos, active, choose, take, gridRef }: PhotoGridProps) {
  const { t } = useTranslation('photoLibrary')
  const { ref: sizeRef, width } = useElementSize()
  const columns = Math.max(1, Math.floor((width + least.gap) / (least.width + least.gap)))
  const cell = (width - least.gap * (columns - 1)) / columns
  const height = Math.round((cell * 2) / 3) + least.words + least.gap
  const count = Math.ceil(photos.total / columns)
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

  function press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const inSight = Math.max(1, items.length - 4)
    const next = gridStep(event.key, { active, count: photos.total, columns, rows: inSight })
    if (event.key === 'Enter') take(active)
    else if (next === null) return
    else {
      choose(next)
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
      aria-activedescendant={photos.photoAt(active) ? `photo-${active}` : undefined}
      onKeyDown={press}
      onClick={(event) => choose(indexUnder(event) ?? active)}
      onDoubleClick={(event) => take(indexUnder(event) ?? active)}
    >
      <div
        ref={sizeRef}
        role="presentation"
        className={classes['rows']}
        style={{ height: rows.getTotalSize() }}
      >
        {items.flatMap((item) =>
          Array.from(
            { length: Math.min(columns, photos.total - item.index * columns) },
            (_, column) => {
              const index = item.index * columns + column
              const place = `translate(${column * (cell + least.gap)}px, ${item.start}px)`
              return (
                <div
                  key={index}
                  id={`photo-${index}`}
                  data-index={index}
                  role="option"
                  aria-selected={index === active}
                  aria-setsize={photos.total}
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
