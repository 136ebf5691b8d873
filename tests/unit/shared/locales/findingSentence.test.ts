import { describe, expect, it } from 'vitest'
import { checks } from '#shared/checks/checks.ts'
import type { Finding, Mend } from '#shared/checks/finding.ts'
import { createTranslator } from '#shared/locales/locales.ts'
import { findingSentence, mendLabel, ruleName } from '#shared/locales/findingSentence.ts'

/** All that any sentence asks for. */
const values = {
  name: 'Minh Huệ',
  length: 120,
  limit: 90,
  instant: '2030-01-01T00:00:00Z',
  text: 'Ông XXX nói',
  type: 'pullQuote',
  number: 2,
  width: 640,
  href: 'https://vidu/tin',
  host: 'khac.example',
  headline: 'Lũ về',
}
const finding = (check: string, mend: Mend | null = null): Finding => ({
  check,
  severity: 'error',
  place: { kind: 'story' },
  values,
  mend,
})
const place = { kind: 'block', blockId: 'b1', range: { line: 0, from: 0, to: 1 } } as const
const mends: Mend[] = [
  { kind: 'authors', authors: ['Minh Huệ'] },
  { kind: 'source', source: 'Minh Huệ' },
  { kind: 'removeBlock', blockId: 'b1' },
  { kind: 'credit', figureId: 'b1', photographer: '', source: 'Minh Huệ' },
  { kind: 'keepPosition', figureId: 'b1' },
  { kind: 'relink', place, href: null },
  { kind: 'relink', place, href: 'https://vidu.vn/tin' },
  { kind: 'removeRelated', relatedId: 'r' },
]

describe.each(['vi', 'en'] as const)('in %s', (language) => {
  const { t } = createTranslator(language)
  const whole = /^(?!.*(\{\{|undefined|checks[:.])).{4,}$/

  it.each(checks.map(({ id }) => id))('%s has a name and a sentence', (id) => {
    expect(ruleName(t, id)).toMatch(whole)
    expect(ruleName(t, id)).not.toBe(id)
    expect(findingSentence(t, finding(id))).toMatch(whole)
    expect(findingSentence(t, finding(id))).not.toBe(id)
  })

  it.each(mends.map((mend) => [mend.kind, mend] as const))(
    'the mend %s has a label',
    (kind, mend) => {
      expect(mendLabel(t, finding('brokenLink', mend))).toMatch(whole)
      expect(mendLabel(t, finding('brokenLink', mend))).not.toBe(kind)
    },
  )

  it('a check of a newer version is called by its id', () => {
    expect(findingSentence(t, finding('spelling2030'))).toBe('spelling2030')
    expect(mendLabel(t, finding('spelling2030'))).toBeNull()
  })
})

it('an embargo is said by the reader’s clock and habit', () => {
  const { t } = createTranslator('vi')
  const instant = new Date(2030, 0, 9, 7, 5).toISOString()
  expect(findingSentence(t, { ...finding('embargo'), values: { instant } })).toContain(
    '07:05 9/1/2030',
  )
})
