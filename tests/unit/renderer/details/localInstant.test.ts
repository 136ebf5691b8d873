import { describe, expect, it } from 'vitest'
import { instantOf, localTimeOf, zoneAt } from '#renderer/details/localInstant.ts'
import { metadataSchema } from '#shared/article/metadata.ts'

describe('an instant on the desk’s clock', () => {
  it('comes back as it was set, and is one that an article can hold', () => {
    const instant = instantOf({ date: '2023-02-14', time: '06:05' })
    expect(instant).not.toBeNull()
    expect(localTimeOf(instant!)).toEqual({ date: '2023-02-14', time: '06:05' })
    expect(metadataSchema.shape.embargo.safeParse(instant).success).toBe(true)
  })

  it('is the same instant for a desk elsewhere', () => {
    const instant = instantOf({ date: '2023-02-14', time: '06:05' })!
    const utc = new Date(instant).toISOString()
    expect(localTimeOf(utc)).toEqual(localTimeOf(instant))
  })

  it('is none where date or time is none', () => {
    expect(instantOf({ date: '', time: '06:00' })).toBeNull()
    expect(instantOf({ date: '2023-02-14', time: '' })).toBeNull()
  })

  it('names the zone with its sign', () => {
    expect(zoneAt('2023-02-14T06:00:00Z')).toMatch(/^GMT[+-]\d+(:\d\d)?$/)
  })
})
