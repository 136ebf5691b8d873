import { IconPhoto } from '@tabler/icons-react'
import { type CSSProperties, useState } from 'react'
import type { Rendition } from '#shared/article/photo.ts'
import { photoUrl } from '../newsroom/newsroom.ts'

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
