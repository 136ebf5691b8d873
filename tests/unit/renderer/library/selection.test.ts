import { describe, expect, it } from 'vitest'
import { extendTo, keepListed, noSelection, toggle } from '#renderer/library/selection.ts'

const order = ['a', 'b', 'c', 'd', 'e']
const at = (id: string) => ({ id, index: order.indexOf(id) })

describe('toggle', () => {
  it('adds a story and takes it out again', () => {
    const picked = toggle(toggle(noSelection, at('b')), at('d'))
    expect([...picked.ids]).toEqual(['b', 'd'])
    expect([...toggle(picked, at('b')).ids]).toEqual(['d'])
  })
})

describe('extendTo', () => {
  it('selects from the anchor to there, in either direction', () => {
    expect([...extendTo(at('c'), 'e', order).ids]).toEqual(['c', 'd', 'e'])
    expect([...extendTo(at('c'), 'b', order).ids]).toEqual(['b', 'c'])
  })

  it('begins at the story of the anchor, although the list was sorted again', () => {
    expect([...extendTo(at('c'), 'b', ['c', 'a', 'b', 'd', 'e']).ids]).toEqual(['c', 'a', 'b'])
  })

  it('selects one story where the anchor is not in the range any more', () => {
    expect([...extendTo(at('c'), 'e', ['a', 'd', 'e']).ids]).toEqual(['e'])
  })
})

describe('keepListed', () => {
  it('drops what the list no longer holds', () => {
    const selection = { ids: new Set(['a', 'b', 'c']), anchor: at('a') }
    expect([...keepListed(selection, new Set(['b', 'x'])).ids]).toEqual(['b'])
    expect(keepListed(selection, new Set(order))).toBe(selection)
  })
})
