import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { initialsOf } from '#shared/article/profile.ts'
import type { CommentEntry } from '#shared/comments/thread.ts'
import { showWhen, showWhole, useMinute } from '../ui/dates.ts'
import { currentLanguage } from '../ui/language.ts'
import { whoWords } from '../people/personWords.ts'
import { useComments } from './commentsStore.ts'
import classes from './comments.module.css'

/**
 * Of a thread with more entries than `most`, only the first and the last ones are shown until
 * somebody wants them all.
 */
const most = 8
const last = 3

export function ThreadEntries({ entries }: { entries: readonly CommentEntry[] }) {
  const { t } = useTranslation('comments')
  const [showsAll, showAll] = useState(false)
  const hidden = showsAll || entries.length <= most ? 0 : entries.length - 1 - last
  const [first, ...others] = entries
  return (
    <ol className={classes.entries}>
      {first && <Entry entry={first} />}
      {hidden > 0 && (
        <li>
          <button type="button" className={classes.act} onClick={() => showAll(true)}>
            {t('showEntries', { count: hidden })}
          </button>
        </li>
      )}
      {others.slice(hidden).map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ol>
  )
}

function Entry({ entry }: { entry: CommentEntry }) {
  const { t } = useTranslation(['comments', 'workflow'])
  const now = useMinute()
  const people = useComments((state) => state.people)
  const device = useComments((state) => state.device)
  const { author, madeAt, kind, text } = entry
  return (
    <li className={classes.entry}>
      <span className={classes.initials} aria-hidden>
        {author.initials ?? (initialsOf(author.name) || '?')}
      </span>
      <div className={classes.said}>
        <p className={classes.who}>
          <b>{whoWords(author, people, device) || t('comments:someone')}</b> ·{' '}
          {t(`workflow:roles.${author.role}`)} ·{' '}
          <time dateTime={madeAt} title={showWhole(madeAt, currentLanguage())}>
            {showWhen(madeAt, now, currentLanguage())}
          </time>
          {kind !== 'comment' && ` · ${t(`comments:did.${kind}`)}`}
        </p>
        {text && <p className={classes.text}>{text}</p>}
      </div>
    </li>
  )
}
