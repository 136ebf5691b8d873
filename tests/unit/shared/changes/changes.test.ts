import { describe, expect, it } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import { inlineText } from '#shared/article/plainText.ts'
import { composeArticle, differenceOf } from '#shared/changes/difference.ts'
import { article, b, figure, h2, i, p, pullQuote, table, td, th, ul } from '#tests/articles.ts'

const photoId = 'a'.repeat(64)

/** The changes as the user would tell them: where, and what from what to what. */
function told(before: Article, after: Article): string[] {
  return differenceOf(before, after).changes.map(({ place, edit }) => {
    const where = 'blockId' in place ? place.blockId : 'id' in place ? place.id : place.kind
    switch (edit.kind) {
      case 'text':
      case 'marks':
        return `${where} ${edit.kind} ${JSON.stringify([inlineText(edit.before), inlineText(edit.after)])}`
      case 'field':
        return `${where} ${edit.field} ${JSON.stringify([edit.before, edit.after])}`
      case 'retyped':
        return `${where} ${edit.before} → ${edit.after}`
      default:
        return `${where} ${edit.kind}`
    }
  })
}

const withIds = (ids: string[], ...blocks: Parameters<typeof article>[1][]): Article => {
  const story = article({}, ...blocks)
  const [headline, standfirst, ...body] = story.document.content
  const named = body.map(
    (block, at) => ({ ...block, attrs: { ...block.attrs, id: ids[at]! } }) as (typeof body)[number],
  )
  return {
    ...story,
    document: { type: 'doc', content: [headline, standfirst, named[0]!, ...named.slice(1)] },
  }
}

describe('a change of words', () => {
  it.each([
    ['25.000', '27.500'],
    ['12,5%', '13%'],
    ['14/2', '15/3'],
    ['COVID-19', 'COVID-22'],
    ['2023-2030', '2024-2035'],
    ['2023–2030', '2024–2030'],
    ['6:30', '7:45'],
    ['1.234.567,89', '1.234.568,12'],
  ])('is of a whole figure: %s → %s', (was, is) => {
    expect(
      told(article({}, p(`Có ${was}, theo tỉnh.`)), article({}, p(`Có ${is}, theo tỉnh.`))),
    ).toEqual([expect.stringContaining(` text ${JSON.stringify([was, is])}`)])
  })

  it('leaves the signs between sentences and words what they are', () => {
    expect(
      told(
        article({}, p('Tăng 5, giảm 7. Xong Bắc-Nam.')),
        article({}, p('Tăng 6, giảm 8. Xong Bắc-Trung.')),
      ).map((change) => change.replace(/^\S+ /, '')),
    ).toEqual(['text ["5","6"]', 'text ["7","8"]', 'text ["Nam","Trung"]'])
  })

  it('is of whole words, and what was replaced side by side is one', () => {
    expect(
      told(
        article({ headline: 'Lũ về sớm ở Cà Mau' }, p('Nước lên nhanh trong đêm mưa.')),
        article({ headline: 'Lũ về muộn ở Cà Mau' }, p('Nước lên rất nhanh cả ngày nắng.')),
      ),
    ).toEqual([
      'headline text ["sớm","muộn"]',
      'b1 text ["","rất "]',
      'b1 text ["trong đêm mưa","cả ngày nắng"]',
    ])
  })

  it('does not lie over each other what has only blanks in common', () => {
    expect(
      told(
        article({}, p('Nước lũ tràn đồng.')),
        article({}, p('Rạng sáng Nước tràn đồng.'), p('Bà con chạy lũ.')),
      ).slice(0, 2),
    ).toEqual(['b1 text ["","Rạng sáng "]', 'b1 text ["lũ ",""]'])
  })

  it('takes a picture of several signs for one', () => {
    expect(told(article({}, p('Bà con 👩‍🌾 ở 🇻🇳')), article({}, p('Bà con 👩‍🏫 ở 🇱🇦')))).toEqual([
      'b1 text ["👩‍🌾","👩‍🏫"]',
      'b1 text ["🇻🇳","🇱🇦"]',
    ])
  })

  it('is of single words also in a text without paragraphs, as long as a story', () => {
    const words = Array.from({ length: 6_000 }, (_, at) => `chữ${at % 90} số${at}`)
    const edited = words.map((word, at) => (at % 10 === 3 ? `sửa${at}` : word))
    const { changes } = differenceOf(
      article({}, p(words.join(' '))),
      article({}, p(edited.join(' '))),
    )
    expect(changes).toHaveLength(600)
    expect(told(article({}, p(words.join(' '))), article({}, p(edited.join(' '))))[0]).toBe(
      'b1 text ["chữ3 số3","sửa3"]',
    )
  })

  it('tells marks from words', () => {
    expect(
      told(
        article({}, p('Ghe chở hoa về chợ')),
        article({}, p('Ghe ', b('chở hoa'), ' về ', i('bến'))),
      ),
    ).toEqual(['b1 marks ["chở hoa","chở hoa"]', 'b1 text ["chợ","bến"]'])
  })

  it('is found in captions, credits, lists, quotes and tables', () => {
    const story = (
      caption: string,
      photographer: string,
      item: string,
      quoted: string,
      cell: string,
    ): Article =>
      article(
        {},
        figure(photoId, caption, { photographer }),
        ul('Cá linh', item),
        pullQuote(quoted, 'Ông Ba'),
        table([th('Huyện'), th('Nhà ngập')], [td(cell), td('12')]),
      )
    expect(
      told(
        story('Ghe hoa', 'Thanh Tùng', 'Bông súng', 'Chưa từng thấy', 'Cái Bè'),
        story('Ghe trái cây', 'Minh Huệ', 'Bông điên điển', 'Lần đầu thấy', 'Cai Lậy'),
      ),
    ).toEqual([
      'b1 photographer ["Thanh Tùng","Minh Huệ"]',
      'b1 text ["hoa","trái cây"]',
      'b2 text ["súng","điên điển"]',
      'b5 text ["Chưa từng","Lần đầu"]',
      'b6 text ["Cái Bè","Cai Lậy"]',
    ])
  })
})

describe('a change of blocks', () => {
  const one = p('Nước lên nhanh trong đêm.')
  const two = p('Bà con chạy lũ.')
  const three = p('Chợ nổi vẫn họp.')

  it('says what came, went and moved, moving as little as can be', () => {
    const before = withIds(['x', 'y', 'z'], one, two, three)
    expect(told(before, withIds(['x', 'z'], one, three))).toEqual(['y removed'])
    expect(told(before, withIds(['x', 'n', 'y', 'z'], one, h2('Ở Cái Bè'), two, three))).toEqual([
      'n added',
    ])
    expect(told(before, withIds(['z', 'x', 'y'], three, one, two))).toEqual(['z moved'])
  })

  it('knows a paragraph that was split, and one that was joined', () => {
    const whole = withIds(['x', 'z'], p('Nước lên nhanh. Bà con chạy lũ.'), three)
    const parted = withIds(['x', 'y', 'z'], p('Nước lên nhanh.'), p('Bà con chạy lũ.'), three)
    expect(told(whole, parted)).toEqual(['x text [" ",""]'])
    expect(told(parted, whole)).toEqual(['x text [""," "]'])
    const { changes } = differenceOf(whole, parted)
    expect(composeArticle(differenceOf(whole, parted), (id) => id !== changes[0]!.id)).toEqual(
      whole,
    )
  })

  it('knows a paragraph that was only parted or joined, without a word changed', () => {
    const whole = withIds(['x', 'z'], p('Nước lên nhanh. Bà con chạy lũ.'), three)
    const parted = withIds(['x', 'y', 'z'], p('Nước lên nhanh. '), p('Bà con chạy lũ.'), three)
    expect(told(whole, parted)).toEqual(['x split'])
    expect(told(parted, whole)).toEqual(['x joined'])
  })

  it('knows a paragraph that was split where the one behind it went', () => {
    const before = withIds(
      ['x', 'y', 'z'],
      p('Nước lên nhanh. Bà con chạy lũ.'),
      p('Mưa dứt hẳn rồi.'),
      three,
    )
    const after = withIds(['x', 'n', 'z'], p('Nước lên nhanh. '), p('Bà con chạy lũ.'), three)
    expect(told(before, after)).toEqual(['x split', 'y removed'])
    expect(told(after, before)).toEqual(['x joined', 'y added'])
  })

  it('lets a paragraph become a subheading and change its words apart', () => {
    const before = withIds(['x', 'y'], p('Ở Cái Bè'), two)
    const after = withIds(['x', 'y'], h2('Ở Cai Lậy'), two)
    const difference = differenceOf(before, after)
    expect(told(before, after)).toEqual(['x paragraph → subheading', 'x text ["Cái Bè","Cai Lậy"]'])
    const onlyKind = composeArticle(difference, (id) => id === difference.changes[0]!.id)
    expect(onlyKind).toEqual(withIds(['x', 'y'], h2('Ở Cái Bè'), two))
  })

  it('leaves a paragraph in a body that lost all and took nothing', () => {
    const difference = differenceOf(withIds(['x'], one), withIds(['y'], two))
    const removed = difference.changes.find(({ edit }) => edit.kind === 'removed')!
    const emptied = composeArticle(difference, (id) => id === removed.id)
    expect(emptied.document.content.slice(2)).toEqual([{ type: 'paragraph', attrs: { id: 'x' } }])
  })
})

describe('a change beside the text', () => {
  it('is told field by field, and for related stories one by one', () => {
    const related = (id: string, headline: string) =>
      ({
        kind: 'address',
        id,
        url: 'https://vidu.vn/',
        teaser: { headline, summary: '', photoId: null },
      }) as const
    expect(
      told(
        article({
          section: 'Kinh tế',
          dateline: { place: 'Cà Mau' },
          related: [related('1', 'Lúa'), related('2', 'Cá')],
        }),
        article({
          section: 'Xã hội',
          dateline: { place: 'Huế' },
          related: [related('2', 'Cá tra'), related('1', 'Lúa')],
        }),
      ),
    ).toEqual([
      'metadata section ["Kinh tế","Xã hội"]',
      'metadata place ["Cà Mau","Huế"]',
      '1 moved',
      expect.stringContaining('2 teaser'),
    ])
  })
})
