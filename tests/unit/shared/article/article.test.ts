import { describe, expect, it } from 'vitest'
import {
  articleSchema,
  emptyArticle,
  figuresOf,
  headlineOf,
  leadFigureOf,
  photoIdsOf,
  standfirstOf,
  urlSlugOf,
} from '#shared/article/article.ts'
import { bylineOf } from '#shared/article/metadata.ts'
import { creditLineOf } from '#shared/article/photo.ts'
import { blockLines, storyLines } from '#shared/article/plainText.ts'
import { teaserOf } from '#shared/article/related.ts'
import { summarize } from '#shared/article/summary.ts'
import {
  article,
  b,
  br,
  elsewhere,
  embed,
  factBox,
  figure,
  p,
  pullQuote,
  sibling,
  table,
  td,
  th,
  ul,
} from '#tests/articles.ts'

const [first, second, third] = ['1', '2', '3'].map((digit) => digit.repeat(64)) as [
  string,
  string,
  string,
]

describe('an article', () => {
  it('begins empty and valid', () => {
    const empty = emptyArticle({
      id: '0f0e0d0c-0b0a-4908-8706-050403020100',
      blockId: 'b',
      language: 'vi',
      createdAt: '2023-02-14T03:00:00.000Z',
    })
    expect(articleSchema.parse(empty)).toEqual(empty)
    expect([headlineOf(empty), standfirstOf(empty), figuresOf(empty)]).toEqual(['', '', []])
  })

  it('leads with the figure that was chosen, else with the first', () => {
    const blocks = [figure(first, '', { id: 'f1' }), figure(second, '', { id: 'f2' })]
    expect(leadFigureOf(article({}, ...blocks))?.attrs.photoId).toBe(first)
    expect(leadFigureOf(article({ leadFigureId: 'f2' }, ...blocks))?.attrs.photoId).toBe(second)
    expect(leadFigureOf(article({ leadFigureId: 'gone' }, ...blocks))?.attrs.photoId).toBe(first)
    expect(leadFigureOf(article())).toBeUndefined()
  })

  it('has an address part whatever it is called', () => {
    expect(urlSlugOf(article({ headline: 'Phối hợp liên ngành' }))).toBe('phoi-hop-lien-nganh')
    expect(urlSlugOf(article({ headline: 'Lũ về', urlSlug: 'lu' }))).toBe('lu')
    expect(urlSlugOf(article({ headline: '…' }))).toBe('bai-0f0e0d0c')
  })

  it('names each photo that it shows once, figures first', () => {
    const related = [
      elsewhere('https://vidu.vn/a', 'A', { photoId: third }),
      sibling('00000000-0000-4000-8000-000000000001', 'B', { photoId: first }),
      elsewhere('https://vidu.vn/c', 'C'),
    ]
    expect(photoIdsOf(article({ related }, figure(second), figure(first), figure(second)))).toEqual(
      [second, first, third],
    )
  })
})

describe('bylineOf', () => {
  it.each([
    [{ authors: ['Minh Huệ'], source: 'TTXVN', byline: '' }, 'Minh Huệ (TTXVN)'],
    [{ authors: ['Minh Huệ', 'Thu Hà'], source: '', byline: '' }, 'Minh Huệ, Thu Hà'],
    [{ authors: [], source: 'TTXVN', byline: '' }, '(TTXVN)'],
    [{ authors: [], source: '', byline: '' }, ''],
    [{ authors: ['Minh Huệ'], source: 'TTXVN', byline: 'Nhóm PV' }, 'Nhóm PV'],
  ])('prints %j as %j', (metadata, byline) => expect(bylineOf(metadata)).toBe(byline))
})

describe('creditLineOf', () => {
  it.each([
    ['Thanh Tùng', 'TTXVN', 'Ảnh: Thanh Tùng - TTXVN', 'Photo: Thanh Tùng - TTXVN'],
    ['', ' TTXVN ', 'Ảnh: TTXVN', 'Photo: TTXVN'],
    ['', ' ', '', ''],
  ])('writes %j and %j as the house does', (photographer, source, vi, en) => {
    expect(creditLineOf({ photographer, source }, 'vi')).toBe(vi)
    expect(creditLineOf({ photographer, source }, 'en')).toBe(en)
  })
})

describe('storyLines', () => {
  it('has every text of the document once, in order', () => {
    const story = article(
      { headline: 'Tít', standfirst: ['Sapo ', b('đậm')] },
      p('Một', br(), 'hai'),
      ul('Ba', [p('Bốn'), ul('Năm')]),
      pullQuote('Sáu', 'Bảy'),
      factBox('Tám', p('Chín')),
      table([th('Mười'), td('Mười một')]),
      figure(first, 'Mười hai'),
    )
    expect(storyLines(story.document)).toEqual(
      'Tít|Sapo đậm|Một\nhai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười|Mười một|Mười hai'.split('|'),
    )
    expect(blockLines(embed('https://vidu.vn', 'Tít'))).toEqual([])
  })
})

describe('summarize', () => {
  it('counts what a reader reads, captions too', () => {
    const story = article(
      { headline: 'Lũ về', standfirst: 'Nước lên', section: 'Thời sự', authors: ['Minh Huệ'] },
      p('Một hai ba'),
      figure(first, 'Chợ nổi', { photographer: 'Thanh Tùng' }),
    )
    expect(summarize(story)).toMatchObject({
      headline: 'Lũ về',
      standfirst: 'Nước lên',
      section: 'Thời sự',
      authors: ['Minh Huệ'],
      wordCount: 9,
      photoCount: 1,
      leadPhotoId: first,
    })
  })
})

describe('teaserOf', () => {
  it('shows what the user wrote instead, else what was picked', () => {
    const picked = sibling('00000000-0000-4000-8000-000000000001', 'Gốc', {
      summary: 'Tóm',
      photoId: first,
    })
    expect(teaserOf(picked)).toEqual({
      headline: 'Gốc',
      summary: 'Tóm',
      photoId: first,
    })
    if (picked.kind === 'article') picked.override = { headline: 'Khác', summary: '' }
    expect(teaserOf(picked)).toMatchObject({ headline: 'Khác', summary: '', photoId: first })
    expect(teaserOf(elsewhere('https://vidu.vn', 'Ở xa')).headline).toBe('Ở xa')
  })
})
