import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleSchema } from '#shared/article/article.ts'
import { checks } from '#shared/checks/checks.ts'
import { findingSchema, type Finding } from '#shared/checks/finding.ts'
import { findingsOf } from '#shared/checks/findings.ts'
import { mended } from '#tests/mended.ts'
import { faultyStory } from './faultyStory.ts'
import { a, article, factBox, h2, p, pullQuote, quote, table, td, ul } from '#tests/articles.ts'
import { figure, foundBy, said, soundStory } from './soundStory.ts'

describe('blocks', () => {
  const long = 'Con nước đầu mùa về sớm hơn mọi năm ở các huyện đầu nguồn.'

  it('say a paragraph once, whatever blanks stand in it', () => {
    const story = soundStory(
      {},
      p(long),
      p('Khác.'),
      p(long.replaceAll(' ', '  ')),
      p('Khác.'),
      p(long),
    )
    expect(foundBy('repeatedParagraph', story)).toMatchObject([
      {
        severity: 'warning',
        place: { blockId: 'b3' },
        mend: { kind: 'removeBlock', blockId: 'b3' },
      },
      { place: { blockId: 'b5' } },
    ])
    expect(
      foundBy('repeatedParagraph', soundStory({}, p(long), p(`${long} Và hơn.`), quote(long))),
    ).toEqual([])
  })

  it.each([
    ['emptySubheading', h2(' ')],
    ['emptyBlock', ul('', '')],
    ['emptyBlock', quote('')],
    ['emptyBlock', pullQuote('')],
    ['emptyBlock', factBox('', p())],
    ['emptyBlock', table([td(''), td('')])],
  ])('say something: %s', (check, block) => {
    expect(said(soundStory({}, p('x'), block))).toEqual([`warning ${check}`])
    expect(foundBy(check, soundStory({}, p('x'), block))[0]?.mend).toEqual({
      kind: 'removeBlock',
      blockId: 'b2',
    })
    expect(foundBy(check, soundStory({}, block))[0]?.mend).toBeNull()
  })

  it.each([h2('Giữ chợ'), ul('', 'Một'), pullQuote('', 'Một thương hồ'), factBox('Hộp', p()), p()])(
    'are let be where they do, or where they are only a blank line',
    (block) => expect(said(soundStory({}, p('x'), block))).toEqual([]),
  )
})

describe('the list', () => {
  it('begins with what is gravest, then goes as the story is read', () => {
    const story = article(
      { headline: '' },
      p(a('http://localhost/', 'đây')),
      figure('', { altText: 'x' }),
      p('xx'),
    )
    expect(said(story)).toEqual([
      'error missingHeadline',
      'error unsafeLink',
      'error figureCredit',
      'warning missingStandfirst',
      'warning figureCaption',
      'warning perhapsDeskNote',
      'warning missingByline',
      'warning missingSource',
      'warning missingSection',
    ])
  })

  it('follows the desk: off, milder or graver', () => {
    const story = soundStory({ source: '', section: '' })
    expect(said(story, { rules: { missingSource: 'off', missingSection: 'error' } })).toEqual([
      'error missingSection',
    ])
    expect(said(story, { rules: { missingSource: 'hint', future: 'error' } })).toEqual([
      'warning missingSection',
      'hint missingSource',
    ])
  })

  it('remembers no verdict of other settings for a block that stayed the same', () => {
    const story = soundStory({}, p('Ông XXX nói.'))
    expect(said(story)).toEqual(['error deskNote'])
    expect(said(story, { rules: { deskNote: 'hint' } })).toEqual(['hint deskNote'])
    expect(said(story)).toEqual(['error deskNote'])
  })

  it('has every id once', () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
  })
})

describe('any story', () => {
  it('can be checked, twice alike, with findings that fit the contract', () => {
    fc.assert(
      fc.property(faultyStory, ([story, context]) => {
        const findings = findingsOf(story, context)
        expect(findingsOf(structuredClone(story), context)).toEqual(findings)
        expect(findingSchema.array().parse(findings)).toEqual(findings)
      }),
      { numRuns: 300 },
    )
  })

  it('loses a finding by its mend, gains no error, and stays a story', () => {
    const errors = (findings: readonly Finding[]): number =>
      findings.filter(({ severity }) => severity === 'error').length
    fc.assert(
      fc.property(faultyStory, ([story, context]) => {
        const findings = findingsOf(story, context)
        // One of each kind: the faults of a story are many of a few kinds.
        const oneOfEach = new Map(
          findings.map((finding) => [`${finding.check} ${finding.mend?.kind}`, finding]),
        )
        for (const { check, mend } of oneOfEach.values()) {
          if (!mend) continue
          const better = mended(story, mend)
          const after = findingsOf(better, context)
          const count = (list: readonly Finding[]): number =>
            list.filter((one) => one.check === check).length
          expect(count(after)).toBeLessThan(count(findings))
          expect(errors(after)).toBeLessThanOrEqual(errors(findings))
          expect(articleSchema.parse(better)).toEqual(better)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is left as it was by a mend whose place is gone', () => {
    const story = soundStory()
    expect(mended(story, { kind: 'removeBlock', blockId: 'b1' })).toEqual(story)
    for (const mend of [
      { kind: 'removeBlock', blockId: 'gone' },
      { kind: 'credit', figureId: 'gone', photographer: 'x', source: 'y' },
      { kind: 'keepPosition', figureId: 'gone' },
      { kind: 'removeRelated', relatedId: 'gone' },
      {
        kind: 'relink',
        place: { kind: 'block', blockId: 'b1', range: { line: 7, from: 0, to: 9 } },
        href: null,
      },
    ] as const)
      expect(mended(story, mend)).toEqual(story)
  })
})
