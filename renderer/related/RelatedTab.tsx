import { SegmentedControl, VisuallyHidden } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { teaserOf, type RelatedStory } from '#shared/article/related.ts'
import type { EditableArticle } from '../article/articleStore.ts'
import { AddressForm } from './AddressForm.tsx'
import { LibraryPicker } from './LibraryPicker.tsx'
import classes from './related.module.css'
import { PageDrop } from './PageDrop.tsx'
import { RelatedItem } from './RelatedItem.tsx'
import { movedTo, type Since, sincePicked, type Standing } from '../article/relatedList.ts'
import { askForRelated, deskFor, updateRelated, useRelatedDesk } from '../article/relatedStore.ts'
import { useDragOrder } from './useDragOrder.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { teasersOf } from '../newsroom/queries.ts'

/**
 * The stories that a reader is pointed to, and two ways to add one. The way stays open, so that
 * many can be added in a row.
 */
export function RelatedTab({ article }: { article: EditableArticle }) {
  const { t } = useTranslation('related')
  const { articleId, related } = article
  const way = useRelatedDesk((desk) => desk.way)
  const [said, setSaid] = useState('')
  const standings = useStandings(related)
  const order = useDragOrder(move)
  useEffect(() => deskFor(articleId), [articleId])

  function move(id: string, to: number): void {
    const story = related.find((story) => story.id === id)
    if (!story || to < 0 || to >= related.length) return
    if (!updateRelated(articleId, (related) => movedTo(related, id, to))) return
    const { headline } = teaserOf(story)
    setSaid(t('moved', { headline, place: to + 1, count: related.length }))
  }

  return (
    <PageDrop articleId={articleId} say={setSaid}>
      <SegmentedControl
        fullWidth
        aria-label={t('how')}
        value={way}
        onChange={(way) => {
          useRelatedDesk.setState({ way: way === 'address' ? 'address' : 'library' })
          askForRelated()
        }}
        data={[
          { value: 'library', label: t('fromLibrary') },
          { value: 'address', label: t('byAddress') },
        ]}
      />
      {way === 'library' ? (
        <LibraryPicker articleId={articleId} related={related} say={setSaid} />
      ) : (
        <AddressForm articleId={articleId} say={setSaid} />
      )}
      <h2 className={classes['count']}>
        {related.length === 0 ? t('empty') : t('count', { count: related.length })}
      </h2>
      <ol className={classes['list']} aria-label={t('label')} {...order.listHandlers}>
        {related.map((story, index) => (
          <RelatedItem
            key={story.id}
            articleId={articleId}
            story={story}
            index={index}
            count={related.length}
            since={standings.sinceOf(story)}
            standing={standings.standingOf(story)}
            move={(to) => move(story.id, to)}
            drag={order.handleFor(story.id)}
            mark={order.markAt(index)}
            say={setSaid}
          />
        ))}
      </ol>
      <VisuallyHidden component="output">{said}</VisuallyHidden>
    </PageDrop>
  )
}

interface Standings {
  /** Null for an address, and until the newsroom has answered. */
  sinceOf: (story: RelatedStory) => Since | null
  standingOf: (story: RelatedStory) => Standing
}

/** How the library's stories in a list stand now; asked anew whenever stories change. */
function useStandings(related: readonly RelatedStory[]): Standings {
  const articleIds = related.flatMap((story) => (story.kind === 'article' ? [story.articleId] : []))
  const answer = useQuery({
    ...teasersOf(articleIds),
    enabled: articleIds.length > 0,
    placeholderData: keepPreviousData,
  })
  const standings = new Map(answer.data?.teasers.map((teaser) => [teaser.articleId, teaser]))
  const asked = answer.data && !answer.isPlaceholderData
  const standingOf = (story: RelatedStory): Standing =>
    story.kind === 'article' ? standings.get(story.articleId) : undefined
  return {
    standingOf,
    sinceOf: (story) => {
      if (story.kind === 'address' || !(asked || standingOf(story))) return null
      return sincePicked(story, standingOf(story))
    },
  }
}
