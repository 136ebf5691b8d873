import { describe, expect, it } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import type { Block } from '#shared/article/document.ts'
import { inlineText } from '#shared/article/plainText.ts'
import type { Piece } from '#shared/changes/change.ts'
import type { Conflict, Decision } from '#shared/changes/merge/conflict.ts'
import { mergeArticles } from '#shared/changes/merge/mergeArticles.ts'
import { article, b, figure, h2, i, p, table, td } from '#tests/articles.ts'

const photoId = 'a'.repeat(64)

type Named = Record<string, Block>
/** A story whose blocks have the ids that they are given under. */
function story(blocks: Named, given: Parameters<typeof article>[0] = {}): Article {
  const whole = article(given)
  const [headline, standfirst] = whole.document.content
  const body = Object.entries(blocks).map(
    ([id, block]) => ({ ...block, attrs: { ...block.attrs, id } }) as Block,
  )
  return {
    ...whole,
    document: { type: 'doc', content: [headline, standfirst, body[0]!, ...body.slice(1)] },
  }
}

const bodyOf = ({ document }: Article): Piece[] => (document.content as unknown as Piece[]).slice(2)

/** The body line by line, words that have marks in stars. */
function lines(of: Article): string[] {
  return bodyOf(of).map(({ content = [] }) =>
    content.map(({ text = '', marks }) => (marks ? `*${text}*` : text)).join(''),
  )
}

function told({ place, clash }: Conflict): string {
  const where = 'blockId' in place ? place.blockId : 'id' in place ? place.id : place.kind
  switch (clash.kind) {
    case 'text':
      return `${where}: ${inlineText(clash.ours).trim()} | ${inlineText(clash.theirs).trim()}`
    case 'field':
      return `${where} ${clash.field}: ${valueText(clash.ours)} | ${valueText(clash.theirs)}`
    case 'deleted':
      return `${where} deleted by ${clash.by}`
    case 'moved':
      return `${where} behind ${clash.ours} | ${clash.theirs}`
    default:
      return `${where} whole`
  }
}

function valueText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const merged = (base: Article, ours: Article, theirs: Article) => {
  const { article: whole, conflicts } = mergeArticles(base, ours, theirs)
  return { lines: lines(whole), conflicts: conflicts.map(told), whole }
}

describe('what two people did at different places', () => {
  it('is all there: words, blocks, captions, fields, related stories', () => {
    const related = (...ids: string[]) =>
      ids.map((id) => ({
        kind: 'address' as const,
        id,
        url: 'https://vidu.vn/',
        teaser: { headline: id, summary: '', photoId: null },
      }))
    const base = story(
      { x: p('Nước lên nhanh trong đêm.'), f: figure(photoId, 'Chợ nổi'), y: p('Bà con chạy lũ.') },
      { headline: 'Lũ về sớm', keywords: ['lũ'], related: related('r1', 'r2') },
    )
    const ours = story(
      {
        x: p('Nước lên rất nhanh trong đêm.'),
        f: figure(photoId, 'Chợ nổi', { photographer: 'Minh Huệ' }),
        y: p('Bà con chạy lũ.'),
        n: p('Mưa còn kéo dài.'),
      },
      {
        headline: 'Lũ về sớm',
        keywords: ['lũ', 'miền Tây'],
        section: 'Thời sự',
        related: related('r1', 'r2'),
      },
    )
    const theirs = story(
      {
        y: p('Bà con chạy lũ.'),
        x: p('Nước lên nhanh trong đêm mưa.'),
        f: figure(photoId, 'Chợ nổi Cái Răng'),
      },
      {
        headline: 'Lũ về sớm ở Cà Mau',
        keywords: ['lũ', 'Cà Mau'],
        related: related('r2', 'r1', 'r3'),
      },
    )
    const { whole, ...result } = merged(base, ours, theirs)
    expect(result).toEqual({
      lines: [
        'Bà con chạy lũ.',
        'Mưa còn kéo dài.',
        'Nước lên rất nhanh trong đêm mưa.',
        'Chợ nổi Cái Răng',
      ],
      conflicts: [],
    })
    expect(inlineText(whole.document.content[0].content)).toBe('Lũ về sớm ở Cà Mau')
    expect(whole.document.content.find(({ type }) => type === 'figure')).toMatchObject({
      attrs: { photographer: 'Minh Huệ' },
    })
    expect(new Set(whole.metadata.keywords)).toEqual(new Set(['lũ', 'miền Tây', 'Cà Mau']))
    expect(whole.metadata.section).toBe('Thời sự')
    expect(whole.related.map(({ id }) => id)).toEqual(['r2', 'r1', 'r3'])
  })

  it('is merged in a paragraph that one of them split, or joined to its neighbour', () => {
    const whole = story({ x: p('Nước lên nhanh. Bà con chạy lũ.') })
    const parted = story({ x: p('Nước lên nhanh.'), y: p('Bà con chạy lũ.') })
    const edited = story({ x: p('Nước lên nhanh. Bà con Cái Bè chạy lũ.') })
    expect(merged(whole, parted, edited)).toMatchObject({
      lines: ['Nước lên nhanh.', 'Bà con Cái Bè chạy lũ.'],
      conflicts: [],
    })
    const editedSecond = story({ x: p('Nước lên nhanh.'), y: p('Bà con Cái Bè chạy lũ.') })
    expect(merged(parted, whole, editedSecond)).toMatchObject({
      lines: ['Nước lên nhanh. Bà con Cái Bè chạy lũ.'],
      conflicts: [],
    })
  })

  it('stays in words of their own where both wrote next to each other', () => {
    const base = story({ one: p(), two: p('Sông Thu Bồn.') })
    const wrote = story({ one: p('Chiều'), two: p('Sông Thu Bồn.') })
    const joined = story({ one: p('Hội An Sông Thu Bồn.') })
    expect(merged(base, wrote, joined)).toMatchObject({
      lines: ['Chiều Hội An Sông Thu Bồn.'],
      conflicts: [],
    })
  })

  it('is one split where both split at the same place', () => {
    const base = story({ x: p('Nước lên nhanh. Bà con chạy lũ.') })
    const side = (id: string) => story({ x: p('Nước lên nhanh.'), [id]: p('Bà con chạy lũ.') })
    expect(merged(base, side('m'), side('n'))).toMatchObject({
      lines: ['Nước lên nhanh.', 'Bà con chạy lũ.'],
      conflicts: [],
    })
  })

  it('lets words be bold and changed, and have the marks of both', () => {
    const base = story({ x: p('Ghe chở hoa về chợ') })
    const bold = story({ x: p('Ghe ', b('chở hoa'), ' về chợ') })
    expect(merged(base, bold, story({ x: p('Ghe chở cam về bến') })).lines).toEqual([
      'Ghe *chở cam* về bến',
    ])
    const both = merged(base, bold, story({ x: p('Ghe chở ', i('hoa'), ' về chợ') }))
    expect(bodyOf(both.whole)[0]?.content).toContainEqual({
      type: 'text',
      text: 'hoa',
      marks: [{ type: 'bold' }, { type: 'italic' }],
    })
    expect(both.conflicts).toEqual([])
  })

  it('lets a paragraph become a subheading and get other words', () => {
    const base = story({ x: p('Ở Cái Bè'), y: p('Chợ họp.') })
    const { whole, conflicts } = merged(
      base,
      story({ x: h2('Ở Cái Bè'), y: p('Chợ họp.') }),
      story({ x: p('Ở Cai Lậy'), y: p('Chợ họp.') }),
    )
    expect([whole.document.content[2], conflicts]).toMatchObject([
      { type: 'subheading', content: [{ text: 'Ở Cai Lậy' }] },
      [],
    ])
  })
})

describe('what two people did to the same', () => {
  const base = story(
    { x: p('Nước lên nhanh trong đêm.'), y: p('Bà con chạy lũ.') },
    { section: 'Tin' },
  )
  const ours = story(
    { x: p('Nước lên chậm trong đêm.'), y: p('Bà con chạy lũ.') },
    { section: 'Thời sự' },
  )
  const theirs = story({ x: p('Nước lên ào ạt trong đêm.') }, { section: 'Xã hội' })

  it('is a conflict with both texts, and both are in the story until it is decided', () => {
    const { whole, ...result } = merged(base, ours, theirs)
    expect(result.conflicts).toEqual(['x: chậm | ào ạt', 'metadata section: Thời sự | Xã hội'])
    expect(result.lines[0]).toMatch(/^Nước lên (chậm ào ạt|ào ạt chậm) trong đêm\.$/)
    expect(['Thời sự', 'Xã hội']).toContain(whole.metadata.section)
  })

  it.each<[Decision, string]>([
    ['ours', 'Nước lên chậm trong đêm.'],
    ['theirs', 'Nước lên ào ạt trong đêm.'],
  ])(
    'can be decided for %s, and later for an edited story by merging once more',
    (decision, line) => {
      const open = mergeArticles(base, ours, theirs)
      const decided = mergeArticles(
        base,
        ours,
        theirs,
        new Map([[open.conflicts[0]!.id, decision]]),
      )
      expect([lines(decided.article)[0], decided.conflicts.map(told)]).toEqual([
        line,
        ['metadata section: Thời sự | Xã hội'],
      ])
      const typedOn = { ...open.article, language: 'en' as const }
      expect(mergeArticles(open.article, typedOn, decided.article)).toEqual({
        article: { ...decided.article, language: 'en' },
        conflicts: [],
      })
    },
  )

  it('keeps a block that one deleted and the other changed, and lets what was left alone go', () => {
    const changed = story({ x: p('Nước lên nhanh trong đêm.'), y: p('Bà con chạy lũ từ sớm.') })
    const deleted = story({ x: p('Nước lên nhanh trong đêm.') })
    expect(merged(base, changed, deleted)).toMatchObject({
      lines: ['Nước lên nhanh trong đêm.', 'Bà con chạy lũ từ sớm.'],
      conflicts: ['y deleted by theirs'],
    })
    const { conflicts } = mergeArticles(base, changed, deleted)
    const decided = mergeArticles(base, changed, deleted, new Map([[conflicts[0]!.id, 'theirs']]))
    expect(lines(decided.article)).toEqual(['Nước lên nhanh trong đêm.'])
    expect(merged(base, ours, theirs).lines).toHaveLength(1)
  })

  it('keeps both of what cannot be merged from parts', () => {
    const rows = (...texts: string[]) => story({ t: table(texts.map((text) => td(text))) })
    const { whole, conflicts } = merged(rows('1', '2'), rows('1', '2', '3'), rows('1'))
    expect(conflicts).toEqual(['t whole'])
    expect(bodyOf(whole).map(({ attrs }) => attrs?.['id'])).toEqual(['t', 't-2'])
  })

  it('takes a figure’s photo with its crop, and asks where both replaced it', () => {
    const shown = (
      id: string,
      crop: { x: number; y: number; width: number; height: number } | null,
    ) => story({ f: figure(id.repeat(64), 'Chợ nổi', { crop }) })
    const shownPhoto = (id: string, crop: string) =>
      `{"photoId":"${id.repeat(64)}","crop":${crop},"focalPoint":null,"publishesPosition":false}`
    const cropped = shown('a', { x: 0, y: 0, width: 0.5, height: 1 })
    const replaced = merged(shown('a', null), shown('b', null), cropped)
    const half = '{"x":0,"y":0,"width":0.5,"height":1}'
    expect(replaced.conflicts).toEqual([
      `f photoId: ${shownPhoto('b', 'null')} | ${shownPhoto('a', half)}`,
    ])
  })

  it('asks where a block goes that both moved elsewhere', () => {
    const order = (ids: string) =>
      story(Object.fromEntries(ids.split('').map((id) => [id, p(`Đoạn ${id}.`)])))
    const { whole, conflicts } = merged(order('abcdef'), order('bcdefa'), order('bcadef'))
    expect(conflicts).toEqual(['a behind f | c'])
    expect(whole.document.content).toHaveLength(8)
  })
})
