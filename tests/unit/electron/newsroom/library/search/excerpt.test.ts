import { describe, expect, it } from 'vitest'
import { excerptOf, matchOf } from '#electron/newsroom/library/search/excerpt.ts'
import { fieldTexts } from '#electron/newsroom/library/search/fields.ts'
import { article, figure, p } from '#tests/articles.ts'

const filler = 'Nước sông dâng cao từ đêm qua và tràn vào nhiều tuyến phố ở trung tâm. '

describe('excerptOf', () => {
  it('leaves a short text whole', () => {
    expect(excerptOf('Chợ nổi Cái Răng', 'cai rang')).toBe('Chợ nổi Cái Răng')
  })

  it('cuts a long one between words around the first hit', () => {
    const excerpt = excerptOf(`${filler.repeat(5)}Chợ nổi vẫn họp. ${filler.repeat(5)}`, 'chợ nổi')
    expect(excerpt).toContain('Chợ nổi vẫn họp.')
    expect(excerpt).toMatch(/^…\S.*\S…$/)
    expect(excerpt.length).toBeGreaterThan(110)
    expect(excerpt.length).toBeLessThan(150)
    const words = new Set(`${filler}Chợ nổi vẫn họp.`.split(' '))
    expect(
      excerpt
        .replaceAll('…', '')
        .split(' ')
        .filter((word) => !words.has(word)),
    ).toEqual([])
  })

  it('shows beginning and end as they are', () => {
    expect(excerptOf(`Chợ nổi. ${filler.repeat(5)}`, 'cho')).toMatch(/^Chợ nổi\. .*…$/)
    expect(excerptOf(`${filler.repeat(5)}Chợ nổi.`, 'cho')).toMatch(/^….*Chợ nổi\.$/)
  })

  it('is NFC and one line', () => {
    expect(excerptOf('Chợ\n  nổi', 'x')).toBe('Chợ nổi')
  })
})

describe('matchOf', () => {
  const texts = fieldTexts(
    JSON.stringify(
      article(
        { headline: 'Lũ về', standfirst: 'Nước lên nhanh' },
        p('Nước rút.'),
        p('Lũ rút, nước về.'),
        figure('ab'.repeat(32), 'Lũ ở chợ nổi', { photographer: 'Thanh Tùng' }),
      ),
    ),
  )

  it('shows the text that holds most of the words', () => {
    expect(matchOf(texts, 'lu')).toEqual({ field: 'headline', excerpt: 'Lũ về' })
    expect(matchOf(texts, 'lu nuoc')).toEqual({ field: 'body', excerpt: 'Lũ rút, nước về.' })
    expect(matchOf(texts, 'lu cho')).toEqual({ field: 'caption', excerpt: 'Lũ ở chợ nổi' })
    expect(matchOf(texts, 'tung')).toEqual({ field: 'credit', excerpt: 'Thanh Tùng' })
  })

  it('does not take the middle of a word for a hit', () => {
    expect(matchOf(texts, 'anh')).toBeNull()
  })
})
