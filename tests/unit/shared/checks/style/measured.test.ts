import { describe, expect, it } from 'vitest'
import { seeds } from './seeds.ts'
import { seedsDesks } from './seedsDesks.ts'
import { seedsRegions } from './seedsRegions.ts'
import { seedsSeasons } from './seedsSeasons.ts'
import { seedsWeekend } from './seedsWeekend.ts'
import { cleanText, seeded, spansOf, storiesIn, styleFindings } from './stories.ts'

/* `README.md`, "House style", gives these figures. */

const words = (text: string): number => text.split(/\s+/u).filter(Boolean).length

describe.each([
  { name: 'cleanText', errors: seeds, least: { words: 5_000, errors: 150, found: 0.8 } },
  { name: 'cleanDesks', errors: seedsDesks, least: { words: 4_000, errors: 80, found: 0.7 } },
  { name: 'cleanRegions', errors: seedsRegions, least: { words: 2_000, errors: 60, found: 0.55 } },
  { name: 'cleanSeasons', errors: seedsSeasons, least: { words: 3_000, errors: 150, found: 0.7 } },
  { name: 'cleanWeekend', errors: seedsWeekend, least: { words: 2_500, errors: 70, found: 0.65 } },
] as const)('in the stories of $name', ({ name, errors, least }) => {
  it('finds next to nothing where they are clean', () => {
    const text = cleanText(name)
    const findings = styleFindings(storiesIn(text))
    const per5000 = (findings.length / words(text)) * 5_000
    console.log(
      `house style, ${name}: ${findings.length} false alarms in ${words(text)} clean words, ${per5000.toFixed(1)} in 5,000`,
    )
    expect(words(text)).toBeGreaterThanOrEqual(least.words)
    expect(per5000, JSON.stringify(findings, null, 1)).toBeLessThanOrEqual(2)
  })

  it('finds most of the errors that are put into them, and little beside', () => {
    const { text, places } = seeded(cleanText(name), errors)
    const spans = spansOf(text, styleFindings(storiesIn(text)))
    const touches = (one: { from: number; to: number }, other: { from: number; to: number }) =>
      one.from < other.to && other.from < one.to
    const found = places.filter((place) => spans.some((span) => touches(span, place)))
    const kinds = [...new Set(places.map(({ kind }) => kind))].map((kind) => {
      const of = (list: readonly { kind: string }[]) =>
        list.filter((one) => one.kind === kind).length
      return `${kind} ${of(found)}/${of(places)}`
    })
    console.log(
      `house style, ${name}: found ${found.length} of ${places.length} seeded errors: ${kinds.join(', ')}`,
    )
    expect(places.length).toBeGreaterThanOrEqual(least.errors)
    expect(found.length / places.length).toBeGreaterThanOrEqual(least.found)
    const beside = spans.filter((span) => !places.some((place) => touches(span, place)))
    expect(beside.length).toBeLessThanOrEqual(2)
  })
})
