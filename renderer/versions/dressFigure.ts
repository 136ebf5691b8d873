import type { Language } from '#shared/article/article.ts'
import type { Crop, Figure } from '#shared/article/document.ts'
import { creditLineOf } from '#shared/article/photo.ts'
import { partStyle } from '../editor/figure/partStyle.ts'
import { photoUrl } from '../newsroom/newsroom.ts'
import { t } from '../ui/language.ts'
import classes from './versions.module.css'

/**
 * Puts into a figure that has only its caption what else readers of it see: the photo as it is
 * cropped, and the credit.
 */
export function dressFigure(dom: Element, { attrs }: Figure, language: Language): void {
  const frame = document.createElement('div')
  frame.className = classes['frame'] ?? ''
  const picture = document.createElement('img')
  picture.src = photoUrl(attrs.photoId, 'view')
  picture.alt = attrs.altText || t('photos:noAltText')
  picture.addEventListener('load', () => frameAround(frame, picture, attrs.crop))
  picture.addEventListener('error', () => frame.replaceChildren(t('photos:missing')))
  frame.append(picture)
  dom.prepend(frame)
  const credit = creditLineOf(attrs, language)
  if (!credit) return
  const line = document.createElement('span')
  line.className = classes['credit'] ?? ''
  line.textContent = credit
  dom.append(line)
}

/** The frame has the ratio of what is shown; the rest of a cropped photo lies outside of it. */
function frameAround(frame: HTMLElement, picture: HTMLImageElement, crop: Crop | null): void {
  const { naturalWidth, naturalHeight } = picture
  const ratio = ((crop?.width ?? 1) * naturalWidth) / ((crop?.height ?? 1) * naturalHeight)
  frame.style.setProperty('--ratio', String(ratio))
  if (crop) Object.assign(picture.style, partStyle(crop))
}
