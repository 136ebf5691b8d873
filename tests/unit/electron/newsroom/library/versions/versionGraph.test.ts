import { describe, expect, it } from 'vitest'
import {
  isAncestor,
  nearestCommonAncestor,
  newestFirst,
} from '#electron/newsroom/library/versions/versionGraph.ts'
import { insertVersion, versionId } from '#electron/newsroom/library/versions/versionRecords.ts'
import { sha256Of } from '#electron/newsroom/library/hash.ts'
import { articleId, now, put, temporaryLibrary, valueOf } from '../testLibrary.ts'

/**
 * A graph as `'a b<a c<a d<b,c'` draws it, in a real library; `?` behind a name: without its text.
 */
function graph(drawing: string) {
  const library = temporaryLibrary()
  put(library, 1)
  const ids = new Map<string, string>()
  for (const part of drawing.split(' ')) {
    const [name = '', parents = ''] = part.replace('?', '').split('<')
    const record = {
      format: 2 as const,
      articleId: articleId(1),
      parents: parents ? parents.split(',').map((parent) => ids.get(parent)!) : [],
      reason: 'handover' as const,
      author: { name, role: 'desk' as const, device: 'may1' },
      madeAt: now.toISOString(),
      note: '',
      sha256: sha256Of(name),
    }
    const id = versionId(record)
    ids.set(name, id)
    valueOf(insertVersion(library.database, { ...record, id }, part.includes('?') ? null : name))
  }
  const idOf = (name: string): string => ids.get(name)!
  const nameOf = (id: string | null): string | undefined =>
    [...ids].find(([, known]) => known === id)?.[0]
  return {
    nearest: (one: string, other: string) =>
      nameOf(nearestCommonAncestor(library.database, articleId(1), idOf(one), idOf(other))),
    isAncestor: (one: string, other: string) =>
      isAncestor(library.database, articleId(1), idOf(one), idOf(other)),
    smaller: (one: string, other: string) => (idOf(one) < idOf(other) ? one : other),
  }
}

describe('the nearest common ancestor', () => {
  it('is the version from which two went apart, or the older of two in a row', () => {
    const { nearest } = graph('a b<a c<b d<b e<d')
    expect([nearest('c', 'e'), nearest('e', 'c'), nearest('a', 'e'), nearest('d', 'd')]).toEqual([
      'b',
      'b',
      'a',
      'd',
    ])
  })

  it('is what was merged last', () => {
    const { nearest } = graph('a b<a c<a d<b,c e<d f<c')
    expect(nearest('e', 'f')).toBe('c')
  })

  it('is the same either way round where two merged each other', () => {
    const { nearest, smaller } = graph('a b<a c<a d<b,c e<c,b')
    expect([nearest('d', 'e'), nearest('e', 'd')]).toEqual([smaller('b', 'c'), smaller('b', 'c')])
  })

  it('passes over what has no text any more, and is none without a common beginning', () => {
    const { nearest } = graph('a b?<a c<b d<b x')
    expect([nearest('c', 'd'), nearest('c', 'x')]).toEqual(['a', undefined])
  })
})

describe('isAncestor', () => {
  it('knows what came before, itself among it', () => {
    const { isAncestor } = graph('a b<a c<a d<b,c')
    expect([
      isAncestor('c', 'd'),
      isAncestor('d', 'd'),
      isAncestor('d', 'c'),
      isAncestor('b', 'c'),
    ]).toEqual([true, true, false, false])
  })
})

describe('newestFirst', () => {
  const version = (versionId: string, year: number, ...parents: string[]) => ({
    versionId,
    parents,
    madeAt: `${year}-02-14T03:00:00.000Z`,
  })

  it('goes by the clocks where it may, and never puts a version before what goes on from it', () => {
    const sorted = newestFirst([
      version('first', 2031),
      version('ours', 2023, 'first'),
      version('theirs', 1999, 'first'),
      version('later', 2024, 'ours'),
      version('merged', 2023, 'later', 'theirs'),
    ])
    expect(sorted.map(({ versionId }) => versionId)).toEqual([
      'merged',
      'later',
      'ours',
      'theirs',
      'first',
    ])
  })
})
