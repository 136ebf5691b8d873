import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { picturePathPattern } from '#shared/render/photoFiles.ts'
import {
  madePictures,
  shapeRatios,
  smallerPictures,
  teaserPictures,
} from '#shared/render/shapes.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const file = fc.record({
  path: fc.constantFrom('photos/photo-1.jpg', 'photos/photo-27.webp'),
  sha256: fc.constant('a'.repeat(64)),
  byteLength: fc.constant(1),
  width: fc.integer({ min: 1, max: 2_560 }),
  height: fc.integer({ min: 1, max: 2_560 }),
  moves: fc.boolean(),
  focalPoint: fc.option(fc.record({ x: share, y: share })),
})
const everywhere = { inline: true, lead: true, teaser: true }

it('every picture is cut of the file, no larger than what it is cut of, and named apart', () => {
  fc.assert(
    fc.property(file, (given) => {
      const made = madePictures(given, everywhere)
      for (const { part, width, height, path } of made) {
        expect(Math.min(part.left, part.top)).toBeGreaterThanOrEqual(0)
        expect(part.left + part.width).toBeLessThanOrEqual(given.width)
        expect(part.top + part.height).toBeLessThanOrEqual(given.height)
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1)
        expect(width).toBeLessThanOrEqual(part.width)
        expect(height).toBeLessThanOrEqual(part.height)
        expect(path).toMatch(picturePathPattern)
      }
      expect(new Set([given.path, ...made.map(({ path }) => path)]).size).toBe(made.length + 1)
    }),
  )
})

it('a shape has its ratio, and the focal point is in it, in the middle where there is room', () => {
  fc.assert(
    fc.property(file, (given) => {
      fc.pre(given.width >= 100 && given.height >= 100)
      const [{ part } = { part: given as never }] = teaserPictures(given)
      expect(Math.abs(part.width / part.height - shapeRatios.teaser)).toBeLessThan(0.03)
      const x = (given.focalPoint?.x ?? 0.5) * given.width
      const y = (given.focalPoint?.y ?? 0.5) * given.height
      expect(x).toBeGreaterThanOrEqual(part.left)
      expect(x).toBeLessThanOrEqual(part.left + part.width)
      expect(y).toBeGreaterThanOrEqual(part.top)
      expect(y).toBeLessThanOrEqual(part.top + part.height)
      const room = x >= part.width / 2 && given.width - x >= part.width / 2
      if (room) expect(Math.abs(x - part.left - part.width / 2)).toBeLessThanOrEqual(1)
    }),
  )
})

it('only sizes below the file’s own are offered, and none of an animation', () => {
  const given = {
    path: 'photos/photo-1.jpg',
    sha256: '',
    byteLength: 1,
    focalPoint: null,
    height: 900,
  }
  const widths = (width: number, moves = false) =>
    smallerPictures({ ...given, width, moves }).map((picture) => picture.width)
  expect([480, 481, 1_600, 2_560].map((width) => widths(width))).toEqual([
    [],
    [480],
    [480, 960],
    [480, 960, 1_600],
  ])
  expect(widths(2_560, true)).toEqual([])
})
