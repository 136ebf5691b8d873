import { describe, expect, it } from 'vitest'
import { cut } from '#shared/text/cut.ts'

describe('cut', () => {
  it('leaves a text that fits', () => {
    expect(cut('Lũ về 🌊', 8)).toBe('Lũ về 🌊')
  })

  it('keeps the beginning, without half a character', () => {
    expect(cut('Lũ về sớm', 5)).toBe('Lũ về')
    expect(cut('Lũ về 🌊🌊', 9)).toBe('Lũ về 🌊')
    expect(cut('🌊', 1)).toBe('')
  })
})
