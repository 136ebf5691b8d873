import { useState } from 'react'
import {
  cropOf,
  croppedPixels,
  focalPointWithin,
  focalPointOutside,
  type Handle,
  movedBox,
  type PixelBox,
  reshapedBox,
  resizedBox,
  type Size,
} from '#shared/article/crop.ts'
import type { Crop, FocalPoint } from '#shared/article/document.ts'
import type { Moved } from './useDrag.ts'

/** Width over height of the shapes that a crop can be held to. */
const ratios = {
  free: null,
  '16:9': 16 / 9,
  '3:2': 3 / 2,
  '4:3': 4 / 3,
  '1:1': 1,
  '3:4': 3 / 4,
} as const
export type RatioName = keyof typeof ratios
export const ratioNames = Object.keys(ratios) as RatioName[]

/** What is being chosen for a figure: pixels of its photo, and shares of the whole photo. */
interface Shape {
  box: PixelBox
  focalPoint: FocalPoint | null
  ratio: RatioName
}

export interface ShapeChange {
  shape: Shape
  /** As it would be stored. */
  crop: Crop | null
  move: (from: PixelBox, by: Moved) => void
  resize: (from: PixelBox, handle: Handle, by: Moved) => void
  holdRatio: (ratio: RatioName) => void
  /** Into the crop where it lies outside; null for the middle. */
  setFocalPoint: (point: FocalPoint | null) => void
  reset: () => void
}

/** A shape that begins as the figure has it. */
export function useShape(
  size: Size,
  first: { crop: Crop | null; focalPoint: FocalPoint | null },
): ShapeChange {
  const [shape, setShape] = useState<Shape>(() => ({
    box: croppedPixels(first.crop, size),
    focalPoint: first.focalPoint,
    ratio: 'free',
  }))
  const crop = cropOf(shape.box, size)
  const setBox = (box: PixelBox): void => setShape((before) => ({ ...before, box }))
  return {
    shape,
    crop,
    move: (from, by) => setBox(movedBox(from, by, size)),
    resize: (from, handle, by) =>
      setBox(resizedBox(from, handle, by, { size, ratio: ratios[shape.ratio] })),
    holdRatio: (ratio) =>
      setShape((before) => {
        const held = ratios[ratio]
        return {
          ...before,
          ratio,
          box: held === null ? before.box : reshapedBox(before.box, held, size),
        }
      }),
    setFocalPoint: (point) =>
      setShape((before) => ({
        ...before,
        focalPoint: focalPointOutside(focalPointWithin(point, crop), crop),
      })),
    reset: () => setShape({ box: croppedPixels(null, size), focalPoint: null, ratio: 'free' }),
  }
}
