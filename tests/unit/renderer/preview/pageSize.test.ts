import { describe, expect, it } from 'vitest'
import { pageSize, pageWidths } from '#renderer/preview/pageSize.ts'

describe('pageSize', () => {
  it('draws a wide page smaller, so that it just fits, and as high as its place', () => {
    const size = pageSize(pageWidths.desktop, { width: 550, height: 400 })
    expect(size).toEqual({ width: 1100, height: 800, scale: 0.5 })
  })

  it('never draws a page larger than it is', () => {
    expect(pageSize(pageWidths.phone, { width: 900, height: 700 })).toEqual({
      width: 390,
      height: 700,
      scale: 1,
    })
  })

  it('waits for a place that has no size yet', () => {
    expect(pageSize(pageWidths.phone, { width: 0, height: 0 }).scale).toBe(1)
  })
})
