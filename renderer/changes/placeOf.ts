import type { Article } from '#shared/article/article.ts'
import { emptyMetadata, type Metadata } from '#shared/article/metadata.ts'
import type { Change } from '#shared/changes/change.ts'
import type { Place } from '#shared/checks/finding.ts'

/**
 * Where a change is, in the words of the list, and the place of the open story to go to; null where
 * it is gone.
 */
export function placeOf(
  { place, edit }: Change,
  article: Article,
): { label: Change['place']['kind'] | 'figure'; goTo: Place | null } {
  switch (place.kind) {
    case 'headline':
    case 'standfirst':
      return { label: place.kind, goTo: { kind: place.kind, range: null } }
    case 'related': {
      const isThere = article.related.some(({ id }) => id === place.id)
      return { label: 'related', goTo: isThere ? { kind: 'related', relatedId: place.id } : null }
    }
    case 'metadata':
      return { label: 'metadata', goTo: edit.kind === 'field' ? metadataPlace(edit.field) : null }
    default:
      return blockPlace(place.blockId, article)
  }
}

function blockPlace(blockId: string, { document }: Article): ReturnType<typeof placeOf> {
  const [, , ...body] = document.content
  const block = body.find(({ attrs }) => attrs.id === blockId)
  if (!block) return { label: 'block', goTo: null }
  if (block.type === 'figure')
    return { label: 'figure', goTo: { kind: 'figure', figureId: blockId, part: 'caption' } }
  return { label: 'block', goTo: { kind: 'block', blockId, range: null } }
}

function metadataPlace(field: string): Place | null {
  const name = field === 'place' || field === 'date' ? 'dateline' : field
  return Object.hasOwn(emptyMetadata, name)
    ? { kind: 'metadata', field: name as keyof Metadata }
    : null
}
