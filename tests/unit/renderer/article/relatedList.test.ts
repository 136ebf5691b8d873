import { describe, expect, it } from 'vitest'
import { type RelatedStory, wholePhoto, withTeaserText } from '#shared/article/related.ts'
import {
  movedTo,
  sincePicked,
  twinOf,
  without,
  withReturned,
  withTakenOver,
} from '#renderer/article/relatedList.ts'

const articleId = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'
const picked = {
  headline: 'Chợ nổi Cái Răng',
  summary: 'Một sáng ở chợ',
  photoId: null,
  urlSlug: 'cho-noi',
  ...wholePhoto,
}

function article(id: string): Extract<RelatedStory, { kind: 'article' }> {
  return { kind: 'article', id, articleId, picked, override: { headline: null, summary: null } }
}

function address(id: string, url: string): RelatedStory {
  return { kind: 'address', id, url, teaser: { headline: id, summary: '', photoId: null } }
}

const list = [address('a', 'https://vidu.vn/a'), article('b'), address('c', 'https://vidu.vn/c')]
const ids = (stories: readonly RelatedStory[]) => stories.map((story) => story.id).join('')

describe('a list of related stories', () => {
  it('moves one to the place named, and no further than the ends', () => {
    expect(ids(movedTo(list, 'a', 2))).toBe('bca')
    expect(ids(movedTo(list, 'c', 0))).toBe('cab')
    expect(ids(movedTo(list, 'b', 99))).toBe('acb')
    expect(ids(movedTo(list, 'b', -5))).toBe('bac')
    expect(ids(movedTo(list, 'nobody', 0))).toBe('abc')
  })

  it('finds the same article and the same page under another spelling', () => {
    expect(twinOf(list, { kind: 'article', articleId })?.id).toBe('b')
    expect(
      twinOf(list, { kind: 'address', url: 'http://www.VIDU.vn/c/?utm_source=zalo#top' })?.id,
    ).toBe('c')
    expect(twinOf(list, { kind: 'address', url: 'https://vidu.vn/d' })).toBeUndefined()
  })

  it('does not call a story its own twin', () => {
    expect(twinOf(list, { kind: 'address', url: 'https://vidu.vn/c' }, 'c')).toBeUndefined()
  })

  it('puts a removed story back where it was', () => {
    const removed = list[1]!
    expect(ids(withReturned(without(list, 'b'), removed, 1))).toBe('abc')
    expect(ids(withReturned([], removed, 1))).toBe('b')
  })

  it('does not put back what has come again meanwhile', () => {
    expect(ids(withReturned(list, list[1]!, 1))).toBe('abc')
    const again = { ...article('x') }
    expect(ids(withReturned([again], list[1]!, 0))).toBe('x')
  })
})

describe('the words of a teaser', () => {
  it('keeps the user’s own and follows the article where they are the same', () => {
    const own = withTeaserText(article('b'), 'headline', 'Chợ nổi')
    expect(own).toMatchObject({ override: { headline: 'Chợ nổi', summary: null } })
    expect(withTeaserText(own, 'headline', picked.headline)).toEqual(article('b'))
  })

  it('lets a summary be empty, but never a headline', () => {
    expect(withTeaserText(article('b'), 'summary', '')).toMatchObject({ override: { summary: '' } })
    expect(withTeaserText(article('b'), 'headline', ' ')).toMatchObject({
      override: { headline: null },
    })
  })

  it('changes an address’s own teaser', () => {
    expect(withTeaserText(list[0]!, 'summary', 'Mới')).toMatchObject({ teaser: { summary: 'Mới' } })
  })
})

describe('what became of a picked article', () => {
  const now = { ...picked, trashed: false }

  it('tells same, changed, trashed and gone apart', () => {
    expect(sincePicked(article('b'), now)).toBe('same')
    expect(sincePicked(article('b'), { ...now, headline: 'Chợ nổi Phong Điền' })).toBe('changed')
    expect(sincePicked(article('b'), { ...now, photoId: 'f'.repeat(64) })).toBe('changed')
    expect(sincePicked(article('b'), { ...now, focalPoint: { x: 0.5, y: 0 } })).toBe('changed')
    expect(sincePicked(article('b'), { ...now, trashed: true })).toBe('trashed')
    expect(sincePicked(article('b'), undefined)).toBe('gone')
  })

  it('takes over the change and leaves the user’s own words', () => {
    const own = withTeaserText(article('b'), 'headline', 'Chợ nổi')
    if (own.kind !== 'article') throw new Error('not an article')
    const changed = { ...now, headline: 'Khác', summary: 'Khác nữa' }
    const taken = withTakenOver(own, changed)
    expect(sincePicked(taken, changed)).toBe('same')
    expect(taken.override.headline).toBe('Chợ nổi')
    expect(taken.picked.summary).toBe('Khác nữa')
  })
})
