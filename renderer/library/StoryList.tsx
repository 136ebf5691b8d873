import { type VirtualItem, useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, type RefCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { focusStory } from '../article/focus.ts'
import { libraryHasRoom } from '../navigation/layout.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useExport } from '../publishing/useExport.ts'
import { useActiveRow } from '../ui/activeRow.ts'
import { holdKeys } from '../ui/typedAhead.ts'
import { select, setTask, useLibraryState } from './libraryState.ts'
import { pressInList } from './listKeys.ts'
import { extendTo, noSelection, toggle } from './selection.ts'
import {
  dropUnlisted,
  selectAll,
  selectRange,
  startTrashing,
  trashStories,
} from './storyActions.ts'
import { StoryRow } from './StoryRow.tsx'
import { pageLength, type Stories, type StoryOfList } from './useStories.ts'
import classes from './StoryList.module.css'
import { openArticle } from '../article/opening.ts'

/** Pixels of a row that was not measured yet. */
const usualRow = 86

/** The stories found, however many: only what is in sight is drawn and read. */
export function StoryList({ stories }: { stories: Stories }) {
  const { t } = useTranslation(['common', 'library'])
  const listRef = useRef<HTMLDivElement>(null)
  const openArticleId = useNavigation((state) => state.openArticleId)
  const selection = useLibraryState((state) => state.selection)
  const active = useActiveRow(stories, { firstId: openArticleId })
  const { activateId } = active
  const rows = useVirtualizer({
    count: stories.count,
    getScrollElement: () => listRef.current,
    estimateSize: () => usualRow,
    overscan: 6,
    useFlushSync: false,
  })
  const items = rows.getVirtualItems()
  usePagesInSight(items, stories.show)
  useTrueSelection(stories)
  const scrollTo = useScroll(rows.scrollToIndex, stories)
  // A copy, or a story opened from elsewhere, is the one that is highlighted now.
  useEffect(() => {
    if (openArticleId !== null) activateId(openArticleId)
  }, [openArticleId, activateId])

  const storyOf = (id: string): StoryOfList | undefined => stories.storyAt(stories.indexOf(id))
  const press = useRef<string | undefined>(undefined)
  /**
   * The story that the pointer went down on: a newer list may have come since, and put another one
   * there.
   */
  const storyPressed = (event: MouseEvent): StoryOfList | undefined => {
    const under = stories.idAt(indexUnder(event))
    // A click without a press comes from a screen reader.
    const pressed = event.type === 'click' && event.detail === 0 ? undefined : press.current
    return under === undefined ? undefined : storyOf(pressed ?? under)
  }
  const moveTo = (index: number): void => {
    active.activate(index)
    scrollTo(index)
  }
  const extend = (index: number): void => {
    const id = stories.idAt(index)
    const anchor = selection.anchor ?? (active.id === null ? null : { ...active, id: active.id })
    if (id === undefined || !anchor) return
    const order = Array.from({ length: stories.count }, (_, at) => stories.idAt(at) ?? '')
    if (order.includes(anchor.id)) select(extendTo(anchor, id, order))
    else void selectRange(stories.query, anchor, { id, index })
  }
  /** About the selection where the story is part of it, else about the story alone. */
  const openMenu = (story: StoryOfList, at: { x: number; y: number }): void => {
    activateId(story.id)
    const articleIds = selection.ids.has(story.id) ? [...selection.ids] : [story.id]
    setTask({ kind: 'menu', story, articleIds, at })
  }
  const click = (event: MouseEvent): void => {
    const story = storyPressed(event)
    if (!story) return
    if (event.target instanceof Element && event.target.closest('[data-menu]'))
      return openMenu(story, { x: event.clientX, y: event.clientY })
    const anchor = { id: story.id, index: stories.indexOf(story.id) }
    activateId(story.id)
    if (event.shiftKey) return extend(anchor.index)
    if (event.ctrlKey || event.metaKey) return select(toggle(selection, anchor))
    select({ ...noSelection, anchor })
    void openHere(story.id)
  }
  /** Where one story goes, the one in its place is the next to be acted on. */
  const trash = async (articleIds: readonly string[]): Promise<void> => {
    const isActive = articleIds.length === 1 && articleIds[0] === active.id
    const next = stories.idAt(active.index + 1) ?? stories.idAt(active.index - 1)
    if (articleIds.length > 1) startTrashing(articleIds)
    else if ((await trashStories(articleIds)) && isActive && next !== undefined) activateId(next)
  }
  const keys = {
    count: stories.count,
    active,
    page: Math.max(1, items.length - 12),
    selection,
    select,
    moveTo: (index: number) => {
      moveTo(index)
      const id = stories.idAt(index)
      select({ ...selection, anchor: id === undefined ? null : { id, index } })
    },
    extendTo: (index: number) => {
      extend(index)
      moveTo(index)
    },
    selectAll: () => void selectAll(stories.query),
    openStory: (id: string) => {
      holdKeys()
      void openHere(id).then(focusStory)
    },
    rename: (id: string) => {
      const story = storyOf(id)
      if (!story) return
      holdKeys()
      setTask({ kind: 'rename', story })
    },
    openMenu: (id: string) => {
      const story = storyOf(id)
      const box = document.getElementById(`story-${active.index}`)?.getBoundingClientRect()
      if (story && box) openMenu(story, { x: box.left + 24, y: box.top + 24 })
    },
    remove: (articleIds: readonly string[]) => {
      if (stories.query.trashed) setTask({ kind: 'delete', articleIds })
      else void trash(articleIds)
    },
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
        active.id !== null && items.some(({ index }) => index === active.index)
          ? `story-${active.index}`
          : undefined
      }
      onFocus={({ currentTarget }) => {
        // By keyboard something has to show where one is.
        if (active.id === null && currentTarget.matches(':focus-visible'))
          active.activate(active.index)
      }}
      onKeyDown={(event) => {
        if (pressInList(event, keys)) event.preventDefault()
      }}
      onPointerDown={(event) => {
        press.current = stories.idAt(indexUnder(event))
      }}
      onClick={click}
      onContextMenu={(event) => {
        event.preventDefault()
        const story = storyPressed(event)
        if (story) openMenu(story, { x: event.clientX, y: event.clientY })
      }}
    >
      <div role="presentation" className={classes.rows} style={{ height: rows.getTotalSize() }}>
        {items.map((item) => (
          <Row
            key={item.key}
            item={item}
            measure={rows.measureElement}
            stories={stories}
            isActive={active.id !== null && item.index === active.index}
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

/**
 * What is not seen is not acted on: the selection holds only what the list holds, and ends with the
 * list and with an export.
 */
function useTrueSelection({ query, readAt, indexOf }: Stories): void {
  useEffect(() => useLibraryState.setState({ listed: query }), [query])
  useEffect(() => () => useLibraryState.setState({ listed: null, selection: noSelection }), [])
  useEffect(
    () =>
      useExport.subscribe(({ step }, before) => {
        if (step.kind === 'finished' && before.step.kind === 'running') select(noSelection)
      }),
    [],
  )
  const checkedAt = useRef(readAt)
  useEffect(() => {
    if (checkedAt.current === readAt) return
    checkedAt.current = readAt
    const { ids } = useLibraryState.getState().selection
    if ([...ids].some((id) => indexOf(id) < 0)) void dropUnlisted(query)
  })
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

/** Returns the place of the row under the pointer, or -1. */
function indexUnder({ target }: MouseEvent): number {
  const row = target instanceof Element && target.closest<HTMLElement>('[data-index]')
  return row ? Number(row.dataset['index']) : -1
}
