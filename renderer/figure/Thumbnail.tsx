import { IconPhoto } from '@tabler/icons-react'
import { type CSSProperties, useState, useEffect } from 'react'
import type { Rendition } from '#shared/article/photo.ts'
import { photoUrl } from '../newsroom/newsroom.ts'
import type { Crop, FocalPoint } from '#shared/article/document.ts'
import { partStyle, shownPart } from '../editor/figure/partStyle.ts'
import { askForPhotos, usePhotoDetails } from '../editor/figure/photoDetails.ts'

interface ThumbnailProps {
  photoId: string | null
  className: string
  /** How the picture lies in its box, where it is not to fill it. */
  style?: CSSProperties
  rendition?: Rendition
}

/**
 * A small picture of a photo beside words that say what it is; a plain sign where there is none or
 * it does not open.
 */
export function Thumbnail({ photoId, className, style, rendition = 'thumbnail' }: ThumbnailProps) {
  const [failed, setFailed] = useState<string | null>(null)
  return (
    <span className={className}>
      {photoId === null || failed === photoId ? (
        <IconPhoto size={20} aria-hidden />
      ) : (
        <img
          src={photoUrl(photoId, rendition)}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          style={style}
          onError={() => setFailed(photoId)}
        />
      )}
    </span>
  )
}

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
