import { Button } from '@mantine/core'
import type { EditorState } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isResolved, type Thread } from '#shared/comments/thread.ts'
import type { EditableArticle } from '../article/articleStore.ts'
import { keysOf, showKeys } from '../ui/shortcuts.ts'
import { CommentForm } from './CommentForm.tsx'
import { placesIn } from './commentsPlugin.ts'
import { useComments, openThreads } from './commentsStore.ts'
import { composeOn, endComposing, sendComment } from './compose.ts'
import { isInText, wholeStory } from './placing.ts'
import { Quotation, ThreadItem } from './ThreadItem.tsx'
import classes from './comments.module.css'
import { TabCount } from '../ui/TabCount.tsx'

/**
 * What colleagues say of the story, as it is read from top to bottom; what is resolved is behind a
 * button.
 */
export function CommentsTab({ article }: { article: EditableArticle }) {
  const { t } = useTranslation('comments')
  const { threads, composing, asked } = useComments()
  const order = useOrder(article, threads)
  const [showsResolved, showResolved] = useState(false)
  const open = order.filter(({ thread }) => !isResolved(thread))
  const resolved = order.filter(({ thread }) => isResolved(thread))
  return (
    <section className={classes.tab} aria-label={t('label')}>
      {composing ? (
        <div className={classes.composing}>
          <p className={classes.about}>{t('about')}</p>
          <Quotation anchor={composing.anchor} />
          <CommentForm
            articleId={article.articleId}
            anchor={composing.anchor}
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
        {open.map(({ thread, isGone }) => (
          <ThreadItem
            key={thread.id}
            articleId={article.articleId}
            thread={thread}
            isGone={isGone}
          />
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
          {resolved.map(({ thread, isGone }) => (
            <ThreadItem
              key={thread.id}
              articleId={article.articleId}
              thread={thread}
              isGone={isGone}
            />
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
      {!any && (
        <p className={classes.hint}>{t('noneHint', { keys: showKeys(keysOf('comment')) })}</p>
      )}
    </div>
  )
}

interface Listed {
  thread: Thread
  isGone: boolean
}

/** As the story is read; what is beside its text, or gone from it, comes last, the older first. */
function useOrder(article: EditableArticle, threads: readonly Thread[]): Listed[] {
  const { editor, related } = article
  // Every key moves places; what is shown changes only with their order.
  const ids = useEditorState({ editor, selector: ({ editor }) => orderOf(editor.state, threads) })
  const inText = new Set(ids)
  const at = new Map(ids.map((id, place) => [id, place]))
  const begun = ({ entries }: Thread): string => entries[0]?.madeAt ?? ''
  const placeOf = ({ id }: Thread): number => at.get(id) ?? ids.length
  return [...threads]
    .sort((one, other) => placeOf(one) - placeOf(other) || (begun(one) < begun(other) ? -1 : 1))
    .map((thread) => ({ thread, isGone: isGone(thread, inText, related) }))
}

function orderOf(state: EditorState, threads: readonly Thread[]): string[] {
  const places = placesIn(state)
  const from = (id: string): number => places.get(id)?.from ?? 0
  return threads
    .map(({ id }) => id)
    .filter((id) => places.has(id))
    .sort((one, other) => from(one) - from(other))
}

function isGone(
  thread: Thread,
  inText: ReadonlySet<string>,
  related: EditableArticle['related'],
): boolean {
  const { place } = thread.anchor
  if (isResolved(thread)) return false
  if (place.kind === 'related') return related.every(({ id }) => id !== place.relatedId)
  return isInText(place) && !inText.has(thread.id)
}

/** How many threads nobody has resolved; nothing where there are none. */
export function CommentsCount() {
  const { t } = useTranslation('comments')
  const count = useComments(({ threads }) => openThreads(threads).length)
  return <TabCount count={count} tone="caution" title={t('countOpen', { count })} />
}
