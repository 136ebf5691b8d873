import { type RelatedStory, teaserOf } from '#shared/article/related.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { completeAddress, isWebAddress } from '#shared/text/address.ts'
import { editableArticle } from '../article/articleStore.ts'
import { call } from '../newsroom/newsroom.ts'
import { mostRelated, twinOf } from '../article/relatedList.ts'
import { type AddressDraft, updateRelated } from '../article/relatedStore.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

export type Refusal =
  | { kind: 'twin'; headline: string }
  | { kind: 'full' }
  | { kind: 'settled' }
  | { kind: 'badUrl' }
  | { kind: 'noHeadline' }

/** Puts a story at the end of the article's list; returns why not where it may not be there. */
export function addRelated(articleId: string, story: RelatedStory): Refusal | null {
  const related = editableArticle()?.related ?? []
  const twin = twinOf(related, story)
  if (twin) return { kind: 'twin', headline: teaserOf(twin).headline }
  if (related.length >= mostRelated) return { kind: 'full' }
  const isAdded = updateRelated(articleId, (related) => [...related, story])
  return isAdded ? null : { kind: 'settled' }
}

/** The related story that a library article makes, as it stands now. */
export async function pickStory(articleId: string): Promise<Result<RelatedStory>> {
  const answer = await call('articles.teasers', { articleIds: [articleId] })
  if (!answer.ok) return answer
  const [found] = answer.value.teasers
  if (!found) return fail({ code: 'notFound', what: 'article' })
  const { headline, summary, photoId, crop, focalPoint, urlSlug } = found
  return succeed({
    kind: 'article',
    id: crypto.randomUUID(),
    articleId,
    picked: { headline, summary, photoId, crop, focalPoint, urlSlug },
    override: { headline: null, summary: null },
  })
}

/** The related story that a draft makes, or what it lacks. */
export function readDraft(draft: AddressDraft): { story: RelatedStory } | { refusal: Refusal } {
  const url = completeAddress(draft.url)
  if (!url || !isWebAddress(url)) return { refusal: { kind: 'badUrl' } }
  const headline = clean(draft.headline)
  if (!headline) return { refusal: { kind: 'noHeadline' } }
  const teaser = { headline, summary: clean(draft.summary), photoId: draft.photoId }
  return { story: { kind: 'address', id: crypto.randomUUID(), url, teaser } }
}

/** Pasted text often brings line ends and blanks along; a teaser is one paragraph. */
function clean(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** The sentence about a story that was not taken into the list, until the next try. */
export function useRefusal(): {
  refusal: string | null
  refuse: (refusal: Refusal | null) => void
  kind: Refusal['kind'] | null
} {
  const { t } = useTranslation('related')
  const [held, refuse] = useState<Refusal | null>(null)
  const sentences = {
    twin: () => t('twin', { headline: held?.kind === 'twin' ? held.headline : '' }),
    full: () => t('full'),
    settled: () => t('settled'),
    badUrl: () => t('address.badUrl'),
    noHeadline: () => t('address.noHeadline'),
  }
  return { refusal: held && sentences[held.kind](), refuse, kind: held?.kind ?? null }
}
