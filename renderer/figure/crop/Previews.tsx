import { useTranslation } from 'react-i18next'
import type { Size } from '#shared/article/crop.ts'
import type { Crop } from '#shared/article/document.ts'
import { shapeRatios } from '#shared/render/shapes.ts'
import { photoUrl } from '../../newsroom/newsroom.ts'
import { partStyle, ratioStyle, shownPart } from '../../editor/figure/partStyle.ts'
import classes from './crop.module.css'
import type { ShapeChange } from './useShape.ts'

/** What the crop and the focal point make of the photo where it will be shown. */
export function Previews({
  photoId,
  size,
  change,
}: {
  photoId: string
  size: Size
  change: ShapeChange
}) {
  const { t } = useTranslation('photos')
  const attrs = { crop: change.crop, focalPoint: change.shape.focalPoint }
  const shapes = { inline: null, lead: shapeRatios.lead, teaser: shapeRatios.teaser }
  return (
    <ul className={classes['previews']} aria-label={t('crop.previews')}>
      {(Object.keys(shapes) as (keyof typeof shapes)[]).map((name) => (
        <li key={name}>
          <Preview photoId={photoId} size={size} part={shownPart(size, attrs, shapes[name])} />
          {t(`crop.shapes.${name}`)}
        </li>
      ))}
    </ul>
  )
}

function Preview({ photoId, size, part }: { photoId: string; size: Size; part: Crop }) {
  const ratio = (part.width * size.width) / (part.height * size.height)
  return (
    <span className={classes['preview']} style={ratioStyle(ratio)}>
      <img src={photoUrl(photoId, 'view')} alt="" draggable={false} style={partStyle(part)} />
    </span>
  )
}
