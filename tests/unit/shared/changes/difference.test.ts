import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Article, articleSchema } from '#shared/article/article.ts'
import { canonicalText } from '#shared/article/canonical.ts'
import type { Block, Inline, Paragraph } from '#shared/article/document.ts'
import type { Change, Edit } from '#shared/changes/change.ts'
import { composeArticle, differenceOf } from '#shared/changes/difference.ts'
import { articleArbitrary } from '#tests/anyArticle.ts'

/**
 * A story after somebody worked on it: blocks moved, went, came, were parted, joined and repeated,
 * and got other words.
 */
function worked(story: Article, steps: readonly [kind: number, at: number, to: number][]): Article {
  const [headline, standfirst, ...rest] = story.document.content
  let body = structuredClone(rest as Block[])
  for (const [turn, [kind, at, to]] of steps.entries()) {
    const from = at % body.length
    const block = body[from]!
    if (kind === 0) body.splice(to % body.length, 0, ...body.splice(from, 1))
    else if (kind === 1 && body.length > 1) body.splice(from, 1)
    else if (kind === 2)
      body.splice(to % body.length, 0, { type: 'paragraph', attrs: { id: `n${turn}` } })
    else if (kind === 6) body = joinedToNext(body, from)
    else if (kind === 7) body.splice(from, 0, renamed(block, `n${turn}`))
    else
      body = body.flatMap((one) => (one === block ? rewrittenBlock(one, kind, `n${turn}`) : [one]))
  }
  const related =
    steps.length % 2
      ? [...story.related.slice(1), ...story.related.slice(0, 1)]
      : story.related.slice(1)
  return {
    ...story,
    related,
    metadata: { ...story.metadata, section: `${story.metadata.section} mới`, keywords: ['lũ'] },
    document: { type: 'doc', content: [headline, standfirst, body[0]!, ...body.slice(1)] },
  }
}

function joinedToNext(body: Block[], at: number): Block[] {
  const [one, other] = [body[at], body[at + 1]]
  if (one?.type !== 'paragraph' || other?.type !== 'paragraph') return body
  const content = [...(one.content ?? []), ...(other.content ?? [])].reduce<Inline[]>(
    withInline,
    [],
  )
  const joined: Paragraph = {
    type: 'paragraph',
    attrs: one.attrs,
    ...(content.length > 0 ? { content } : {}),
  }
  return [...body.slice(0, at), joined, ...body.slice(at + 2)]
}

/** Texts with the same marks are one, as the editor keeps them. */
function withInline(made: Inline[], next: Inline): Inline[] {
  const last = made.at(-1)
  if (last?.type !== 'text' || next.type !== 'text') return [...made, next]
  if (JSON.stringify(last.marks) !== JSON.stringify(next.marks)) return [...made, next]
  return [...made.slice(0, -1), { ...last, text: last.text + next.text }]
}

/** The same once more, with ids of its own. */
function renamed(block: Block, id: string): Block {
  let count = 0
  const text = JSON.stringify(block).replace(/"id":"[^"]*"/g, () => `"id":"${id}-${count++}"`)
  return JSON.parse(text) as Block
}

function rewrittenBlock(block: Block, kind: number, id: string): Block[] {
  if (block.type !== 'paragraph') return [block]
  const content = block.content ?? []
  const half = Math.ceil(content.length / 2)
  const text = (pieces: typeof content) => (pieces.length > 0 ? { content: pieces } : {})
  switch (kind) {
    case 3:
      return [
        { type: 'paragraph', attrs: block.attrs, ...text(content.slice(0, half)) },
        { type: 'paragraph', attrs: { id }, ...text(content.slice(half)) },
      ]
    case 8:
      return halvesOf(block, id)
    case 4:
      return [{ type: 'subheading', attrs: { ...block.attrs, level: 2 }, ...text(content) }]
    default:
      return [{ ...block, content: [{ type: 'text', text: 'nước lên nhanh ' }, ...content] }]
  }
}

/** A paragraph parted at the first blank of its first text. */
function halvesOf(block: Paragraph, id: string): Block[] {
  const [first, ...rest] = block.content ?? []
  const end = first?.type === 'text' ? first.text.indexOf(' ') + 1 : 0
  if (first?.type !== 'text' || end === 0 || end === first.text.length) return [block]
  return [
    { ...block, content: [{ ...first, text: first.text.slice(0, end) }] },
    {
      type: 'paragraph',
      attrs: { id },
      content: [{ ...first, text: first.text.slice(end) }, ...rest],
    },
  ]
}

/** What the same change is the other way round. */
function turned({ place, edit }: Change): string {
  return JSON.stringify([place, turnedDeed(edit)])
}

function turnedDeed(edit: Edit): Edit {
  switch (edit.kind) {
    case 'added':
      return { kind: 'removed', piece: edit.piece }
    case 'removed':
      return { kind: 'added', piece: edit.piece }
    case 'split':
      return { kind: 'joined' }
    case 'joined':
      return { kind: 'split' }
    case 'moved':
      return edit
    default:
      return { ...edit, before: edit.after, after: edit.before } as Edit
  }
}

function hashOf(story: Article): string {
  return createHash('sha256').update(canonicalText(story)).digest('hex')
}

const steps = fc.array(fc.tuple(fc.nat(8), fc.nat(30), fc.nat(30)), { maxLength: 8 })
/**
 * Half of them the same story worked on, half two stories that have nothing but the ids of their
 * blocks in common.
 */
const pairs: fc.Arbitrary<[Article, Article]> = fc.oneof(
  fc
    .tuple(articleArbitrary(), steps)
    .map(([story, done]): [Article, Article] => [story, worked(story, done)]),
  fc
    .tuple(articleArbitrary(), articleArbitrary())
    .map(([one, other]): [Article, Article] => [one, { ...other, id: one.id }]),
)

describe('the difference of any two states of a story', () => {
  it('leads to the later one when all is accepted and to the earlier one when all is rejected', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const difference = differenceOf(before, after)
        const all = new Set(difference.changes.map((change) => change.id))
        expect(composeArticle(difference, (id) => all.has(id))).toEqual(after)
        expect(composeArticle(difference, () => false)).toEqual(before)
        // What is kept of a version is this hash.
        expect(hashOf(composeArticle(difference, () => true))).toBe(hashOf(after))
        expect(hashOf(composeArticle(difference, () => false))).toBe(hashOf(before))
        expect(all.size).toBe(difference.changes.length)
      }),
      { numRuns: 2_000 },
    )
  })

  it('leads to a valid story whatever is chosen, from which the rest leads on to either', () => {
    fc.assert(
      fc.property(pairs, fc.infiniteStream(fc.boolean()), ([before, after], coins) => {
        const difference = differenceOf(before, after)
        const chosen = new Set(
          difference.changes.filter(() => coins.next().value).map((change) => change.id),
        )
        const between = composeArticle(difference, (id) => chosen.has(id))
        expect(articleSchema.safeParse(between).error?.issues).toBeUndefined()
        // Some accepted, then the rest: the same as all at once; some rejected, then the rest: the
        // one that was before.
        expect(hashOf(composeArticle(differenceOf(between, after), () => true))).toBe(hashOf(after))
        expect(hashOf(composeArticle(differenceOf(before, between), () => false))).toBe(
          hashOf(before),
        )
        expect(composeArticle(differenceOf(between, after), () => true)).toEqual(after)
        expect(composeArticle(differenceOf(before, between), () => false)).toEqual(before)
      }),
      { numRuns: 2_000 },
    )
  })

  it('is of the same changes the other way round', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const there = differenceOf(before, after).changes.map(turned)
        const back = differenceOf(after, before).changes.map(({ place, edit }) =>
          JSON.stringify([place, edit]),
        )
        expect(there.sort()).toEqual(back.sort())
      }),
      { numRuns: 2_000 },
    )
  })

  it('is empty only where there is none, and the same when asked again', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        expect(differenceOf(before, structuredClone(before)).changes).toEqual([])
        expect(differenceOf(before, after)).toEqual(
          differenceOf(structuredClone(before), structuredClone(after)),
        )
      }),
      { numRuns: 500 },
    )
  })
})
