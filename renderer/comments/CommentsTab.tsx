import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isResolved, type Thread } from '../../shared/comments/thread.ts'
import type { EditableArticle } from '../article/openArticle.ts'
import { useStoryState } from '../editor/useStoryState.ts'
import { keysOf, showKeys } from '../shell/shortcuts.ts'
import { CommentForm } from './CommentForm.tsx'
import { placesIn } from './commentsPlugin.ts'
import { useComments } from './commentsStore.ts'
import { composeOn, endComposing, sendComment } from './compose.ts'
import { wholeStory } from './placing.ts'
import { Quotation, ThreadItem } from './ThreadItem.tsx'
import classes from './comments.module.css'

/** What colleagues say of the story, as it is read from top to bottom; what is resolved is behind a button. */
export function CommentsTab({ article }: { article: EditableArticle }) {
  const { t } = useTranslation('comments')
  const { threads, composing, asked } = useComments()
  const order = useOrder(article, threads)
  const [showsResolved, showResolved] = useState(false)
  const open = order.filter((thread) => !isResolved(thread))
  const resolved = order.filter(isResolved)
  return (
    <section className={classes.tab} aria-label={t('label')}>
      {composing ? (
        <div className={classes.composing}>
          <p className={classes.about}>{t('about')}</p>
          <Quotation anchor={composing} />
          <CommentForm
            articleId={article.articleId}
            anchor={composing}
            threadId={null}
            label={t('write')}
            button={t('send')}
            asked={asked}
            send={(text) => sendComment(composing, text)}
            cancel={endComposing}
          />
        </div>
      ) : (
        <Button variant="default" size="compact-sm" onClick={() => composeOn(wholeStory)}>
          {t('onStory')}
        </Button>
      )}
      {open.length === 0 && !composing && <Nothing any={threads.length > 0} />}
      <ul className={classes.threads}>
        {open.map((thread) => (
          <ThreadItem key={thread.id} articleId={article.articleId} thread={thread} />
        ))}
      </ul>
      {resolved.length > 0 && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={showsResolved}
          onClick={() => showResolved(!showsResolved)}
        >
          {t('showResolved', { count: resolved.length })}
        </Button>
      )}
      {showsResolved && (
        <ul className={classes.threads}>
          {resolved.map((thread) => (
            <ThreadItem key={thread.id} articleId={article.articleId} thread={thread} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Nothing({ any }: { any: boolean }) {
  const { t } = useTranslation('comments')
  return (
    <div className={classes.none}>
      <p>{t(any ? 'noneOpen' : 'none')}</p>
      {!any && <p className={classes.hint}>{t('noneHint', { keys: showKeys(keysOf('comment')) })}</p>}
    </div>
  )
}

/** As the story is read; what is beside its text, or gone from it, comes last, the older first. */
function useOrder({ editor }: EditableArticle, threads: readonly Thread[]): Thread[] {
  const places = useStoryState(editor, ({ state }) => JSON.stringify([...placesIn(state)]))
  const known = new Map(JSON.parse(places) as [string, { from: number }][])
  const at = ({ id }: Thread): number => known.get(id)?.from ?? Number.MAX_SAFE_INTEGER
  const begun = ({ entries }: Thread): string => entries[0]?.madeAt ?? ''
  return [...threads].sort((one, other) => at(one) - at(other) || (begun(one) < begun(other) ? -1 : 1))
}
