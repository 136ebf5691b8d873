import { create } from 'zustand'
import type { PhotoInfo } from '#shared/article/photoInfo.ts'
import { call } from '../../newsroom/newsroom.ts'

/**
 * What the files of the photos that were asked for say of themselves; `missing` are not in the
 * library.
 */
export const usePhotoInfos = create<Record<string, PhotoInfo | 'missing'>>()(() => ({}))

/** Being asked for now, so that two lists that show the same photos ask once. */
const underWay = new Set<string>()

/**
 * Fetches what is not known yet of these photos. Unanswered, they stay unknown and are asked for
 * when next shown.
 */
export async function fetchPhotoInfos(photoIds: readonly string[]): Promise<void> {
  const known = usePhotoInfos.getState()
  const unknown = [...new Set(photoIds)].filter(
    (photoId) => !known[photoId] && !underWay.has(photoId),
  )
  if (unknown.length === 0) return
  unknown.forEach((photoId) => underWay.add(photoId))
  // Few at a time: of photos that the newsroom never looked into, each takes it a moment.
  for (let from = 0; from < unknown.length; from += atOnce)
    await fetchPart(unknown.slice(from, from + atOnce))
}

const atOnce = 20

async function fetchPart(photoIds: readonly string[]): Promise<void> {
  const answer = await call('photos.info', { photoIds: [...photoIds] })
  photoIds.forEach((photoId) => underWay.delete(photoId))
  if (!answer.ok) return
  const found = new Map(answer.value.infos.map((info) => [info.photoId, info]))
  usePhotoInfos.setState(Object.fromEntries(photoIds.map((id) => [id, found.get(id) ?? 'missing'])))
}

/** What a photo's file says, where that is known. */
export function knownInfo(photoId: string): PhotoInfo | null {
  const info = usePhotoInfos.getState()[photoId]
  return info === undefined || info === 'missing' ? null : info
}
