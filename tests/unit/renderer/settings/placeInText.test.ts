import { describe, expect, it } from 'vitest'
import { placeInText } from '#renderer/settings/placeInText.ts'

describe('placeInText', () => {
  const text = 'Một\nhai ba\n\nbốn'
  const picked = (line: number, column: number): string => {
    const { from, to } = placeInText(text, { line, column })
    return text.slice(from, to)
  }

  it('is the rest of the line', () => {
    expect(picked(1, 1)).toBe('Một')
    expect(picked(2, 5)).toBe('ba')
    expect(picked(4, 1)).toBe('bốn')
  })

  it('is nothing in an empty line, past the end of a line and past the end of the text', () => {
    expect([picked(3, 1), picked(1, 9), picked(9, 1)]).toEqual(['', '', ''])
    expect(placeInText(text, { line: 9, column: 9 })).toEqual({
      from: text.length,
      to: text.length,
    })
  })
})
