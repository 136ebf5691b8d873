import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { croppedPixels, focalPointOutside, focalPointWithin } from '../../../../shared/article/crop.ts'
import { cropSchema, focalPointSchema } from '../../../../shared/article/document.ts'

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
