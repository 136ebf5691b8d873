import type { Crop, FocalPoint } from './document.ts'

/** Pixels. */
export interface Size {
  width: number
  height: number
}

/** Whole pixels from the upper left. */
export interface PixelBox extends Size {
  left: number
  top: number
}

/** The pixels of a photo of this size that a crop leaves: at least one, never any outside. Null leaves all. */
export function croppedPixels(crop: Crop | null, size: Size): PixelBox {
  if (!crop) return { left: 0, top: 0, ...size }
  const [left, width] = pixelSpan(crop.x, crop.width, size.width)
  const [top, height] = pixelSpan(crop.y, crop.height, size.height)
  return { left, top, width, height }
}

function pixelSpan(start: number, share: number, length: number): [number, number] {
  const from = Math.min(Math.round(start * length), length - 1)
  const to = Math.max(from + 1, Math.min(Math.round((start + share) * length), length))
  return [from, to - from]
}

/**
 * The largest part of a picture that has a ratio (width over height), with the focal point as near to its middle as the edges
 * allow. Null means the middle of the picture.
 */
export function shapedPixels(size: Size, ratio: number, focalPoint: FocalPoint | null): PixelBox {
  const { x, y } = focalPoint ?? { x: 0.5, y: 0.5 }
  const width = Math.min(size.width, Math.max(1, Math.round(size.height * ratio)))
  const height = Math.min(size.height, Math.max(1, Math.round(size.width / ratio)))
  return {
    left: around(x * size.width, width, size.width),
    top: around(y * size.height, height, size.height),
    width,
    height,
  }
}

function around(middle: number, length: number, whole: number): number {
  return Math.min(Math.max(Math.round(middle - length / 2), 0), whole - length)
}

/** Fine enough for any screen, and the same again after the way into a crop and out of it. */
const finest = 10_000

/** A focal point of the whole photo as one of its crop; the nearest that is in it. Null stays the middle. */
export function focalPointWithin(focalPoint: FocalPoint | null, crop: Crop | null): FocalPoint | null {
  if (!focalPoint || !crop) return focalPoint
  return {
    x: roundedShare((focalPoint.x - crop.x) / crop.width),
    y: roundedShare((focalPoint.y - crop.y) / crop.height),
  }
}

/** The way back: a focal point of a crop as one of the whole photo. */
export function focalPointOutside(focalPoint: FocalPoint | null, crop: Crop | null): FocalPoint | null {
  if (!focalPoint || !crop) return focalPoint
  return {
    x: roundedShare(crop.x + focalPoint.x * crop.width),
    y: roundedShare(crop.y + focalPoint.y * crop.height),
  }
}

function roundedShare(share: number): number {
  return Math.round(Math.min(Math.max(share, 0), 1) * finest) / finest
}
