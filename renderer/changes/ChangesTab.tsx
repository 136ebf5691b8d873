import { ActionIcon } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { unknown } from '../../shared/changes/authorship.ts'
import type { Change } from '../../shared/changes/change.ts'
import { authorClass } from './authorLooks.ts'
import { BothStates } from './BothStates.tsx'
import classes from './changes.module.css'
import { whatChanged } from './changeWords.ts'
import { decide } from './decide.ts'
import { goToChange } from './goToChange.ts'
import { type Review, useReview } from './review.ts'

/** Changes that are drawn; who has more begins with the first. */
const shownRows = 300

/** Every change since the chosen version, also of figures, the story's details and related stories. */
export function ChangesTab() {
  const { t } = useTranslation('changes')
  const review = useReview((state) => state.review)
  const list = useCurrentInSight(review?.current ?? null)
  if (!review) return null
  const { changes } = review.difference
  if (changes.length === 0)
    return (
      <div className={classes['nothing']}>
        <p>{t('none')}</p>
        <p className={classes['soft']}>{t('noneHint')}</p>
      </div>
    )
  return (
    <div className={classes['tab']}>
      <p className={classes['soft']} role="status">
        {t('count', { count: changes.length })}
      </p>
      <ul ref={list} className={classes['list']} aria-label={t('list')}>
        {changes.slice(0, shownRows).map((change) => (
          <Row key={change.id} review={review} change={change} />
        ))}
      </ul>
      {changes.length > shownRows && (
        <p className={classes['soft']}>{t('listed', { count: changes.length - shownRows })}</p>
      )}
    </div>
  )
}

function Row({ review, change }: { review: Review; change: Change }) {
  const { t } = useTranslation('changes')
  const what = whatChanged(change, review.difference.after)
  const author = review.authors.of.get(change.id)?.main ?? unknown
  return (
    <li className={`${classes['row']} ${authorClass(author)}`} aria-current={change.id === review.current}>
      <button type="button" className={classes['goTo']} onClick={() => goToChange(change)}>
        <span className={classes['what']}>
          {what}
          {review.authors.names[author] && (
            <span className={classes['who']}> · {review.authors.names[author]}</span>
          )}
        </span>
        <BothStates deed={change.deed} />
      </button>
      <ActionIcon
        aria-label={t('acceptThis', { what })}
        title={t('accept')}
        onClick={() => decide('accept', [change])}
      >
        <IconCheck size={18} />
      </ActionIcon>
      <ActionIcon
        aria-label={t('rejectThis', { what })}
        title={t('reject')}
        onClick={() => decide('reject', [change])}
      >
        <IconX size={18} />
      </ActionIcon>
    </li>
  )
}

function useCurrentInSight(current: string | null) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const row = current === null ? null : list.current?.querySelector('[aria-current="true"]')
    row?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return list
}
