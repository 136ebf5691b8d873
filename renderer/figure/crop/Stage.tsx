import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Handle, Size } from '#shared/article/crop.ts'
import { photoUrl } from '../../newsroom/newsroom.ts'
import { ratioStyle } from '../../editor/figure/partStyle.ts'
import classes from './crop.module.css'
import { type Moved, useDrag } from './useDrag.ts'
import type { ShapeChange } from './useShape.ts'

const handles = {
  upperLeft: { x: -1, y: -1 },
  upper: { x: 0, y: -1 },
  upperRight: { x: 1, y: -1 },
  right: { x: 1, y: 0 },
  lowerRight: { x: 1, y: 1 },
  lower: { x: 0, y: 1 },
  lowerLeft: { x: -1, y: 1 },
  left: { x: -1, y: 0 },
} as const satisfies Record<string, Handle>
type HandleName = keyof typeof handles

interface StageProps {
  photoId: string
  size: Size
  change: ShapeChange
  /** Whether the focal point is being chosen, not the crop. */
  aiming: boolean
}

/** The whole photo with the crop and the focal point on it, for mouse, finger and keys. */
export function Stage({ photoId, size, change, aiming }: StageProps) {
  const stage = useRef<HTMLDivElement>(null)
  const measure = () => {
    const rect = stage.current?.getBoundingClientRect()
    return rect && rect.width > 0 ? { rect, scale: size.width / rect.width } : null
  }
  const { box } = change.shape
  const place = {
    left: `${(box.left / size.width) * 100}%`,
    top: `${(box.top / size.height) * 100}%`,
    width: `${(box.width / size.width) * 100}%`,
    height: `${(box.height / size.height) * 100}%`,
  }
  const parts = { size, change, measure }
  return (
    <div ref={stage} className={classes['stage']} style={ratioStyle(size.width / size.height)}>
      <img className={classes['photo']} src={photoUrl(photoId, 'view')} alt="" draggable={false} />
      <div className={classes['outside']}>
        <div className={classes['inside']} style={place} />
      </div>
      {aiming ? (
        <Target {...parts} />
      ) : (
        <div className={classes['box']} style={place}>
          <Area {...parts} />
          {(Object.keys(handles) as HandleName[]).map((name) => (
            <Corner key={name} name={name} {...parts} />
          ))}
        </div>
      )}
      <FocalMark change={change} />
    </div>
  )
}

interface PartProps {
  size: Size
  change: ShapeChange
  measure: Parameters<typeof useDrag>[0]
}

/** The crop itself, which is moved as a whole. */
function Area({ size, change, measure }: PartProps) {
  const { t } = useTranslation('photos')
  const { box } = change.shape
  const drag = useDrag(measure, () => (moved) => change.move(box, moved))
  return (
    <button
      type="button"
      data-autofocus
      className={classes['area']}
      aria-label={t('crop.area')}
      {...drag}
      onKeyDown={(event) => byArrows(event, pixelStep(size), (by) => change.move(box, by))}
    />
  )
}

function Corner({ name, size, change, measure }: PartProps & { name: HandleName }) {
  const { t } = useTranslation('photos')
  const { box } = change.shape
  const handle = handles[name]
  const drag = useDrag(measure, () => (moved) => change.resize(box, handle, moved))
  return (
    <button
      type="button"
      className={classes['handle']}
      data-handle={name}
      aria-label={t(`crop.handles.${name}`)}
      {...drag}
      onKeyDown={(event) =>
        byArrows(event, pixelStep(size), (by) => change.resize(box, handle, by))
      }
    />
  )
}

/** The whole stage while the focal point is being chosen: a click sets it, arrow keys move it. */
function Target({ size, change, measure }: PartProps) {
  const { t } = useTranslation('photos')
  const aim = ({ x, y }: Moved): void =>
    change.setFocalPoint({ x: held(x / size.width), y: held(y / size.height) })
  const drag = useDrag(measure, (point) => {
    aim(point)
    return (moved) => aim({ x: point.x + moved.x, y: point.y + moved.y })
  })
  const { x, y } = pointOf(change, size)
  return (
    <button
      type="button"
      data-autofocus
      className={classes['target']}
      aria-label={t('crop.aim')}
      {...drag}
      onKeyDown={(event) =>
        byArrows(event, { x: size.width / 100, y: size.height / 100 }, (by) =>
          aim({ x: x * size.width + by.x, y: y * size.height + by.y }),
        )
      }
    />
  )
}

function FocalMark({ change }: { change: ShapeChange }) {
  const { focalPoint } = change.shape
  if (!focalPoint) return null
  const place = { left: `${focalPoint.x * 100}%`, top: `${focalPoint.y * 100}%` }
  return <span className={classes['mark']} style={place} aria-hidden />
}

/** The focal point, or the middle of the crop where none is set. */
function pointOf(
  { shape: { focalPoint, box } }: ShapeChange,
  size: Size,
): { x: number; y: number } {
  return (
    focalPoint ?? {
      x: (box.left + box.width / 2) / size.width,
      y: (box.top + box.height / 2) / size.height,
    }
  )
}

const directions: ReadonlyMap<string, Moved> = new Map(
  Object.entries({
    ArrowLeft: { x: -1, y: 0 },
    ArrowRight: { x: 1, y: 0 },
    ArrowUp: { x: 0, y: -1 },
    ArrowDown: { x: 0, y: 1 },
  }),
)

/** Half a percent of the longer side, whole pixels. */
function pixelStep({ width, height }: Size): Moved {
  const step = Math.max(1, Math.round(Math.max(width, height) / 200))
  return { x: step, y: step }
}

/** With Shift in steps ten times as large. */
function byArrows(event: KeyboardEvent, step: Moved, move: (by: Moved) => void): void {
  const direction = directions.get(event.key)
  if (!direction || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  const times = event.shiftKey ? 10 : 1
  move({ x: direction.x * step.x * times, y: direction.y * step.y * times })
}

function held(share: number): number {
  return Math.min(Math.max(share, 0), 1)
}
