import { useTranslation } from 'react-i18next'
import { TabCount } from '../ui/TabCount.tsx'
import { openThreads, useComments } from './commentsStore.ts'

/** How many threads nobody has resolved; nothing where there are none. */
export function CommentsCount() {
  const { t } = useTranslation('comments')
  const count = useComments(({ threads }) => openThreads(threads).length)
  return <TabCount count={count} tone="caution" title={t('countOpen', { count })} />
}
