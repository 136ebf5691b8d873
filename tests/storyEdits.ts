import * as fc from 'fast-check'
import type { Article } from '#shared/article/article.ts'
import { emptyFigureAttrs } from '#shared/article/document.ts'
import type { Piece } from '#shared/changes/change.ts'
import { article } from './articles.ts'

/*
 * Stories in which every word stands once, and edits of them as people make them. Each edit writes words that nobody else
 * writes, so that a test can say of each word who wrote it, who deleted it and where it must be.
 */

/** A block that is being made or edited; the schema has the last word. */
interface Loose extends Piece {
  type: string
  attrs?: Record<string, unknown>
  content?: Loose[]
  text?: string
  marks?: unknown[]
}

const paragraph = (id: string, words: string): Loose => ({
  type: 'paragraph',
  attrs: { id },
  ...(words ? { content: [{ type: 'text', text: words }] } : {}),
})

/** Six kinds of blocks with words of their own. */
function block(kind: number, id: string, length: number): Loose {
  const words = (part: string): string =>
    Array.from({ length }, (_, at) => `${id}${part}w${at}`).join(' ')
  switch (kind) {
    case 0:
      return { ...paragraph(id, words('')), type: 'subheading', attrs: { id, level: 2 } }
    case 1: {
      const items = [0, 1, 2].map((at) => ({
        type: 'listItem',
        content: [paragraph(`${id}i${at}`, words(`i${at}`))],
      }))
      return { type: 'bulletList', attrs: { id }, content: items }
    }
    case 2: {
      const photoId = id.length.toString(16).padStart(64, 'a')
      return {
        ...paragraph(id, words('')),
        type: 'figure',
        attrs: { ...emptyFigureAttrs, id, photoId },
      }
    }
    case 3: {
      const cell = (name: string) => ({
        type: 'tableCell',
        attrs: { colspan: 1, rowspan: 1, colwidth: null },
        content: [paragraph(`${id}${name}`, words(name))],
      })
      const rows = ['r', 's'].map((row) => ({
        type: 'tableRow',
        content: [cell(`${row}1`), cell(`${row}2`)],
      }))
      return { type: 'table', attrs: { id }, content: rows }
    }
    case 4:
      return {
        type: 'quote',
        attrs: { id },
        content: [paragraph(`${id}p`, words('p')), paragraph(`${id}q`, words('q'))],
      }
    default:
      return paragraph(id, words(''))
  }
}

export const wordStories: fc.Arbitrary<Article> = fc
  .array(fc.tuple(fc.nat(8), fc.nat(9)), { minLength: 1, maxLength: 8 })
  .map((kinds) => {
    const blocks = kinds.map(([kind, length], at) => block(kind, `b${at}`, length))
    const story = article({
      headline: 'h0 h1 h2 h3',
      standfirst: 's0 s1 s2 s3',
      keywords: ['k0', 'k1'],
      related: [0, 1, 2].map((at) => ({
        kind: 'address',
        id: `r${at}`,
        url: 'https://vidu.vn/',
        teaser: { headline: `t${at}`, summary: '', photoId: null },
      })),
    })
    return withBody(story, blocks)
  })

function withBody(story: Article, blocks: readonly Loose[]): Article {
  const [headline, standfirst] = story.document.content
  return {
    ...story,
    document: { type: 'doc', content: [headline, standfirst, ...blocks] },
  } as unknown as Article
}

/** One thing that somebody does: what, at which place, to which other place. */
type Edit = readonly [kind: number, at: number, to: number]
export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.tuple(fc.nat(13), fc.nat(60), fc.nat(60)),
  {
    maxLength: 8,
  },
)

/** The story after `who` did all that; the words that are new begin with the name. */
export function edited(story: Article, who: string, done: readonly Edit[]): Article {
  return done.reduce(
    (now, edit, turn) => editOnce(now, `${who}${turn}`, edit),
    structuredClone(story),
  )
}

function editOnce(story: Article, name: string, [kind, at, to]: Edit): Article {
  const [headline, standfirst, ...blocks] = story.document.content as unknown as Loose[]
  const body = blocks
  const texts = [headline!, standfirst!, ...body].flatMap(textsOf)
  const place = at % body.length
  if (kind <= 4) editWords(texts[at % texts.length]!, name, kind, to)
  else if (kind === 5) body.splice(to % body.length, 0, ...body.splice(place, 1))
  else if (kind === 6 && body.length > 1) body.splice(place, 1)
  else if (kind === 7) body.splice(place, 0, paragraph(name, `${name}x ${name}y`))
  else if (kind === 8) split(body, place, name, to)
  else if (kind === 9) joinNext(body, place)
  else if (kind === 10) editParts(body[place]!, to)
  else return editBeside(story, body[place]!, name, kind, at)
  return {
    ...story,
    document: { type: 'doc', content: [headline, standfirst, ...body] },
  } as unknown as Article
}

/** The pieces in a block that hold text. */
function textsOf(piece: Loose): Loose[] {
  const inside = piece.content?.filter(({ type }) => type !== 'text') ?? []
  return inside.length > 0 ? inside.flatMap(textsOf) : piece.type === 'rule' ? [] : [piece]
}

function editWords(piece: Loose, name: string, kind: number, to: number): void {
  const runs = piece.content ?? []
  const run = runs[to % Math.max(1, runs.length)]
  if (!run?.text) {
    piece.content = [{ type: 'text', text: `${name}n` }]
    return
  }
  const words = run.text.split(' ')
  const at = to % words.length
  if (kind === 0) words.splice(at, 0, `${name}n`)
  else if (kind === 1) words.splice(at, 1)
  else if (kind === 2) words.splice(at, 2, `${name}r`)
  else if (kind === 3) words.push(`${name}e`)
  else if (!run.marks && piece.type !== 'headline')
    run.marks = [{ type: to % 2 ? 'bold' : 'italic' }]
  const text = words.join(' ')
  const rest = runs.filter((one) => one !== run)
  if (text) run.text = text
  else if (rest.length > 0) piece.content = rest
  else delete piece.content
}

function split(body: Loose[], place: number, name: string, to: number): void {
  const piece = body[place]!
  const [run, ...more] = piece.content ?? []
  if (piece.type !== 'paragraph' || !run?.text || more.length > 0) return
  const words = run.text.split(' ')
  const at = to % words.length
  if (at === 0) return
  const rest = { ...run, text: words.slice(at).join(' ') }
  run.text = words.slice(0, at).join(' ')
  body.splice(place + 1, 0, { type: 'paragraph', attrs: { id: name }, content: [rest] })
}

function joinNext(body: Loose[], place: number): void {
  const [piece, next] = [body[place]!, body[place + 1]]
  if (piece.type !== 'paragraph' || next?.type !== 'paragraph' || !piece.content || !next.content)
    return
  const [last, first] = [piece.content.at(-1)!, next.content[0]!]
  if (!last.text || !first.text || last.marks || first.marks) return
  piece.content = [
    ...piece.content.slice(0, -1),
    { ...last, text: `${last.text} ${first.text}` },
    ...next.content.slice(1),
  ]
  body.splice(place + 1, 1)
}

/** Items, rows and paragraphs within a block move and go; a paragraph becomes a subheading. */
function editParts(piece: Loose, to: number): void {
  if (piece.type === 'paragraph') {
    piece.type = 'subheading'
    piece.attrs = { ...piece.attrs, level: 3 }
  } else if (piece.content && piece.content.length > 1 && !piece.content[0]!.text) {
    const [part] = piece.content.splice(to % piece.content.length, 1)
    if (to % 3 > 0) piece.content.push(part!)
  }
}

function editBeside(story: Article, piece: Loose, name: string, kind: number, at: number): Article {
  const { metadata, related } = story
  if (kind === 11 && piece.type === 'figure') {
    const field = ['photographer', 'altText', 'source'][at % 3]!
    piece.attrs = { ...piece.attrs, [field]: name }
  }
  if (kind === 12) {
    const keywords = at % 2 ? [...metadata.keywords, name] : metadata.keywords.slice(1)
    return { ...story, metadata: { ...metadata, keywords, [at % 3 ? 'section' : 'edNote']: name } }
  }
  if (kind === 13) return { ...story, related: [...related.slice(1), ...related.slice(0, at % 2)] }
  return story
}

/** Every word of the text, wherever it stands. */
export function wordsOf(story: Article): Set<string> {
  const texts = (story.document.content as unknown as Loose[]).flatMap(textsOf)
  const words = texts.flatMap(({ content = [] }) =>
    content
      .map(({ text = '' }) => text)
      .join('')
      .split(/\s+/),
  )
  return new Set(words.filter(Boolean))
}
