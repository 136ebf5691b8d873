import { expect, it } from 'vitest'
import { seeds } from './seeds.ts'
import { cleanText, seeded, spansOf, storiesIn, styleFindings } from './stories.ts'

/* `README.md`, "House style", gives both figures. */

const words = (text: string): number => text.split(/\s+/u).filter(Boolean).length

it('finds next to nothing in stories that are clean', () => {
  const text = cleanText()
  const findings = styleFindings(storiesIn(text))
  const per5000 = (findings.length / words(text)) * 5_000
  console.log(
    `house style: ${findings.length} false alarms in ${words(text)} clean words, ${per5000.toFixed(1)} in 5,000`,
  )
  expect(words(text)).toBeGreaterThanOrEqual(5_000)
  expect(per5000, JSON.stringify(findings, null, 1)).toBeLessThanOrEqual(2)
})

it('finds most of the errors that are put into them, and little beside', () => {
  const { text, places } = seeded(cleanText(), seeds)
  const spans = spansOf(text, styleFindings(storiesIn(text)))
  const touches = (one: { from: number; to: number }, other: { from: number; to: number }) =>
    one.from < other.to && other.from < one.to
  const found = places.filter((place) => spans.some((span) => touches(span, place)))
  const kinds = [...new Set(places.map(({ kind }) => kind))].map((kind) => {
    const of = (list: readonly { kind: string }[]) => list.filter((one) => one.kind === kind).length
    return `${kind} ${of(found)}/${of(places)}`
  })
  console.log(`house style: found ${found.length} of ${places.length} seeded errors: ${kinds.join(', ')}`)
  expect(places.length).toBeGreaterThanOrEqual(150)
  expect(found.length / places.length).toBeGreaterThanOrEqual(0.8)
  const beside = spans.filter((span) => !places.some((place) => touches(span, place)))
  expect(beside.length).toBeLessThanOrEqual(2)
})
