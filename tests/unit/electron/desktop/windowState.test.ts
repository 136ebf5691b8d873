import { expect, test } from 'vitest'
import { windowPlace } from '#electron/desktop/windowState.ts'

const main = { x: 0, y: 24, width: 1440, height: 876 }
const second = { x: 1440, y: 0, width: 1920, height: 1080 }

test('a first start is centred on the main screen and fits it', () => {
  const place = windowPlace(null, [main])
  expect(place).toEqual({ x: 40, y: 24, width: 1360, height: 876, maximized: false })
})

test('a window opens as it was left, also on the second screen', () => {
  const left = { x: 1600, y: 100, width: 1200, height: 800, maximized: true }
  expect(windowPlace(left, [main, second])).toEqual(left)
})

test('a window whose screen has gone comes back to the main one in its own size', () => {
  const left = { x: 1600, y: 100, width: 1200, height: 800, maximized: true }
  expect(windowPlace(left, [main])).toEqual({
    x: 120,
    y: 62,
    width: 1200,
    height: 800,
    maximized: true,
  })
})

test('a window whose title bar cannot be reached comes back', () => {
  expect(
    windowPlace({ x: 100, y: -300, width: 900, height: 700, maximized: false }, [main]).y,
  ).toBe(112)
  expect(
    windowPlace({ x: 1400, y: 100, width: 900, height: 700, maximized: false }, [main]).x,
  ).toBe(270)
})

test('a window is never larger than its screen nor smaller than can be used', () => {
  expect(windowPlace({ x: 0, y: 24, width: 4000, height: 3000, maximized: false }, [main])).toEqual(
    {
      x: 0,
      y: 24,
      width: 1440,
      height: 876,
      maximized: false,
    },
  )
  expect(windowPlace({ x: 0, y: 24, width: 10, height: 10, maximized: false }, [main])).toEqual({
    x: 0,
    y: 24,
    width: 720,
    height: 480,
    maximized: false,
  })
})
