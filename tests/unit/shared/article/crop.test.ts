import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  croppedPixels,
  cropOf,
  focalPointOutside,
  focalPointWithin,
  type Handle,
  movedBox,
  type PixelBox,
  reshapedBox,
  resizedBox,
  type Size,
  smallestCrop,
} from '#shared/article/crop.ts'
import { cropSchema, focalPointSchema } from '#shared/article/document.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const crop = fc
  .tuple(share, share, share, share)
  .map(([x, y, width, height]) => ({ x, y, width: width * (1 - x), height: height * (1 - y) }))
  .filter((given) => cropSchema.safeParse(given).success)
const span = fc
  .tuple(fc.integer({ min: 20, max: 1_000 }), share)
  .map(([length, start]): [number, number] => [start * (1 - length / 1_000), length / 1_000])
const usualCrop = fc
  .tuple(span, span)
  .map(([[x, width], [y, height]]) => ({ x, y, width, height }))
  .filter((given) => cropSchema.safeParse(given).success)
const edge = fc.integer({ min: 1, max: 20_000 })
const fine = fc.integer({ min: 0, max: 10_000 }).map((tick) => tick / 10_000)

describe('the pixels of a crop', () => {
  it('are at least one, and all in the photo', () => {
    fc.assert(
      fc.property(crop, edge, edge, (given, width, height) => {
        const box = croppedPixels(given, { width, height })
        for (const pixels of Object.values(box)) expect(Number.isInteger(pixels)).toBe(true)
        expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0)
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(1)
        expect(box.left + box.width).toBeLessThanOrEqual(width)
        expect(box.top + box.height).toBeLessThanOrEqual(height)
      }),
    )
  })

  it('are those that it is nearest to', () => {
    const size = { width: 300, height: 200 }
    expect(croppedPixels(null, size)).toEqual({ left: 0, top: 0, ...size })
    expect(croppedPixels({ x: 0.1, y: 0.251, width: 0.5, height: 0.5 }, size)).toEqual({
      left: 30,
      top: 50,
      width: 150,
      height: 100,
    })
  })
})

describe('a focal point', () => {
  it('in a crop is in it', () => {
    fc.assert(
      fc.property(crop, share, share, (given, x, y) => {
        const within = focalPointWithin({ x, y }, given)
        expect(focalPointSchema.safeParse(within).success).toBe(true)
        const outside = focalPointOutside(within, given)
        expect(focalPointSchema.safeParse(outside).success).toBe(true)
      }),
    )
  })

  it('goes out of a crop and into it again as itself', () => {
    fc.assert(
      fc.property(usualCrop, fine, fine, (given, x, y) => {
        const once = focalPointWithin(focalPointOutside({ x, y }, given), given)
        const twice = focalPointWithin(focalPointOutside(once, given), given)
        expect(Math.abs(once!.x - x) * given.width).toBeLessThanOrEqual(0.000_11)
        expect(twice).toEqual(once)
      }),
    )
  })

  it('is left alone where there is no crop, and stays the middle where it is that', () => {
    expect(focalPointWithin({ x: 0.123456, y: 1 }, null)).toEqual({ x: 0.123456, y: 1 })
    expect(focalPointOutside({ x: 0.123456, y: 1 }, null)).toEqual({ x: 0.123456, y: 1 })
    expect(focalPointWithin(null, { x: 0, y: 0, width: 0.5, height: 0.5 })).toBeNull()
  })
})

const sizeArbitrary = fc.record({
  width: fc.integer({ min: 64, max: 12_000 }),
  height: fc.integer({ min: 64, max: 12_000 }),
})
const offset = fc.double({ min: -20_000, max: 20_000, noNaN: true })
const by = fc.record({ x: offset, y: offset })
const edgeArbitrary = fc.constantFrom(-1 as const, 0 as const, 1 as const)
const handleArbitrary: fc.Arbitrary<Handle> = fc
  .record({ x: edgeArbitrary, y: edgeArbitrary })
  .filter(({ x, y }) => x !== 0 || y !== 0)
const ratioArbitrary = fc.constantFrom(16 / 9, 3 / 2, 4 / 3, 1, 3 / 4)
type Step = (box: PixelBox, size: Size, ratio: number | null) => PixelBox
const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  by.map(
    (moved): Step =>
      (box, size) =>
        movedBox(box, moved, size),
  ),
  fc.tuple(handleArbitrary, by).map(
    ([handle, moved]): Step =>
      (box, size, ratio) =>
        resizedBox(box, handle, moved, { size, ratio }),
  ),
)

function expectUsable(box: PixelBox, size: Size): void {
  for (const pixels of Object.values(box)) expect(Number.isInteger(pixels)).toBe(true)
  expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0)
  expect(box.left + box.width).toBeLessThanOrEqual(size.width)
  expect(box.top + box.height).toBeLessThanOrEqual(size.height)
  expect(box.width).toBeGreaterThanOrEqual(Math.min(smallestCrop, size.width))
  expect(box.height).toBeGreaterThanOrEqual(Math.min(smallestCrop, size.height))
}

describe('a crop that is moved and pulled at', () => {
  it('is never smaller than 16 pixels or outside, and is always one that can be stored', () => {
    fc.assert(
      fc.property(sizeArbitrary, fc.array(stepArbitrary, { maxLength: 8 }), (size, steps) => {
        let box = croppedPixels(null, size)
        for (const step of steps) box = step(box, size, null)
        expectUsable(box, size)
        const stored = cropOf(box, size)
        if (stored) expect(cropSchema.safeParse(stored).error).toBeUndefined()
        expect(croppedPixels(stored, size)).toEqual(box)
      }),
      { numRuns: 1_000 },
    )
  })

  it('keeps a ratio that it is held to', () => {
    fc.assert(
      fc.property(
        sizeArbitrary,
        ratioArbitrary,
        fc.array(stepArbitrary, { maxLength: 8 }),
        (size, ratio, steps) => {
          let box = reshapedBox(croppedPixels(null, size), ratio, size)
          for (const step of [...steps, (last: PixelBox) => last]) {
            box = step(box, size, ratio)
            expectUsable(box, size)
            // As near as whole pixels allow.
            expect(Math.abs(box.width - box.height * ratio)).toBeLessThanOrEqual(0.5 * ratio + 0.5)
          }
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('keeps the edges that are not pulled at', () => {
    fc.assert(
      fc.property(sizeArbitrary, handleArbitrary, by, (size, handle, moved) => {
        const first = { left: 10, top: 12, width: 40, height: 36 }
        const box = resizedBox(first, handle, moved, { size, ratio: null })
        if (handle.x !== -1) expect(box.left).toBe(first.left)
        if (handle.x !== 1) expect(box.left + box.width).toBe(first.left + first.width)
        if (handle.y !== -1) expect(box.top).toBe(first.top)
        if (handle.y !== 1) expect(box.top + box.height).toBe(first.top + first.height)
      }),
    )
  })

  it('follows the pointer by whole pixels', () => {
    const size = { width: 300, height: 200 }
    const first = { left: 30, top: 40, width: 90, height: 60 }
    expect(movedBox(first, { x: 10.4, y: -5.6 }, size)).toEqual({ ...first, left: 40, top: 34 })
    const free = { size, ratio: null }
    expect(resizedBox(first, { x: 1, y: 0 }, { x: 20, y: 9 }, free)).toEqual({
      ...first,
      width: 110,
    })
    expect(resizedBox(first, { x: -1, y: -1 }, { x: -100, y: 10 }, free)).toEqual({
      left: 0,
      top: 50,
      width: 120,
      height: 50,
    })
    const held = { size, ratio: 3 / 2 }
    expect(resizedBox(first, { x: 1, y: 1 }, { x: 30, y: 0 }, held)).toEqual({
      ...first,
      width: 120,
      height: 80,
    })
    expect(resizedBox(first, { x: 0, y: -1 }, { x: 0, y: -20 }, held)).toEqual({
      left: 15,
      top: 20,
      width: 120,
      height: 80,
    })
    expect(resizedBox(first, { x: 1, y: 1 }, { x: 900, y: 0 }, held)).toEqual({
      ...first,
      width: 240,
      height: 160,
    })
    expect(reshapedBox(first, 1, size)).toEqual({ left: 39, top: 34, width: 73, height: 73 })
  })

  it('of every pixel is none', () => {
    const size = { width: 300, height: 200 }
    expect(cropOf(croppedPixels(null, size), size)).toBeNull()
  })
})
