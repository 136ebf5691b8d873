import { useEffect } from 'react'
import type { PhotoInfo } from '#shared/article/photoInfo.ts'
import { fetchPhotoInfos, usePhotoInfos } from '../editor/figure/photoInfos.ts'

/** What a photo's file says; undefined until it is known. */
export function useInfo(photoId: string): PhotoInfo | 'missing' | undefined {
  useEffect(() => void fetchPhotoInfos([photoId]), [photoId])
  return usePhotoInfos((infos) => infos[photoId])
}
