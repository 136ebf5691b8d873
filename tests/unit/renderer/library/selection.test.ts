import { describe, expect, it } from 'vitest'
import { extendTo, noSelection, toggle } from '#renderer/library/selection.ts'

const ids = ['a', 'b', 'c', 'd', 'e']
const idAt = (index: number): string | undefined => ids[index]

describe('toggle', () => {
  it('adds a story and takes it out again', () => {
    const picked = toggle(toggle(noSelection, 'b', 1), 'd', 3)
    expect([...picked.ids]).toEqual(['b', 'd'])
    expect([...toggle(picked, 'b', 1).ids]).toEqual(['d'])
  })
})

describe('extendTo', () => {
  it('selects from the anchor to there, in either direction', () => {
    const from = toggle(noSelection, 'c', 2)
    expect([...extendTo(from, 4, idAt).ids]).toEqual(['c', 'd', 'e'])
    expect([...extendTo(extendTo(from, 4, idAt), 1, idAt).ids]).toEqual(['b', 'c'])
  })

  it('leaves out stories that are not here yet', () => {
    expect([...extendTo({ ids: new Set(), anchor: 3 }, 9, idAt).ids]).toEqual(['d', 'e'])
  })
})
