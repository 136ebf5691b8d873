import { useEffect } from 'react'
import type { Crop, FocalPoint } from '#shared/article/document.ts'
import { partStyle, shownPart } from '../editor/figure/partStyle.ts'
import { askForPhotos, usePhotoDetails } from '../editor/figure/photoDetails.ts'
import { Thumbnail } from './Thumbnail.tsx'

/** Width over height of every box that these stand in. */
const ratio = 4 / 3

interface ShownThumbnailProps {
  photoId: string | null
  crop: Crop | null
  focalPoint: FocalPoint | null
  /** Of a box that positions what is in it and hides what is outside. */
  className: string
}

/** What is shown of a photo, around its focal point. */
export function ShownThumbnail({ photoId, crop, focalPoint, className }: ShownThumbnailProps) {
  const details = usePhotoDetails((known) => (photoId === null ? undefined : known[photoId]))
  const isCut = crop !== null || focalPoint !== null
  useEffect(() => {
    if (photoId !== null && isCut) askForPhotos([photoId])
  }, [photoId, isCut])
  const size = isCut && details !== 'missing' ? details : undefined
  const style = size ? { style: partStyle(shownPart(size, { crop, focalPoint }, ratio)) } : {}
  return <Thumbnail photoId={photoId} className={className} {...style} />
}
