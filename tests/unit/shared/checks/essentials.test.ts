import { describe, expect, it } from 'vitest'
import { embed, figure as figureOf, p, rule, ul } from '#tests/articles.ts'
import { figure, foundBy, photoId, said, soundStory } from './soundStory.ts'

it('says nothing of a sound story, in Vietnamese or English', () => {
  expect(said(soundStory())).toEqual([])
  expect(
    said(soundStory({ language: 'en', headline: 'Floods come early' }, p('The water rose.'))),
  ).toEqual([])
})

describe('what every story needs', () => {
  it.each([
    [{ headline: '' }, 'error missingHeadline'],
    [{ headline: '   ' }, 'error missingHeadline'],
    [{ standfirst: '' }, 'warning missingStandfirst'],
    [{ authors: [] }, 'warning missingByline'],
    [{ authors: ['  '] }, 'warning missingByline'],
    [{ source: '' }, 'warning missingSource'],
    [{ section: ' ' }, 'warning missingSection'],
  ])('is missed: %o', (given, finding) => {
    expect(said(soundStory(given))).toEqual([finding])
  })

  it('is there where a byline of its own names the writer', () => {
    expect(said(soundStory({ authors: [], byline: 'Nhóm phóng viên' }))).toEqual([])
  })

  it.each([
    ['an empty paragraph', p()],
    ['blanks', p('   ')],
    ['an empty list', ul('')],
    ['a rule', rule()],
  ])('is no body: %s', (_, block) => {
    expect(said(soundStory({}, block))).toContain('error missingBody')
  })

  it.each([
    ['a photo story', figure('Chợ nổi', { source: 'TTXVN', altText: 'Ghe' })],
    ['an embedded page', embed('https://vidu.vn/phim')],
    ['a list', ul('Một')],
  ])('is a body: %s', (_, block) => {
    expect(said(soundStory({}, block))).toEqual([])
  })

  it('is put in from the house’s settings by one click, and only a name is', () => {
    const story = soundStory({ authors: [], source: '' })
    const house = { author: ' Minh Huệ ', source: 'TTXVN' }
    expect(foundBy('missingByline', story, { house })[0]?.mend).toEqual({
      kind: 'authors',
      authors: ['Minh Huệ'],
    })
    expect(foundBy('missingSource', story, { house })[0]?.mend).toEqual({
      kind: 'source',
      source: 'TTXVN',
    })
    expect(
      foundBy('missingSource', story, { house: { author: '', source: 'XXX' } })[0]?.mend,
    ).toBeNull()
    expect(foundBy('missingSource', story)[0]?.mend).toBeNull()
  })
})

describe('length', () => {
  it('is counted in letters, however their marks are stored, up to the desk’s limit', () => {
    const limits = { headlineLength: 20, standfirstLength: 50, leadPhotoWidth: 1_200 }
    expect(
      foundBy('longHeadline', soundStory({ headline: 'ễ'.repeat(20).normalize('NFD') }), {
        limits,
      }),
    ).toEqual([])
    expect(
      foundBy('longHeadline', soundStory({ headline: 'ễ'.repeat(21) }), { limits }),
    ).toMatchObject([
      { severity: 'warning', place: { kind: 'headline' }, values: { length: 21, limit: 20 } },
    ])
    expect(
      foundBy('longStandfirst', soundStory({ standfirst: 'a'.repeat(51) }), { limits }),
    ).toHaveLength(1)
    expect(
      foundBy('longStandfirst', soundStory({ standfirst: 'a'.repeat(50) }), { limits }),
    ).toEqual([])
  })
})

describe('an embargo', () => {
  const story = soundStory({ embargo: '2024-08-10T13:00:00+07:00' })
  const before = Date.parse('2024-08-10T05:59:59Z')

  it('keeps the story back until its instant, and is only said while the story is written', () => {
    expect(said(story, { now: before })).toEqual(['error embargo'])
    expect(said(story, { now: before, goingOut: false })).toEqual(['hint embargo'])
    expect(said(story, { now: Date.parse('2024-08-10T06:00:00Z') })).toEqual([])
  })

  it('is as grave as the desk says, while the story is written never graver', () => {
    expect(said(story, { now: before, rules: { embargo: 'warning' } })).toEqual(['warning embargo'])
    expect(said(story, { now: before, rules: { embargo: 'warning' }, goingOut: false })).toEqual([
      'hint embargo',
    ])
    expect(said(story, { now: before, rules: { embargo: 'off' } })).toEqual([])
  })
})

describe('a figure', () => {
  const whole = { photographer: 'Thanh Tùng', source: 'TTXVN', altText: 'Ghe trên sông' }

  it.each([
    ['Chợ nổi', whole, []],
    ['Chợ nổi', { ...whole, photographer: '' }, []],
    ['Chợ nổi', { ...whole, source: ' ' }, []],
    ['', whole, ['warning figureCaption']],
    ['Chợ nổi', { ...whole, photographer: ' ', source: '' }, ['error figureCredit']],
    ['Chợ nổi', { ...whole, altText: '' }, ['warning figureAltText']],
    ['Chợ nổi', { ...whole, publishesPosition: true }, ['warning figurePosition']],
  ])('with caption "%s" and %o', (caption, attrs, findings) => {
    expect(said(soundStory({}, figure(caption, attrs)))).toEqual(findings)
  })

  it('is offered the credit that all others of the story have, and none where they differ', () => {
    const bare = figure('Ba', { altText: 'x' })
    const one = figure('Một', whole)
    const [offered] = foundBy('figureCredit', soundStory({}, one, one, bare))
    expect(offered).toMatchObject({
      place: { figureId: 'b3', part: 'photographer' },
      values: { number: 3, name: 'Thanh Tùng - TTXVN' },
      mend: { kind: 'credit', figureId: 'b3', photographer: 'Thanh Tùng', source: 'TTXVN' },
    })
    const other = figure('Hai', { ...whole, photographer: 'Đỗ Quỳnh' })
    expect(foundBy('figureCredit', soundStory({}, one, other, bare))[0]?.mend).toBeNull()
    expect(foundBy('figureCredit', soundStory({}, bare))[0]?.mend).toBeNull()
    const noted = figure('Một', { ...whole, photographer: 'XXX' })
    expect(foundBy('figureCredit', soundStory({}, noted, bare))[0]?.mend).toBeNull()
  })

  it('that leads is wide enough after its crop, where its size is known', () => {
    const photos = new Map([[photoId, { width: 1_600, height: 900 }]])
    const cropped = { ...whole, crop: { x: 0.25, y: 0, width: 0.5, height: 1 } }
    const second = figureOf('b'.repeat(64), 'Hai', whole)
    expect(foundBy('smallLeadPhoto', soundStory({}, figure('Một', whole)), { photos })).toEqual([])
    expect(
      foundBy('smallLeadPhoto', soundStory({}, figure('Một', cropped)), { photos }),
    ).toMatchObject([
      {
        severity: 'warning',
        place: { figureId: 'b1', part: 'photo' },
        values: { width: 800, limit: 1_200 },
      },
    ])
    expect(foundBy('smallLeadPhoto', soundStory({}, figure('Một', cropped)))).toEqual([])
    expect(
      foundBy('smallLeadPhoto', soundStory({}, second, figure('Một', cropped)), { photos }),
    ).toEqual([])
    const led = soundStory({ leadFigureId: 'b2' }, second, figure('Một', cropped))
    expect(foundBy('smallLeadPhoto', led, { photos })).toHaveLength(1)
  })
})
