import { ActionIcon, Button, Tooltip } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconGripVertical,
  IconPencil,
  IconX,
} from '@tabler/icons-react'
import { type ComponentProps, type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { photoViewOf, type RelatedStory, teaserOf } from '#shared/article/related.ts'
import { ShownThumbnail } from '../figure/Thumbnail.tsx'
import { moveByKey } from '../ui/moveByKey.ts'
import { offerUndo } from '../ui/notices.ts'
import classes from './related.module.css'
import { RelatedEditor } from './RelatedEditor.tsx'
import {
  type Since,
  type Standing,
  withChanged,
  without,
  withReturned,
  withTakenOver,
} from '../article/relatedList.ts'
import { updateRelated } from '../article/relatedStore.ts'

interface RelatedItemProps {
  articleId: string
  story: RelatedStory
  index: number
  count: number
  since: Since | null
  standing: Standing
  move: (to: number) => void
  drag: ComponentProps<'span'>
  /** Where a dragged story would land. */
  mark: 'before' | 'after' | null
  say: (sentence: string) => void
}

export function RelatedItem(props: RelatedItemProps) {
  const { t } = useTranslation(['related', 'common'])
  const { articleId, story, index, count, move, drag, mark } = props
  const [editing, setEditing] = useState(false)
  const { headline, summary, photoId } = teaserOf(story)
  const named = { headline: headline || t('common:untitled') }

  function remove(): void {
    if (!updateRelated(articleId, (related) => without(related, story.id))) return
    offerUndo(t('removed', named), () =>
      updateRelated(articleId, (related) => withReturned(related, story, index)),
    )
  }

  const byKey = (event: KeyboardEvent): void => moveByKey(event, (by) => move(index + by))

  return (
    <li className={classes['item']} data-related={story.id} data-mark={mark ?? undefined}>
      <div className={classes['row']}>
        <span className={classes['handle']} title={t('drag')} {...drag}>
          <IconGripVertical size={16} aria-hidden />
        </span>
        <ShownThumbnail
          {...photoViewOf(story)}
          photoId={photoId}
          className={classes['thumbnail'] ?? ''}
        />
        <div className={classes['words']}>
          <span className={classes['headline']}>{named.headline}</span>
          {summary && <span className={classes['summary']}>{summary}</span>}
        </div>
      </div>
      <SincePicked {...props} />
      <div className={classes['tools']}>
        <Kind story={story} />
        <Tool
          label={t('up', named)}
          off={index === 0}
          act={() => move(index - 1)}
          onKeyDown={byKey}
        >
          <IconArrowUp size={16} />
        </Tool>
        <Tool
          label={t('down', named)}
          off={index === count - 1}
          act={() => move(index + 1)}
          onKeyDown={byKey}
        >
          <IconArrowDown size={16} />
        </Tool>
        <Tool
          label={t('edit', named)}
          expanded={editing}
          act={() => setEditing(!editing)}
          onKeyDown={byKey}
        >
          <IconPencil size={16} />
        </Tool>
        <Tool label={t('remove', named)} act={remove} onKeyDown={byKey}>
          <IconX size={16} />
        </Tool>
      </div>
      {editing && (
        <RelatedEditor articleId={articleId} story={story} close={() => setEditing(false)} />
      )}
    </li>
  )
}

function Kind({ story }: { story: RelatedStory }) {
  const { t } = useTranslation('related')
  if (story.kind === 'address')
    return <span className={classes['note']}>{new URL(story.url).host}</span>
  const own = story.override.headline !== null || story.override.summary !== null
  return (
    <span className={classes['note']}>
      {[t('kinds.article'), own && t('ownWords')].filter(Boolean).join(' · ')}
    </span>
  )
}

/** What became of the other story, and what can be done about it. */
function SincePicked({ articleId, story, since, standing, say }: RelatedItemProps) {
  const { t } = useTranslation('related')
  if (since === null || since === 'same' || story.kind === 'address') return null

  function takeOver(): void {
    if (!standing || story.kind === 'address') return
    const taken = withTakenOver(story, standing)
    if (!updateRelated(articleId, (related) => withChanged(related, taken))) return
    say(t('takenOver', { headline: teaserOf(taken).headline }))
  }

  return (
    <div className={classes['since']}>
      <span>{t(since)}</span>
      {since === 'changed' && (
        <Button size="compact-sm" variant="default" onClick={takeOver}>
          {t('takeOver')}
        </Button>
      )}
    </div>
  )
}

interface ToolProps {
  label: string
  off?: boolean
  expanded?: boolean
  act: () => void
  onKeyDown: (event: KeyboardEvent) => void
  children: ReactNode
}

/**
 * Stays focusable while it can do nothing, so that the keyboard does not lose its place at the ends
 * of the list.
 */
function Tool({ label, off = false, expanded, act, onKeyDown, children }: ToolProps) {
  return (
    <Tooltip label={label} multiline maw={260}>
      <ActionIcon
        size={28}
        aria-label={label}
        aria-disabled={off}
        {...(expanded === undefined ? {} : { 'aria-expanded': expanded })}
        className={classes['tool'] ?? ''}
        onClick={off ? () => {} : act}
        onKeyDown={onKeyDown}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
