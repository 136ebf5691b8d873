import { describe, expect, it } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import { inlineText } from '#shared/article/plainText.ts'
import { authorshipOf, type HistoryState, historyOf } from '#shared/changes/authors.ts'
import { unknown } from '#shared/changes/authorship.ts'
import { differenceOf } from '#shared/changes/difference.ts'
import { compareBlocks } from '#shared/changes/words.ts'
import { article, figure, h2, p } from '#tests/articles.ts'

const names = ['Tùng', 'Huệ', 'Đường']
const [tung, hue, me] = [0, 1, 2]

/**
 * The changes since the first state as `edit before|after: author`, the last state being what `me`
 * has on the screen.
 */
function told(states: readonly HistoryState[], now: Article): string[] {
  const difference = differenceOf(states[0]!.article, now)
  const authorship = authorshipOf(difference, historyOf(states), { me, compare: compareBlocks })
  return difference.changes.map(({ id, edit }) => {
    const who = authorship.get(id)!
    const name = (author: number): string => names[author] ?? '?'
    if (edit.kind !== 'text')
      return `${edit.kind === 'field' ? edit.field : edit.kind}: ${name(who.main)}`
    const sides = [who.before, who.after].map((side) => [...new Set(side)].map(name).join('+'))
    return `${inlineText(edit.before)}|${inlineText(edit.after)}: ${sides.join('|')}`
  })
}

function state(article: Article, author: number, ...parents: number[]): HistoryState {
  return { article, author, parents }
}

const first = article({ headline: 'Lũ về' }, p('Nước lên nhanh trong đêm.'), p('Chợ nổi vẫn họp.'))

describe('who changed what', () => {
  it('is who put the words in, or took them out, in whichever version that was', () => {
    const second = article({ headline: 'Lũ về sớm' }, p('Nước lên nhanh.'), p('Chợ nổi vẫn họp.'))
    const third = article(
      { headline: 'Lũ về sớm' },
      p('Nước lên rất nhanh.'),
      p('Chợ nổi vẫn họp đông vui.'),
    )
    const now = article(
      { headline: 'Lũ về sớm' },
      p('Nước lên rất nhanh.'),
      p('Chợ nổi vẫn họp rất đông vui.'),
    )
    expect(
      told([state(first, unknown), state(second, tung, 0), state(third, hue, 1)], now),
    ).toEqual(['| sớm: |Tùng', '|rất : |Huệ', ' trong đêm|: Tùng|', '| rất đông vui: |Huệ+Đường'])
  })

  it('is one for words that took the place of others, also for the blanks between them', () => {
    const second = article({ headline: 'Nước rút dần đi' })
    expect(
      told(
        [state(article({ headline: 'Nước tràn về nhanh quá' }), unknown), state(second, hue, 0)],
        second,
      ),
    ).toEqual(['tràn về nhanh quá|rút dần đi: Huệ|Huệ'])
  })

  it('is known of blocks, fields and kinds too', () => {
    const photo = (photographer: string) => figure('a'.repeat(64), 'Ghe hoa', { photographer })
    const before = article({ section: 'Kinh tế' }, p('Nước lên.'), photo('Tùng'))
    const second = article({ section: 'Xã hội' }, h2('Nước lên.'), photo('Tùng'))
    const now = article({ section: 'Xã hội' }, h2('Nước lên.'), photo('Huệ'), p('Thêm một đoạn.'))
    expect(told([state(before, unknown), state(second, tung, 0)], now)).toEqual([
      'retyped: Tùng',
      'photographer: Đường',
      'added: Đường',
      'section: Tùng',
    ])
  })

  it('stays with the words when a paragraph is parted or moved', () => {
    const second = article(
      { headline: 'Lũ về' },
      p('Nước lên rất nhanh trong đêm.'),
      p('Chợ nổi vẫn họp.'),
    )
    const parted = article(
      { headline: 'Lũ về' },
      p('Nước lên rất'),
      p('nhanh trong đêm.'),
      p('Chợ nổi vẫn họp.'),
    )
    const [headline, standfirst, one, two, three] = parted.document.content
    const renamed = (block: typeof two, id: string) =>
      ({ ...block!, attrs: { ...block!.attrs, id } }) as typeof one
    const now: Article = {
      ...parted,
      document: {
        type: 'doc',
        content: [headline, standfirst, one, renamed(two, 'n'), renamed(three, 'b2')],
      },
    }
    expect(told([state(first, unknown), state(second, tung, 0)], now)).toEqual([
      expect.stringMatching(/rất.*: \|.*Tùng/),
    ])
  })

  it('is who wrote it, not who merged it', () => {
    const theirs = article({ headline: 'Lũ về' }, p('Nước lên nhanh trong đêm.'), p('Chợ nổi họp.'))
    const ours = article(
      { headline: 'Lũ về sớm' },
      p('Nước lên nhanh trong đêm.'),
      p('Chợ nổi vẫn họp.'),
    )
    const merged = article(
      { headline: 'Lũ về sớm' },
      p('Nước lên nhanh trong đêm.'),
      p('Chợ nổi họp.'),
    )
    const states = [
      state(first, unknown),
      state(theirs, hue, 0),
      state(ours, tung, 0),
      state(merged, me, 1, 2),
    ]
    expect(told(states, merged)).toEqual(['| sớm: |Tùng', 'vẫn |: Huệ|'])
  })
})
