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

/**
 * The pixels of a photo of this size that a crop leaves: at least one, never any outside. Null
 * leaves all.
 */
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
 * The largest part of a picture that has a ratio (width over height), with the focal point as near
 * to its middle as the edges allow. Null means the middle of the picture.
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

/**
 * A focal point of the whole photo as one of its crop; the nearest that is in it. Null stays the
 * middle.
 */
export function focalPointWithin(
  focalPoint: FocalPoint | null,
  crop: Crop | null,
): FocalPoint | null {
  if (!focalPoint || !crop) return focalPoint
  return {
    x: roundedShare((focalPoint.x - crop.x) / crop.width),
    y: roundedShare((focalPoint.y - crop.y) / crop.height),
  }
}

/** The way back: a focal point of a crop as one of the whole photo. */
export function focalPointOutside(
  focalPoint: FocalPoint | null,
  crop: Crop | null,
): FocalPoint | null {
  if (!focalPoint || !crop) return focalPoint
  return {
    x: roundedShare(crop.x + focalPoint.x * crop.width),
    y: roundedShare(crop.y + focalPoint.y * crop.height),
  }
}

function roundedShare(share: number): number {
  return Math.round(Math.min(Math.max(share, 0), 1) * finest) / finest
}

/** Pixels that a crop has at least, as far as the photo has them. */
export const smallestCrop = 16

/**
 * A crop as whole pixels leave it; null where they leave the whole photo. Never reaches outside it,
 * whatever shares come of it.
 */
export function cropOf(box: PixelBox, size: Size): Crop | null {
  if (box.width >= size.width && box.height >= size.height) return null
  const x = box.left / size.width
  const y = box.top / size.height
  return {
    x,
    y,
    width: Math.min(box.width / size.width, 1 - x),
    height: Math.min(box.height / size.height, 1 - y),
  }
}

/** A handle of a crop by the edges that it moves: -1 left or top, 1 right or bottom, 0 none. */
export interface Handle {
  x: -1 | 0 | 1
  y: -1 | 0 | 1
}

/** A crop moved by so many pixels, as far as the photo goes. */
export function movedBox(box: PixelBox, by: { x: number; y: number }, size: Size): PixelBox {
  return {
    ...box,
    left: held(box.left + Math.round(by.x), 0, size.width - box.width),
    top: held(box.top + Math.round(by.y), 0, size.height - box.height),
  }
}

/**
 * A crop whose handle was moved by so many pixels: the edges opposite stay. With a ratio (width
 * over height) the other dimension follows, from the middle where the handle moves none of its
 * edges.
 */
export function resizedBox(
  box: PixelBox,
  handle: Handle,
  by: { x: number; y: number },
  { size, ratio }: { size: Size; ratio: number | null },
): PixelBox {
  const across = grownSpan(box.left, box.width, handle.x, by.x, size.width)
  const down = grownSpan(box.top, box.height, handle.y, by.y, size.height)
  if (ratio === null)
    return { left: across.start, top: down.start, width: across.length, height: down.length }
  // The edge that the user moves leads; of a corner, the one that was moved further.
  const byWidth = handle.y === 0 || (handle.x !== 0 && Math.abs(by.x) >= Math.abs(by.y) * ratio)
  const wanted = byWidth ? across.length : down.length * ratio
  const room = {
    width: roomFor(box.left, box.width, handle.x, size.width),
    height: roomFor(box.top, box.height, handle.y, size.height),
  }
  const { width, height } = withRatio(wanted, ratio, room)
  return {
    left: placed(box.left, box.width, handle.x, width),
    top: placed(box.top, box.height, handle.y, height),
    width,
    height,
  }
}

/** A crop of the same middle and, as far as there is room, the same area in another ratio. */
export function reshapedBox(box: PixelBox, ratio: number, size: Size): PixelBox {
  const { width, height } = withRatio(Math.sqrt(box.width * box.height * ratio), ratio, size)
  return {
    left: held(Math.round(box.left + (box.width - width) / 2), 0, size.width - width),
    top: held(Math.round(box.top + (box.height - height) / 2), 0, size.height - height),
    width,
    height,
  }
}

/** Whole pixels in a ratio, near a width, within the room and no smaller than a crop may be. */
function withRatio(wanted: number, ratio: number, room: Size): Size {
  const least = Math.max(least16(room.width), least16(room.height) * ratio)
  const most = Math.min(room.width, room.height * ratio)
  const width = Math.min(Math.max(wanted, least), most)
  return {
    width: held(Math.round(width), 1, room.width),
    height: held(Math.round(width / ratio), 1, room.height),
  }
}

function grownSpan(start: number, length: number, edge: -1 | 0 | 1, by: number, whole: number) {
  const end = start + length
  const least = least16(whole)
  if (edge === -1) {
    const moved = held(Math.round(start + by), 0, Math.max(end - least, 0))
    return { start: moved, length: end - moved }
  }
  if (edge === 1)
    return {
      start,
      length: held(Math.round(end + by), Math.min(start + least, whole), whole) - start,
    }
  return { start, length }
}

/**
 * How long a span can be when the edge opposite to the handle stays; around its middle where there
 * is none.
 */
function roomFor(start: number, length: number, edge: -1 | 0 | 1, whole: number): number {
  if (edge === -1) return start + length
  if (edge === 1) return whole - start
  return 2 * Math.min(start + length / 2, whole - start - length / 2)
}

function placed(start: number, length: number, edge: -1 | 0 | 1, next: number): number {
  if (edge === 1) return start
  return edge === -1 ? start + length - next : Math.round(start + (length - next) / 2)
}

function least16(length: number): number {
  return Math.min(smallestCrop, length)
}

function held(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
