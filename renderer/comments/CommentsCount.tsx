import { useTranslation } from 'react-i18next'
import { openThreads, useComments } from './commentsStore.ts'
import classes from './comments.module.css'

/** How many threads nobody has resolved; nothing where there are none. */
export function CommentsCount() {
  const { t } = useTranslation('comments')
  const count = useComments(({ threads }) => openThreads(threads).length)
  if (count === 0) return null
  return (
    <span className={classes.number} title={t('countOpen', { count })}>
      {count}
    </span>
  )
}
