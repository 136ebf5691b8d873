import { create } from 'zustand'
import type { Photo } from '#shared/article/photo.ts'
import { call } from '../../newsroom/newsroom.ts'

/** What is known of the photos that were asked for; `missing` are not in the library. */
export const usePhotoDetails = create<Record<string, Photo | 'missing'>>()(() => ({}))

let asking: Set<string> | null = null

/** As many as one `photos.describe` takes. */
const mostAtOnce = 1_000

/**
 * Fetches what is not known yet of these photos. All that is asked for in one turn goes in one
 * call.
 */
export function askForPhotos(photoIds: readonly string[]): void {
  askFor(photoIds.filter((photoId) => !usePhotoDetails.getState()[photoId]))
}

/** Asks again for what was not in the library, after photos came in. */
export function askForMissing(): void {
  const known = usePhotoDetails.getState()
  const missing = Object.keys(known).filter((photoId) => known[photoId] === 'missing')
  askFor(missing)
}

function askFor(photoIds: readonly string[]): void {
  if (photoIds.length === 0) return
  if (!asking) {
    asking = new Set()
    queueMicrotask(() => void fetchAsked())
  }
  for (const photoId of photoIds) asking.add(photoId)
}

async function fetchAsked(): Promise<void> {
  const photoIds = [...(asking ?? [])]
  asking = null
  for (let from = 0; from < photoIds.length; from += mostAtOnce) {
    const part = photoIds.slice(from, from + mostAtOnce)
    const answer = await call('photos.describe', { photoIds: part })
    // Unanswered, the photos stay unknown and are asked for when next shown.
    if (answer.ok) usePhotoDetails.setState(byId(part, answer.value.photos))
  }
}

function byId(
  photoIds: readonly string[],
  photos: readonly Photo[],
): Record<string, Photo | 'missing'> {
  const found = new Map(photos.map((photo) => [photo.id, photo]))
  return Object.fromEntries(photoIds.map((photoId) => [photoId, found.get(photoId) ?? 'missing']))
}

/** Remembers a photo that the newsroom has just taken. */
export function holdPhoto(photo: Photo): void {
  usePhotoDetails.setState({ [photo.id]: photo })
}
