import { isSameValue } from '#shared/article/sameValue.ts'
import type { PhotoView, RelatedStory, Teaser } from '#shared/article/related.ts'

type PickedStory = Extract<RelatedStory, { kind: 'article' }>

/** What is asked to be in the list, as far as sameness goes. */
export type Target = { kind: 'article'; articleId: string } | { kind: 'address'; url: string }

/** As many as an article may hold. */
export const mostRelated = 200

/**
 * The story of the list that points to the same article or page; `exceptId` leaves out the one
 * being edited.
 */
export function twinOf(
  related: readonly RelatedStory[],
  target: Target,
  exceptId?: string,
): RelatedStory | undefined {
  return related.find((story) => story.id !== exceptId && isSame(story, target))
}

function isSame(story: RelatedStory, target: Target): boolean {
  if (story.kind === 'article')
    return target.kind === 'article' && story.articleId === target.articleId
  return target.kind === 'address' && addressKey(story.url) === addressKey(target.url)
}

/** Puts the story with that id to the place `to` (0 is first), counted in the resulting list. */
export function movedTo(related: readonly RelatedStory[], id: string, to: number): RelatedStory[] {
  const story = related.find((story) => story.id === id)
  if (!story) return [...related]
  return withInserted(without(related, id), story, Math.max(0, to))
}

export function without(related: readonly RelatedStory[], id: string): RelatedStory[] {
  return related.filter((story) => story.id !== id)
}

/** Puts `story` at the place of the one with its id. */
export function withChanged(related: readonly RelatedStory[], story: RelatedStory): RelatedStory[] {
  return related.map((other) => (other.id === story.id ? story : other))
}

/**
 * Puts a removed story back where it was, as far as that place still exists; a no-op where it is
 * there again.
 */
export function withReturned(
  related: readonly RelatedStory[],
  story: RelatedStory,
  place: number,
): RelatedStory[] {
  if (related.some((other) => other.id === story.id) || twinOf(related, story)) return [...related]
  return withInserted(related, story, place)
}

function withInserted(
  related: readonly RelatedStory[],
  story: RelatedStory,
  place: number,
): RelatedStory[] {
  return [...related.slice(0, place), story, ...related.slice(place)]
}

/** How another article stands now, as `articles.teasers` tells; undefined where it is gone. */
export type Standing = (Teaser & PhotoView & { urlSlug: string; trashed: boolean }) | undefined

export type Since = 'same' | 'changed' | 'trashed' | 'gone'

/** What became of a picked article since its teaser was taken. */
export function sincePicked(story: PickedStory, now: Standing): Since {
  if (!now) return 'gone'
  if (now.trashed) return 'trashed'
  const { picked } = story
  const same =
    picked.headline === now.headline &&
    picked.summary === now.summary &&
    picked.photoId === now.photoId &&
    isSameView(picked, now) &&
    picked.urlSlug === now.urlSlug
  return same ? 'same' : 'changed'
}

function isSameView(one: PhotoView, other: PhotoView): boolean {
  return isSameValue([one.crop, one.focalPoint], [other.crop, other.focalPoint])
}

/** The teaser as the other article now reads; the user's own words stay. */
export function withTakenOver(story: PickedStory, now: NonNullable<Standing>): PickedStory {
  const { headline, summary, photoId, crop, focalPoint, urlSlug } = now
  return { ...story, picked: { headline, summary, photoId, crop, focalPoint, urlSlug } }
}

/** Parts of an address that say where a reader came from, not what is read. */
const trackers = /^(utm_.+|fbclid|gclid|zalo_.+|yclid|mc_cid|mc_eid)$/i

/**
 * What two addresses of the same page have in common: no scheme, `www.`, fragment, closing slash or
 * trackers, the host in lower case. `address` is one that `completeAddress` gave.
 */
export function addressKey(address: string): string {
  const url = new URL(address)
  const host = url.host.toLowerCase().replace(/^www\./, '')
  const path = url.pathname.replace(/\/+$/, '')
  const query = [...url.searchParams]
    .filter(([name]) => !trackers.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&')
  return `${host}${path}${query && `?${query}`}`
}
