import { type VirtualItem, useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, type RefCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusStory } from '../article/focus.ts'
import { libraryHasRoom } from '../navigation/layout.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { holdKeys } from '../ui/typedAhead.ts'
import { select, setTask, useLibraryState } from './libraryState.ts'
import { pressInList } from './listKeys.ts'
import { extendTo, noSelection, toggle } from './selection.ts'
import { StoryRow } from './StoryRow.tsx'
import { pageLength, type Stories } from './useStories.ts'
import classes from './StoryList.module.css'
import { openArticle } from '../article/opening.ts'

/** Pixels of a row that was not measured yet. */
const usualRow = 86

/** The stories found, however many: only what is in sight is drawn and read. */
export function StoryList({ stories }: { stories: Stories }) {
  const { t } = useTranslation(['common', 'library'])
  const listRef = useRef<HTMLDivElement>(null)
  const [wanted, setActive] = useState(0)
  const selection = useLibraryState((state) => state.selection)
  const rows = useVirtualizer({
    count: stories.count,
    getScrollElement: () => listRef.current,
    estimateSize: () => usualRow,
    overscan: 6,
    useFlushSync: false,
  })
  const items = rows.getVirtualItems()
  const active = Math.max(0, Math.min(wanted, stories.count - 1))
  usePagesInSight(items, stories.show)
  const scrollTo = useScroll(rows.scrollToIndex, stories)
  // A selection that is out of sight must not be trashed by mistake.
  useEffect(() => () => select(noSelection), [])

  const idAt = (index: number): string | undefined => stories.storyAt(index)?.id
  const press = useRef<string | undefined>(undefined)
  /**
   * The row of the story that the pointer went down on: a newer list may have come since, and put
   * another one there.
   */
  const indexPressed = (event: MouseEvent): number | null => {
    const under = indexUnder(event)
    const pressed = event.detail > 0 ? press.current : undefined
    if (under === null || pressed === undefined || idAt(under) === pressed) return under
    return items.find(({ index }) => idAt(index) === pressed)?.index ?? null
  }
  /** About the selection where the story is part of it, else about the story alone. */
  const openMenu = (index: number, at: { x: number; y: number }): void => {
    const story = stories.storyAt(index)
    if (!story) return
    setActive(index)
    const articleIds = selection.ids.has(story.id) ? [...selection.ids] : [story.id]
    setTask({ kind: 'menu', story, articleIds, at })
  }
  const click = (event: MouseEvent): void => {
    const index = indexPressed(event)
    const id = index === null ? undefined : idAt(index)
    if (index === null || id === undefined) return
    if (event.target instanceof Element && event.target.closest('[data-menu]'))
      return openMenu(index, { x: event.clientX, y: event.clientY })
    setActive(index)
    if (event.shiftKey) return select(extendTo(selection, index, idAt))
    if (event.ctrlKey || event.metaKey) return select(toggle(selection, id, index))
    select({ ...noSelection, anchor: index })
    void openHere(id)
  }
  const keys = {
    count: stories.count,
    active,
    page: Math.max(1, items.length - 12),
    selection,
    query: stories.query,
    idAt,
    moveTo: (index: number) => {
      setActive(index)
      scrollTo(index)
    },
    select,
    openStory: (index: number) => {
      const id = idAt(index)
      if (id === undefined) return
      holdKeys()
      void openHere(id).then(focusStory)
    },
    rename: (index: number) => {
      const story = stories.storyAt(index)
      if (!story) return
      holdKeys()
      setTask({ kind: 'rename', story })
    },
    openMenu: (index: number) => {
      const box = document.getElementById(`story-${index}`)?.getBoundingClientRect()
      if (box) openMenu(index, { x: box.left + 24, y: box.top + 24 })
    },
    askToDelete: (articleIds: readonly string[]) =>
      setTask({ kind: 'delete', articleIds, headline: stories.storyAt(active)?.headline ?? '' }),
  }
  return (
    <div
      ref={listRef}
      id="story-list"
      className={classes.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('library:list')}
      aria-multiselectable
      aria-activedescendant={
        items.some(({ index }) => index === active) ? `story-${active}` : undefined
      }
      onKeyDown={(event) => {
        if (pressInList(event, keys)) event.preventDefault()
      }}
      onPointerDown={(event) => {
        const index = indexUnder(event)
        press.current = index === null ? undefined : idAt(index)
      }}
      onClick={click}
      onContextMenu={(event) => {
        event.preventDefault()
        const index = indexUnder(event)
        if (index !== null) openMenu(index, { x: event.clientX, y: event.clientY })
      }}
    >
      <div role="presentation" className={classes.rows} style={{ height: rows.getTotalSize() }}>
        {items.map((item) => (
          <Row
            key={item.key}
            item={item}
            measure={rows.measureElement}
            stories={stories}
            isActive={item.index === active}
          />
        ))}
      </div>
    </div>
  )
}

/** In a narrow window the story that is open already is uncovered. */
function openHere(id: string): Promise<void> {
  const { openArticleId, showLibrary } = useNavigation.getState()
  if (id === openArticleId && !libraryHasRoom()) showLibrary(false)
  return openArticle(id)
}

interface RowProps {
  item: VirtualItem
  measure: RefCallback<Element>
  stories: Stories
  isActive: boolean
}

function Row({ item, measure, stories, isActive }: RowProps) {
  const { t } = useTranslation(['common', 'library'])
  const story = stories.storyAt(item.index)
  const selected = useLibraryState(
    ({ selection }) => story !== undefined && selection.ids.has(story.id),
  )
  const isOpen = useNavigation(
    ({ openArticleId }) => story !== undefined && story.id === openArticleId,
  )
  return (
    <div
      id={`story-${item.index}`}
      ref={measure}
      data-index={item.index}
      data-active={isActive || undefined}
      className={classes.row}
      style={{ transform: `translateY(${item.start}px)` }}
      role="option"
      aria-selected={selected}
      aria-current={isOpen || undefined}
      aria-setsize={stories.hasMore ? -1 : stories.count}
      aria-posinset={item.index + 1}
    >
      {story ? (
        <StoryRow story={story} query={stories.query.text} />
      ) : (
        <div className={classes.waiting}>{t('library:loading')}</div>
      )}
    </div>
  )
}

function usePagesInSight(items: readonly VirtualItem[], onPages: (pages: number[]) => void): void {
  const first = Math.floor((items[0]?.index ?? 0) / pageLength)
  const last = Math.floor((items.at(-1)?.index ?? 0) / pageLength)
  useEffect(
    () => onPages(Array.from({ length: last - first + 1 }, (_, index) => first + index)),
    [first, last, onPages],
  )
}

/** Brings a row into sight, and once more when its story has come and given it its height. */
function useScroll(scroll: (index: number) => void, stories: Stories): (index: number) => void {
  const awaited = useRef<number | null>(null)
  useEffect(() => {
    const index = awaited.current
    if (index === null || !stories.storyAt(index)) return undefined
    awaited.current = null
    const frame = requestAnimationFrame(() => scroll(index))
    return () => cancelAnimationFrame(frame)
  })
  return (index) => {
    awaited.current = stories.storyAt(index) ? null : index
    scroll(index)
  }
}

function indexUnder({ target }: MouseEvent): number | null {
  const row = target instanceof Element && target.closest<HTMLElement>('[data-index]')
  return row ? Number(row.dataset['index']) : null
}
