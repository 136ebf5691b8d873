import { ActionIcon, Button } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { unknown } from '#shared/changes/authorship.ts'
import type { Change } from '#shared/changes/change.ts'
import { cut } from '#shared/text/cut.ts'
import { focusShownStory } from '../article/focus.ts'
import { authorClass } from './authorLooks.ts'
import { BothStates } from './BothStates.tsx'
import classes from './changes.module.css'
import { statesOf, whatChanged } from './changeWords.ts'
import { decide, type Decision } from './decide.ts'
import { goToChange } from './goToChange.ts'
import { moveInList, useFocusAfter } from './listKeys.ts'
import { endReview, type Review, useReview } from './review.ts'

/** Changes that are drawn at first, and that each wish for more draws. */
const shownRows = 300

/**
 * Every change since the chosen version, also of figures, the story's details and related stories.
 */
export function ChangesTab() {
  const { t } = useTranslation('changes')
  const review = useReview((state) => state.review)
  const [wanted, setWanted] = useState(shownRows)
  const tab = useRef<HTMLDivElement>(null)
  const focusAfter = useFocusAfter(tab)
  const current = review?.current ?? null
  useCurrentInSight(tab, current)
  if (!review) return null
  const { changes } = review.difference
  if (changes.length === 0)
    return (
      <div ref={tab} className={classes['nothing']}>
        <p>{t('none')}</p>
        <p className={classes['soft']}>{t('noneHint')}</p>
        <Button variant="default" size="xs" data-last onKeyDown={moveInList} onClick={stopReading}>
          {t('close')}
        </Button>
      </div>
    )
  const at = changes.findIndex(({ id }) => id === current)
  const shown = Math.max(wanted, Math.ceil((at + 1) / shownRows) * shownRows)
  const rest = changes.length - shown
  return (
    <div ref={tab} className={classes['tab']}>
      <p className={classes['soft']} role="status">
        {t('count', { count: changes.length })}
      </p>
      <ul className={classes['list']} aria-label={t('list')}>
        {changes.slice(0, shown).map((change, place) => (
          <Row
            key={change.id}
            review={review}
            change={change}
            onDecide={(decision) => {
              focusAfter(place, decision)
              decide(decision, [change])
            }}
          />
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          className={classes['more']}
          onClick={() => setWanted(shown + shownRows)}
        >
          {t('listed', { count: rest })}
        </button>
      )}
    </div>
  )
}

function stopReading(): void {
  endReview()
  focusShownStory()
}

interface RowProps {
  review: Review
  change: Change
  onDecide: (decision: Decision) => void
}

function Row({ review, change, onDecide }: RowProps) {
  const { t } = useTranslation('changes')
  const what = whatChanged(change, review.difference.after)
  const author = review.authors.of.get(change.id)?.main ?? unknown
  const isCurrent = change.id === review.current
  return (
    <li
      className={`${classes['row']} ${authorClass(author)}`}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <button
        type="button"
        className={classes['goTo']}
        onKeyDown={moveInList}
        onClick={() => goToChange(change)}
      >
        <span className={classes['what']}>
          {what}
          {review.authors.names[author] && (
            <span className={classes['who']}> · {review.authors.names[author]}</span>
          )}
        </span>
        <BothStates change={change} article={review.difference.after} />
      </button>
      {(['accept', 'reject'] as const).map((decision) => (
        <ActionIcon
          key={decision}
          data-decision={decision}
          aria-label={t(`${decision}This`, { what: `${what}${namedBy(change)}` })}
          title={t(decision)}
          onKeyDown={moveInList}
          onClick={() => onDecide(decision)}
        >
          {decision === 'accept' ? <IconCheck size={18} /> : <IconX size={18} />}
        </ActionIcon>
      ))}
    </li>
  )
}

/** Characters by which a button tells its change from others of the kind. */
const inName = 40

function namedBy({ edit }: Change): string {
  const words = statesOf(edit).map((text) => cut(text.trim(), inName))
  return words.some(Boolean) ? ` (${words.filter(Boolean).join(' → ')})` : ''
}

function useCurrentInSight(tab: RefObject<HTMLElement | null>, current: string | null): void {
  useEffect(() => {
    const row = current === null ? null : tab.current?.querySelector('[aria-current="true"]')
    row?.scrollIntoView({ block: 'nearest' })
  }, [tab, current])
}
