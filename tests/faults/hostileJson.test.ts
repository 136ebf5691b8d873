import { describe, expect, it } from 'vitest'
import { answerCall } from '#electron/newsroom/door.ts'
import { verifyLibrary } from '#electron/newsroom/verify/verify.ts'
import { article, a, embed, figure, p } from '../articles.ts'
import { articleId, put } from '../unit/electron/newsroom/library/testLibrary.ts'
import { temporaryNewsroom } from '../unit/electron/newsroom/testNewsroom.ts'

const id = articleId(1)
const whole = JSON.stringify(article({ id, headline: 'Lũ về' }, p('Nước lên.')))

/** The story with one block put in as raw JSON. */
function withBlock(block: string): string {
  return whole.replace(/\{"type":"paragraph"/, `${block},$&`)
}

/** The story with one of its pieces replaced. */
function withPiece(piece: string, instead: string): string {
  if (!whole.includes(piece)) throw new Error(piece)
  return whole.replace(piece, instead)
}

const paragraph = (inline: string) =>
  `{"type":"paragraph","attrs":{"id":"x"},"content":[${inline}]}`
const linked = (href: string) =>
  withBlock(
    paragraph(
      `{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":${JSON.stringify(href)}}}]}`,
    ),
  )

const hostile: [name: string, text: string][] = [
  ['nothing', ''],
  ['no JSON', '{"schemaVersion":1'],
  ['null', 'null'],
  [
    'nesting 5,000 deep',
    withBlock(`${'{"type":"quote","content":['.repeat(5_000)}${']}'.repeat(5_000)}`),
  ],
  ['100,000 brackets', '['.repeat(100_000)],
  ['a list 5,000 deep', withBlock('['.repeat(5_000) + ']'.repeat(5_000))],
  ['__proto__', withPiece('"language"', '"__proto__":{"polluted":true},"language"')],
  [
    '__proto__ deep inside',
    withBlock(paragraph('{"type":"text","text":"x","__proto__":{"marks":[]}}')),
  ],
  [
    'constructor',
    withPiece('"slugline":""', '"slugline":"","constructor":{"prototype":{"polluted":true}}'),
  ],
  [
    'an escaped __proto__',
    withPiece('"language"', '"\\u005f_proto__":{"polluted":true},"language"'),
  ],
  ['an unknown block', withBlock('{"type":"iframe","attrs":{"id":"x","src":"https://vidu.vn"}}')],
  [
    'an unknown mark',
    withBlock(paragraph('{"type":"text","text":"x","marks":[{"type":"script"}]}')),
  ],
  ['an event handler', withBlock('{"type":"paragraph","attrs":{"id":"x","onclick":"alert(1)"}}')],
  ['an unknown attribute', withPiece('"language"', '"script":"alert(1)","language"')],
  ...[
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
  ].map((href): [string, string] => [`a link to ${JSON.stringify(href)}`, linked(href)]),
  ...[
    '//vidu.vn',
    '\\\\vidu.vn',
    '/\\vidu.vn',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
  ].map((href): [string, string] => [`a link to ${href}`, linked(href)]),
  ['an embed of javascript:', JSON.stringify(article({ id }, embed('javascript:alert(1)', 'x')))],
  ['a remote picture', JSON.stringify(article({ id }, figure('https://vidu.vn/anh.jpg')))],
  ['a picture by path', JSON.stringify(article({ id }, figure('../../etc/passwd')))],
  ['a script as urlSlug', JSON.stringify(article({ id, urlSlug: '../../etc' }))],
  [
    'twins',
    JSON.stringify(
      article({ id }, { ...p('a'), attrs: { id: 'x' } }, { ...p('b'), attrs: { id: 'x' } }),
    ),
  ],
  ['an article of the future', withPiece('"schemaVersion":2', '"schemaVersion":3')],
  ['another article', withPiece(id, articleId(2))],
  ['a story of 21 million characters', JSON.stringify(article({ id }, p('x'.repeat(21_000_000))))],
]

describe('hostile JSON on a save', () => {
  it.each(hostile)('is refused, and the library stays as it was: %s', async (_, text) => {
    const { newsroom } = temporaryNewsroom()
    const { database } = newsroom.library
    put(newsroom.library, 1, { headline: 'Trước đó' })
    const state = () =>
      database.prepare('SELECT * FROM articles JOIN drafts ON article_id = articles.id').all()
    const before = state()
    const answer = await answerCall(newsroom.handlers, 'articles.save', {
      articleId: id,
      baseRevision: 1,
      text,
    })
    expect(answer).toMatchObject({ ok: false, error: { code: 'articleUnreadable' } })
    expect(state()).toEqual(before)
    expect('polluted' in {}).toBe(false)
    expect((await verifyLibrary(newsroom.library, () => {})).damages).toEqual([])
  })

  it('is only what is hostile: signs of HTML are text like any other', async () => {
    const { newsroom } = temporaryNewsroom()
    put(newsroom.library, 1)
    const story = article(
      { id, headline: '<script>alert(1)</script>' },
      p('"><img src=x onerror=alert(1)>', a('https://vidu.vn/?a=1&b=2', 'javascript:')),
    )
    const save = { articleId: id, baseRevision: 1, text: JSON.stringify(story) }
    expect((await answerCall(newsroom.handlers, 'articles.save', save)).ok).toBe(true)
  })
})
