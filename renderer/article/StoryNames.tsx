import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { teasersOf } from '../newsroom/queries.ts'
import { Scrolled } from '../ui/Scrolled.tsx'
import classes from './StoryNames.module.css'

/** As many as a dialog has room for. */
const fewNames = 8
/** Stories that are named; more are told of by their number. */
const mostNamed = 200

interface StoryNamesProps {
  articleIds: readonly string[]
  /** What the list is of, for those who do not see it. */
  label: string
}

/** The headlines of the stories that a dialog is about to act on. */
export function StoryNames({ articleIds, label }: StoryNamesProps) {
  const { t } = useTranslation(['common', 'library'])
  const named = articleIds.slice(0, mostNamed)
  const { data } = useQuery(teasersOf(named))
  const headlines = new Map(data?.teasers.map((teaser) => [teaser.articleId, teaser.headline]))
  const more = articleIds.length - named.length
  const names = (
    <ul className={classes.names} aria-label={label}>
      {data &&
        named.map((articleId) => (
          <li key={articleId}>{headlines.get(articleId) || t('untitled')}</li>
        ))}
      {more > 0 && <li>{t('library:moreStories', { count: more })}</li>}
    </ul>
  )
  // What scrolls is a stop on the way of the Tab key.
  return named.length > fewNames ? <Scrolled label={label}>{names}</Scrolled> : names
}
