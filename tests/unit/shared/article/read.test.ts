import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '#shared/article/limits.ts'
import { readArticle, readJson } from '#shared/article/read.ts'
import { articleArbitrary } from '#tests/anyArticle.ts'
import { article, p, ul } from '#tests/articles.ts'

const story = article({ headline: 'Lũ về' }, p('Nước lên.'))
const text = JSON.stringify(story)

function problemOf(given: unknown): unknown {
  const read = readArticle(typeof given === 'string' ? given : JSON.stringify(given))
  if (read.ok) throw new Error('it was read')
  return read.problem
}

describe('readArticle', () => {
  it('gives every story back as it is', () => {
    expect(readArticle(text)).toEqual({ ok: true, article: story })
    fc.assert(
      fc.property(articleArbitrary(), (any) => {
        expect(readArticle(JSON.stringify(any))).toEqual({ ok: true, article: any })
      }),
      { numRuns: 100 },
    )
  })

  it.each(['', '{', 'null x', text.slice(0, -1), '[1,]'])(
    'refuses %j, which is no JSON',
    (given) => {
      expect(problemOf(given)).toEqual({ kind: 'notJson' })
    },
  )

  it.each([
    null,
    1,
    'x',
    [],
    {},
    { ...story, document: null },
    { ...story, document: { type: 'doc', content: 3 } },
  ])('refuses %j, which is no article', (given) =>
    expect(problemOf(JSON.stringify(given))).toMatchObject({ kind: 'invalid' }),
  )

  it('says where it stops understanding', () => {
    const odd = {
      ...story,
      document: { ...story.document, content: [...story.document.content, { type: 'poem' }] },
    }
    expect(problemOf(odd)).toMatchObject({
      kind: 'invalid',
      path: expect.stringMatching(/^document\.content/) as string,
    })
    expect(problemOf({ ...story, colour: 'red' })).toMatchObject({ kind: 'invalid' })
    expect(problemOf({ ...story, id: 'x' })).toMatchObject({ kind: 'invalid', path: 'id' })
  })

  it('knows a newer schema from an invalid one', () => {
    expect(problemOf({ schemaVersion: 7, anything: [] })).toEqual({
      kind: 'newerSchema',
      schemaVersion: 7,
    })
    expect(problemOf({ ...story, schemaVersion: 0 })).toMatchObject({ kind: 'invalid' })
  })

  it('refuses two blocks with one id', () => {
    const twins = article({}, { ...p('a'), attrs: { id: 'x' } }, { ...p('b'), attrs: { id: 'x' } })
    expect(problemOf(twins)).toEqual({ kind: 'twinId', id: 'x' })
  })

  it('reads lists as deep as the user makes them and refuses what goes deeper than the limit', () => {
    const nested = (depth: number): ReturnType<typeof ul> =>
      depth === 0 ? ul('Lá') : ul([p('Cành'), nested(depth - 1)])
    expect(readArticle(JSON.stringify(article({}, nested(10)))).ok).toBe(true)
    expect(problemOf(article({}, nested(40)))).toEqual({ kind: 'tooDeep' })
  })

  it('refuses more blocks than a story may have', () => {
    const blocks = Array.from({ length: limits.blocks }, (_, at) => ({
      type: 'rule',
      attrs: { id: `r${at}` },
    }))
    const long = {
      ...story,
      document: { type: 'doc', content: [...story.document.content, ...blocks] },
    }
    expect(problemOf(long)).toEqual({ kind: 'tooLarge' })
  })
})

describe('readJson', () => {
  it.each([
    ['5,000 arrays', '['.repeat(5_000) + ']'.repeat(5_000)],
    ['5,000 objects', '{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000)],
    ['a million open brackets', '['.repeat(1_000_000)],
  ])('refuses %s', (_, bomb) => {
    expect(readJson(bomb)).toEqual({ ok: false, problem: { kind: 'tooDeep' } })
  })

  it('counts no brackets inside strings', () => {
    const value = { text: `"${'['.repeat(500)}\\${'{'.repeat(500)}` }
    expect(readJson(JSON.stringify(value))).toEqual({ ok: true, value })
  })

  it('refuses a text over the limit before reading it', () => {
    expect(readJson(' '.repeat(limits.articleTextLength + 1))).toEqual({
      ok: false,
      problem: { kind: 'tooLarge' },
    })
  })

  it.each([
    ['{"__proto__":{"polluted":true}}', '__proto__'],
    ['{"a":[{"constructor":1}]}', 'constructor'],
    ['{"a":{"prototype":1}}', 'prototype'],
    ['{"\\u005f\\u005fproto__":1}', '__proto__'],
  ])('refuses %s', (given, key) => {
    expect(readJson(given)).toEqual({ ok: false, problem: { kind: 'forbiddenKey', key } })
    expect('polluted' in {}).toBe(false)
  })
})
