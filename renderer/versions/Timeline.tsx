import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { distinctPeople } from '#shared/article/people.ts'
import type { ListedVersion } from '#shared/contract/versions.ts'
import type { EditableArticle } from '../article/articleStore.ts'
import { currentLanguage } from '../ui/language.ts'
import { chooseVersion, useChosenVersion, dayBegunBy } from './timeline.ts'
import { VersionDetails } from './VersionDetails.tsx'
import { authorWords } from '../changes/versionWords.ts'
import { VersionRow } from './VersionRow.tsx'
import classes from './versions.module.css'

/** Pixels of a row that was not measured yet. */
const usualRow = 62

interface TimelineProps {
  article: EditableArticle
  versions: readonly ListedVersion[]
  headId: string | null
  /** Of this laptop. */
  device: string
}

/**
 * The versions day by day, however many: only what is in sight is drawn, and the chosen one, so
 * that what is done with it stays.
 */
export function Timeline({ article, versions, headId, device }: TimelineProps) {
  const { t } = useTranslation('versions')
  const { articleId } = article
  const chosenId = useChosenVersion(({ chosen }) =>
    chosen?.articleId === articleId ? chosen.versionId : null,
  )
  const chosenAt = versions.findIndex(({ versionId }) => versionId === chosenId)
  const list = useRef<HTMLOListElement>(null)
  const above = useHeightAbove(list)
  const rows = useVirtualizer({
    count: versions.length,
    getScrollElement: () => scrollerOf(list),
    getItemKey: (index) => versions[index]!.versionId,
    estimateSize: () => usualRow,
    scrollMargin: above,
    overscan: 8,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range)
      if (chosenAt < 0 || inSight.includes(chosenAt)) return inSight
      return [...inSight, chosenAt].sort((one, other) => one - other)
    },
  })
  useChosenInSight(rows, chosenId, chosenAt >= 0)
  const people = useMemo(() => distinctPeople(versions.map(({ author }) => author)), [versions])
  return (
    <ol
      ref={list}
      className={`${classes['list']} ${classes['timeline']}`}
      aria-label={t('list')}
      style={{ height: rows.getTotalSize() }}
    >
      {rows.getVirtualItems().map(({ index, start }) => {
        const version = versions[index]!
        const { versionId, parents } = version
        const day = dayBegunBy(versions, index, currentLanguage())
        const isChosen = versionId === chosenId
        return (
          <li
            key={versionId}
            ref={rows.measureElement}
            data-index={index}
            className={classes['version']}
            style={{ transform: `translateY(${start - above}px)` }}
            aria-setsize={versions.length}
            aria-posinset={index + 1}
          >
            {day !== null && <h2 className={classes['day']}>{day}</h2>}
            <VersionRow
              version={version}
              mergedFrom={
                parents.length > 1 ? versions.filter((one) => parents.includes(one.versionId)) : []
              }
              who={authorWords(version, people, device)}
              isHead={versionId === headId}
              isChosen={isChosen}
              choose={() => chooseVersion(isChosen ? null : { articleId, versionId })}
            />
            {isChosen && <VersionDetails article={article} version={version} versions={versions} />}
          </li>
        )
      })}
    </ol>
  )
}

/** The tab scrolls as a whole, the timeline with what stands above it. */
function scrollerOf(list: RefObject<HTMLElement | null>): Element | null {
  return list.current?.closest('[role="tabpanel"]') ?? null
}

/** Pixels between the beginning of the tab and the list. */
function useHeightAbove(list: RefObject<HTMLElement | null>): number {
  const [above, setAbove] = useState(0)
  useLayoutEffect(() => {
    const [around, scroller] = [list.current?.parentElement, scrollerOf(list)]
    if (!around || !scroller) return undefined
    // What stands above changes its height together with what is around both.
    const following = new ResizeObserver(() => {
      const top = list.current?.getBoundingClientRect().top ?? 0
      setAbove(Math.round(top - scroller.getBoundingClientRect().top + scroller.scrollTop))
    })
    following.observe(around)
    return () => following.disconnect()
  }, [list])
  return above
}

/** One that was chosen elsewhere, or before another tab was shown, is brought into sight. */
function useChosenInSight(
  rows: Virtualizer<Element, Element>,
  chosenId: string | null,
  isListed: boolean,
): void {
  useEffect(() => {
    if (!isListed) return
    const { count, getItemKey } = rows.options
    const at = Array.from({ length: count }, (_, index) => getItemKey(index)).indexOf(
      chosenId ?? '',
    )
    const start = rows.measurementsCache[at]?.start ?? 0
    const from = rows.scrollOffset ?? 0
    const isInSight = start >= from && start < from + (rows.scrollRect?.height ?? 0)
    if (!isInSight) rows.scrollToIndex(at, { align: 'start' })
  }, [rows, chosenId, isListed])
}
