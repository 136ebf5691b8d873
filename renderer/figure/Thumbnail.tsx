import { IconPhoto } from '@tabler/icons-react'
import { useState } from 'react'
import { photoUrl } from '../newsroom.ts'

/** A small picture of a photo beside words that say what it is; a plain sign where there is none or it does not open. */
export function Thumbnail({ photoId, className }: { photoId: string | null; className: string }) {
  const [failed, setFailed] = useState<string | null>(null)
  return (
    <span className={className}>
      {photoId === null || failed === photoId ? (
        <IconPhoto size={20} aria-hidden />
      ) : (
        <img
          src={photoUrl(photoId, 'thumbnail')}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={() => setFailed(photoId)}
        />
      )}
    </span>
  )
}
