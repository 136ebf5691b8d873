import { describe, expect, it } from 'vitest'
import { copyOf, newArticle, withHeadline } from '#electron/newsroom/library/copies.ts'
import { figuresOf, headlineOf } from '#shared/article/article.ts'
import { readArticle } from '#shared/article/read.ts'
import { defaultSettings } from '#shared/contract/defaultSettings.ts'
import { article, figure, p, ul } from '#tests/articles.ts'
import { now } from './testLibrary.ts'

const isArticle = (value: unknown) => readArticle(JSON.stringify(value)).ok

describe('newArticle', () => {
  it('is by the person and of the agency that the settings name', () => {
    const profile = {
      name: ' Minh Huệ '.normalize('NFD'),
      role: 'reporter' as const,
      initials: 'MH',
    }
    const settings = { ...defaultSettings, profile, source: 'TTXVN' }
    const made = newArticle('vi', settings, now)
    expect(made.metadata).toMatchObject({ authors: ['Minh Huệ'], source: 'TTXVN' })
    expect(isArticle(made)).toBe(true)
    expect(newArticle('en', defaultSettings, now)).toMatchObject({
      language: 'en',
      metadata: { authors: [] },
    })
  })
})

describe('copyOf', () => {
  const story = article(
    {
      headline: 'Lũ về',
      slugline: 'lu-ve',
      urlSlug: 'lu-ve-dong',
      leadFigureId: 'b3',
      authors: ['Minh Huệ'],
    },
    p('Một'),
    ul('Hai'),
    figure('ab'.repeat(32), 'Ba', { id: 'lead' }),
  )
  const original = { ...story, leadFigureId: 'lead' }
  const copy = copyOf(original, now)
  const idsIn = (value: unknown) =>
    [...JSON.stringify(value).matchAll(/"id":"([^"]+)"/g)].map((found) => found[1])

  it('has the same texts under other ids', () => {
    expect(isArticle(copy)).toBe(true)
    expect(copy.id).not.toBe(original.id)
    const [before, after] = [idsIn(original.document), idsIn(copy.document)]
    expect(after).toHaveLength(before.length)
    expect(new Set([...before, ...after]).size).toBe(before.length * 2)
    expect(headlineOf(copy)).toBe('Lũ về')
    expect(copy.leadFigureId).toBe(figuresOf(copy)[0]?.attrs.id)
  })

  it('is counted in its slugline, in no language, and leaves the address to the first', () => {
    expect(copy.metadata).toMatchObject({
      slugline: 'lu-ve (2)',
      urlSlug: '',
      authors: ['Minh Huệ'],
    })
    expect(copyOf({ ...original, language: 'en' }, now).metadata.slugline).toBe('lu-ve (2)')
    expect(copyOf(copy, now).metadata.slugline).toBe('lu-ve (3)')
    const nameless = { ...original, metadata: { ...original.metadata, slugline: '' } }
    expect(copyOf(nameless, now).metadata.slugline).toBe('(2)')
    const long = { ...original, metadata: { ...original.metadata, slugline: 'x'.repeat(500) } }
    expect(isArticle(copyOf(long, now))).toBe(true)
  })
})

describe('withHeadline', () => {
  it('puts one line of NFC in the headline’s place', () => {
    const renamed = withHeadline(
      article({ headline: 'Cũ' }, p('Thân')),
      '  Lũ\n về '.normalize('NFD'),
    )
    expect(headlineOf(renamed)).toBe('Lũ về')
    expect(isArticle(renamed)).toBe(true)
  })

  it('can empty it', () => {
    const emptied = withHeadline(article({ headline: 'Cũ' }), ' ')
    expect(headlineOf(emptied)).toBe('')
    expect(isArticle(emptied)).toBe(true)
  })
})
