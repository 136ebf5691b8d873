import { describe, expect, it } from 'vitest'
import {
  distinctPeople,
  fileDevice,
  isSamePerson,
  placeAmong,
  whichOf,
} from '#shared/article/people.ts'

const here = { name: 'Minh Huệ', device: 'aaaa' }
const elsewhere = { name: 'Minh Huệ', device: 'bbbb' }
const colleague = { name: 'Thanh Tùng', device: 'bbbb' }

describe('people of one name', () => {
  it('are one on one laptop and two on two', () => {
    expect(isSamePerson(here, { ...here })).toBe(true)
    expect(isSamePerson(here, elsewhere)).toBe(false)
    expect(isSamePerson(elsewhere, colleague)).toBe(false)
  })

  it('are one where the laptop of either is not known', () => {
    for (const device of ['', fileDevice]) {
      expect(isSamePerson({ ...here, device }, elsewhere)).toBe(true)
      expect(isSamePerson({ ...colleague, device }, elsewhere)).toBe(false)
    }
  })

  it('are counted once each, whoever is known better', () => {
    const old = { name: 'Minh Huệ', device: '' }
    const people = distinctPeople([old, here, colleague, elsewhere, here])
    expect(people).toEqual([here, colleague, elsewhere])
    expect([old, here, elsewhere].map((one) => placeAmong(one, people))).toEqual([0, 0, 2])
    expect(distinctPeople([old, colleague])).toEqual([colleague, old])
  })

  it('are told apart by their laptop, and only where there is a need', () => {
    const both = [here, elsewhere, colleague]
    expect([here, elsewhere, colleague].map((one) => whichOf(one, both, 'aaaa'))).toEqual([
      'here',
      'elsewhere',
      null,
    ])
    expect(whichOf(here, [here, colleague], 'aaaa')).toBeNull()
    expect(whichOf({ name: 'Minh Huệ', device: '' }, both, 'aaaa')).toBeNull()
    // Nobody has said their name: there is none to be told apart by.
    expect(whichOf({ name: '', device: 'aaaa' }, [{ name: '', device: 'bbbb' }], 'aaaa')).toBeNull()
  })
})
