import { describe, expect, it } from 'vitest'
import { mended } from '#tests/mended.ts'
import type { Inline } from '#shared/article/document.ts'
import { a, article, elsewhere, embed, marked, p, sibling, ul } from '#tests/articles.ts'
import { foundBy, said, soundStory } from './soundStory.ts'

describe('an address in the text', () => {
  it.each([
    'https://vidu.vn/tin/lu-ve?id=1#a',
    'https://vidu.vn/%E1%BB%85',
    'https://chữ.vn/ễ',
    'http://203.162.1.1/tin',
    'https://en.wikipedia.org/wiki/Hue_(city)',
    'mailto:ban-doc@vidu.vn',
    'mailto:a@vidu.vn?subject=Th%C6%B0',
    'https://vidu.vn/a/',
  ])('is sound: %s', (href) => {
    expect(said(soundStory({}, p('Xem ', a(href, 'ở đây'))))).toEqual([])
  })

  it.each([
    'https://toasoan:mat-khau@vidu.vn/',
    'http://localhost:3000/tin',
    'http://127.0.0.1/tin',
    'http://192.168.1.4/cms',
    'http://10.0.0.8/',
    'http://172.20.1.1/',
    'http://[::1]/',
    'http://cms.local/bai',
    'http://cms.noi-bo.internal/bai',
  ])('is unsafe: %s', (href) => {
    expect(said(soundStory({}, p('Xem ', a(href, 'ở đây'))))).toEqual(['error unsafeLink'])
  })

  it.each([
    ['https://vidu/tin', null],
    ['https://vidu.vn/%zz', null],
    ['https://https://vidu.vn/tin', 'https://vidu.vn/tin'],
    ['http://https//vidu.vn', null],
    ['https://vidu.vn/tin.', 'https://vidu.vn/tin'],
    ['https://vidu.vn/tin)', 'https://vidu.vn/tin'],
    ['https://vidu.vn/tin”', 'https://vidu.vn/tin'],
    ['https://vidu..vn/', null],
    ['mailto:ban-doc', null],
  ])('is broken: %s', (href, mend) => {
    const found = foundBy('brokenLink', soundStory({}, p('Xem ', a(href, 'ở đây'))))
    expect(found).toMatchObject([
      {
        severity: 'warning',
        place: { kind: 'block', blockId: 'b1', range: { line: 0, from: 4, to: 9 } },
        values: { href },
        mend: { kind: 'relink', href: mend },
      },
    ])
  })

  it('is one link, however its words are printed, and mended as one', () => {
    const link = { type: 'link', attrs: { href: 'https://vidu/tin' } } as const
    const story = soundStory(
      {},
      ul([p('Xem ', marked('ở ', link), marked('đây', { type: 'bold' }, link), '.')]),
    )
    const [finding, ...more] = foundBy('brokenLink', story)
    expect(more).toEqual([])
    expect(finding?.place).toMatchObject({ range: { line: 0, from: 4, to: 9 } })
    const unlinked = mended(story, finding!.mend!)
    const expected: Inline[] = [
      { type: 'text', text: 'Xem ở ' },
      { type: 'text', text: 'đây', marks: [{ type: 'bold' }] },
      { type: 'text', text: '.' },
    ]
    expect(unlinked.document.content[2]).toMatchObject({
      content: [{ content: [{ content: expected }] }],
    })
  })

  it('leads where its words say', () => {
    const misleading = (text: string, href: string): number =>
      foundBy('misleadingLink', soundStory({}, p(a(href, text)))).length
    expect(misleading('vidu.vn', 'https://khac.example/tin')).toBe(1)
    expect(misleading('https://vidu.vn/tin', 'https://khac.example/tin')).toBe(1)
    expect(misleading('vidu.vn', 'https://www.vidu.vn/tin')).toBe(0)
    expect(misleading('www.vidu.vn/tin', 'https://vidu.vn/tin')).toBe(0)
    expect(misleading('vidu.vn', 'https://tin.vidu.vn/')).toBe(0)
    expect(misleading('báo Ví dụ', 'https://khac.example/tin')).toBe(0)
    expect(misleading('TP.HCM', 'https://khac.example/tin')).toBe(1)
  })

  it('of an embedded page is looked at too', () => {
    expect(said(soundStory({}, p('x'), embed('http://localhost/phim')))).toEqual([
      'error unsafeLink',
    ])
    expect(said(soundStory({}, p('x'), embed('https://vidu/phim')))).toEqual(['warning brokenLink'])
  })
})

describe('a related story', () => {
  const [one, two] = [
    '11111111-1111-4111-8111-111111111111',
    '22222222-2222-4222-8222-222222222222',
  ] as const

  it.each([
    ['gone', 'warning relatedGone'],
    ['trashed', 'warning relatedTrashed'],
    ['unpublished', 'hint relatedUnpublished'],
  ] as const)('that is %s', (standing, finding) => {
    const story = soundStory({ related: [sibling(one, 'Một'), sibling(two, 'Hai')] })
    const standings = new Map([
      [one, standing],
      [two, 'published' as const],
    ])
    expect(said(story, { standings })).toEqual([finding])
  })

  it('is let be while nobody knows how it stands', () => {
    expect(said(soundStory({ related: [sibling(one, 'Một')] }))).toEqual([])
  })

  it('is taken out by one click where it is gone', () => {
    const story = soundStory({ related: [sibling(one, 'Một'), sibling(two, 'Hai')] })
    const [finding] = foundBy('relatedGone', story, { standings: new Map([[one, 'gone']]) })
    expect(finding).toMatchObject({ place: { relatedId: `r-${one}` }, values: { headline: 'Một' } })
    expect(mended(story, finding!.mend!).related).toEqual([sibling(two, 'Hai')])
  })

  it('has a headline, another story and an address that can be', () => {
    expect(said(soundStory({ related: [elsewhere('https://vidu.vn/a', ' ')] }))).toEqual([
      'warning relatedHeadline',
    ])
    expect(said(soundStory({ related: [elsewhere('http://localhost/a', 'A')] }))).toEqual([
      'error unsafeRelated',
    ])
    expect(said(soundStory({ related: [elsewhere('https://vidu/a', 'A')] }))).toEqual([
      'warning brokenRelated',
    ])
    expect(said(soundStory({ related: [sibling(article().id, 'A')] }))).toEqual([
      'warning relatedToItself',
    ])
  })
})
