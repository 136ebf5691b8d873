import { memo, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { teaserOf } from '#shared/article/related.ts'
import { type Anchor, isResolved, type Thread } from '#shared/comments/thread.ts'
import { editableArticle } from '../article/articleStore.ts'
import { CommentForm } from './CommentForm.tsx'
import { useComments } from './commentsStore.ts'
import { addEntry, backToStory, goToThread } from './compose.ts'
import { isOnFigure } from './placing.ts'
import { ThreadEntries } from './ThreadEntries.tsx'
import { readUnsent } from './unsent.ts'
import classes from './comments.module.css'

interface ThreadItemProps {
  articleId: string
  thread: Thread
  /** What it is about stands in the story no more. */
  isGone: boolean
}

/**
 * A thread: what it is about, what was said, and the two things that can be done. There may be
 * hundreds beside a key.
 */
export const ThreadItem = memo(function ThreadItem({ articleId, thread, isGone }: ThreadItemProps) {
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
    backToStory()
    const done = await addEntry(thread.id, 'comment', text)
    if (done) setReply('none')
    return done
  }
  return (
    <li ref={item} className={classes.thread} data-active={isActive || undefined}>
      <button
        type="button"
        className={classes.place}
        title={t('goTo')}
        onClick={() => goToThread(thread)}
      >
        <Quotation anchor={thread.anchor} isGone={isGone} />
      </button>
      <ThreadEntries entries={thread.entries} />
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
        <div className={classes.acts}>
          <button
            ref={replyButton}
            type="button"
            className={classes.act}
            onClick={() => setReply('asked')}
          >
            {t('reply')}
          </button>
          <button
            type="button"
            className={classes.act}
            onClick={() => void addEntry(thread.id, resolved ? 'reopened' : 'resolved', '')}
          >
            {t(resolved ? 'reopen' : 'resolve')}
          </button>
        </div>
      )}
    </li>
  )
})

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
      {quote ? (
        <q className={classes.quote}>{quote.exact}</q>
      ) : (
        <span className={classes.whole}>{name}</span>
      )}
      {related && <q className={classes.quote}>{teaserOf(related).headline}</q>}
      {isGone && (
        <span className={classes.gone}>{t(quote ? 'comments:gone' : 'comments:goneWhole')}</span>
      )}
    </>
  )
}
