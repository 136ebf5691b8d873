import type { CSSProperties } from 'react'
import {
  cropOf,
  croppedPixels,
  focalPointWithin,
  type PixelBox,
  shapedPixels,
  type Size,
} from '#shared/article/crop.ts'
import type { Crop, FocalPoint } from '#shared/article/document.ts'

const everything: Crop = { x: 0, y: 0, width: 1, height: 1 }

/**
 * The shares of a photo that a shape of what its crop leaves shows; without a ratio (width over
 * height), all that it leaves.
 */
export function shownPart(
  size: Size,
  { crop, focalPoint }: { crop: Crop | null; focalPoint: FocalPoint | null },
  ratio: number | null,
): Crop {
  const outer = croppedPixels(crop, size)
  if (ratio === null) return shares(outer, size)
  const inner = shapedPixels(outer, ratio, focalPointWithin(focalPoint, crop))
  return shares({ ...inner, left: outer.left + inner.left, top: outer.top + inner.top }, size)
}

function shares(box: PixelBox, size: Size): Crop {
  return cropOf(box, size) ?? everything
}

/**
 * How a picture lies in a box that shows only a part of it, has that part's ratio and hides what is
 * outside. Not every browser knows `object-view-box`.
 */
export function partStyle(part: Crop): CSSProperties {
  return {
    position: 'absolute',
    left: percent(-part.x / part.width),
    top: percent(-part.y / part.height),
    width: percent(1 / part.width),
    height: percent(1 / part.height),
    maxWidth: 'none',
    objectFit: 'fill',
  }
}

/** The box of a picture, which keeps this ratio (width over height) whatever room there is. */
export function ratioStyle(ratio: number): CSSProperties {
  return { aspectRatio: ratio, '--ratio': ratio } as CSSProperties
}

function percent(share: number): string {
  return `${share * 100}%`
}
