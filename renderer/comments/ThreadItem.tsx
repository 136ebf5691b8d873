import { Button, Group } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { initialsOf } from '../../shared/article/profile.ts'
import { teaserOf } from '../../shared/article/related.ts'
import { type Anchor, type CommentEntry, isResolved, type Thread } from '../../shared/comments/thread.ts'
import { editableArticle } from '../article/openArticle.ts'
import { showWhen, showWhole } from '../shell/dates.ts'
import { currentLanguage } from '../shell/language.ts'
import { useMinute } from '../shell/useMinute.ts'
import { CommentForm } from './CommentForm.tsx'
import { placesIn } from './commentsPlugin.ts'
import { useComments } from './commentsStore.ts'
import { addEntry, goToThread } from './compose.ts'
import { isInText, isOnFigure } from './placing.ts'
import { readUnsent } from './unsent.ts'
import classes from './comments.module.css'

/** A thread: what it is about, what was said, and the two things that can be done. */
export function ThreadItem({ articleId, thread }: { articleId: string; thread: Thread }) {
  const { t } = useTranslation('comments')
  const isActive = useComments(({ activeId }) => activeId === thread.id)
  const [reply, setReply] = useState<'none' | 'kept' | 'asked'>(() =>
    readUnsent(articleId, thread.id) ? 'kept' : 'none',
  )
  const item = useRef<HTMLLIElement>(null)
  const replyButton = useRef<HTMLButtonElement>(null)
  const resolved = isResolved(thread)
  useEffect(() => {
    if (isActive) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const endReply = (): void => {
    flushSync(() => setReply('none'))
    replyButton.current?.focus()
  }
  const send = async (text: string): Promise<boolean> => {
    const done = await addEntry(thread.id, 'comment', text)
    if (done) endReply()
    return done
  }
  return (
    <li ref={item} className={classes.thread} data-active={isActive || undefined}>
      <button type="button" className={classes.place} title={t('goTo')} onClick={() => goToThread(thread)}>
        <Quotation anchor={thread.anchor} isGone={isGone(thread)} />
      </button>
      <ol className={classes.entries}>
        {thread.entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {reply !== 'none' ? (
        <CommentForm
          articleId={articleId}
          anchor={null}
          threadId={thread.id}
          label={t('reply')}
          button={t('sendReply')}
          asked={reply === 'asked' ? 1 : 0}
          send={send}
          cancel={endReply}
        />
      ) : (
        <Group gap="xs">
          <Button ref={replyButton} size="compact-xs" variant="subtle" onClick={() => setReply('asked')}>
            {t('reply')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => void addEntry(thread.id, resolved ? 'reopened' : 'resolved', '')}
          >
            {t(resolved ? 'reopen' : 'resolve')}
          </Button>
        </Group>
      )}
    </li>
  )
}

function isGone(thread: Thread): boolean {
  const open = editableArticle()
  const { place } = thread.anchor
  if (!open || isResolved(thread)) return false
  if (place.kind === 'related') return open.related.every(({ id }) => id !== place.relatedId)
  return isInText(place) && !placesIn(open.editor.state).has(thread.id)
}

/** The words that are commented on, or what the place is called. */
export function Quotation({ anchor, isGone = false }: { anchor: Anchor; isGone?: boolean }) {
  const { t } = useTranslation(['comments', 'versions'])
  const { place, quote } = anchor
  const open = editableArticle()
  const isFigure = open && isOnFigure(open.editor.state.doc, anchor)
  const kind = isFigure ? 'figure' : isGone && place.kind === 'block' ? 'goneBlock' : place.kind
  const name =
    place.kind === 'field'
      ? t(`versions:fields.${place.field === 'dateline' ? 'date' : place.field}`)
      : t(`comments:places.${kind}`)
  const related = place.kind === 'related' && open?.related.find(({ id }) => id === place.relatedId)
  return (
    <>
      {quote ? <q className={classes.quote}>{quote.exact}</q> : <span className={classes.whole}>{name}</span>}
      {related && <q className={classes.quote}>{teaserOf(related).headline}</q>}
      {isGone && <span className={classes.gone}>{t(quote ? 'comments:gone' : 'comments:goneWhole')}</span>}
    </>
  )
}

function Entry({ entry }: { entry: CommentEntry }) {
  const { t } = useTranslation(['comments', 'workflow'])
  const now = useMinute()
  const { author, madeAt, kind, text } = entry
  return (
    <li className={classes.entry}>
      <span className={classes.initials} aria-hidden>
        {author.initials ?? (initialsOf(author.name) || '?')}
      </span>
      <div className={classes.said}>
        <p className={classes.who}>
          <b>{author.name || t('comments:someone')}</b> · {t(`workflow:roles.${author.role}`)} ·{' '}
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
