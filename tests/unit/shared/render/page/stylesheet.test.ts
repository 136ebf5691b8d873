import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { stylesheet, stylesheetHash } from '#shared/render/page/stylesheet.ts'

it('is the stylesheet that the page’s policy lets in', () => {
  expect(stylesheetHash).toBe(`sha256-${createHash('sha256').update(stylesheet).digest('base64')}`)
})

it('fetches nothing', () => {
  expect(stylesheet).not.toMatch(/url\(|@import|@font-face/i)
})
