import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Article, articleSchema } from '#shared/article/article.ts'
import { readArticle } from '#shared/article/read.ts'
import type { Conflict, Decision } from '#shared/changes/merge/conflict.ts'
import { mergeArticles } from '#shared/changes/merge/mergeArticles.ts'
import { articleArbitrary } from '#tests/anyArticle.ts'
import { edited, edits, wordsOf, wordStories } from '#tests/storyEdits.ts'

type Three = [base: Article, ours: Article, theirs: Article]

const edits3: fc.Arbitrary<Three> = fc
  .tuple(wordStories, edits, edits)
  .map(([base, one, other]) => [base, edited(base, 'Anh', one), edited(base, 'Chị', other)])
/** Stories that have nothing but their ids in common, or share one side. */
const strangers: fc.Arbitrary<Three> = fc
  .tuple(articleArbitrary(), articleArbitrary(), articleArbitrary(), fc.nat(2))
  .map(([base, one, other, same]): Three => {
    const [ours, theirs] = [one, other].map((story) => ({ ...story, id: base.id })) as [
      Article,
      Article,
    ]
    if (same === 0) return [base, ours, { ...theirs, document: ours.document }]
    return [base, ours, same === 1 ? { ...theirs, document: base.document } : theirs]
  })
const all = fc.oneof({ weight: 4, arbitrary: edits3 }, { weight: 1, arbitrary: strangers })

function swapped(conflict: Conflict): Conflict {
  const { clash } = conflict
  const other = (side: 'ours' | 'theirs') => (side === 'ours' ? 'theirs' : 'ours')
  if (clash.kind === 'deleted') return { ...conflict, clash: { ...clash, by: other(clash.by) } }
  const undecided = 'undecided' in clash ? { undecided: other(clash.undecided) } : {}
  const turned = {
    ...clash,
    ours: clash.theirs,
    theirs: clash.ours,
    ...undecided,
  } as Conflict['clash']
  return { ...conflict, clash: turned }
}

describe('merging two states of a story with the one that they come from', () => {
  it('is the same whoever starts', () => {
    fc.assert(
      fc.property(all, ([base, ours, theirs]) => {
        const here = mergeArticles(base, ours, theirs)
        const there = mergeArticles(
          structuredClone(base),
          structuredClone(theirs),
          structuredClone(ours),
        )
        expect(there.article).toEqual(here.article)
        expect(there.conflicts.map(swapped)).toEqual(here.conflicts)
        expect(new Set(here.conflicts.map(({ id }) => id)).size).toBe(here.conflicts.length)
      }),
      { numRuns: 3_000 },
    )
  })

  it('takes what only one side did exactly, and the same on both sides once', () => {
    fc.assert(
      fc.property(all, ([base, ours]) => {
        for (const merged of [
          mergeArticles(base, ours, base),
          mergeArticles(base, base, ours),
          mergeArticles(base, ours, structuredClone(ours)),
        ])
          expect(merged).toEqual({ article: ours, conflicts: [] })
      }),
      { numRuns: 2_000 },
    )
  })

  it('changes nothing when the same is received again', () => {
    fc.assert(
      fc.property(all, ([base, ours, theirs]) => {
        const { article } = mergeArticles(base, ours, theirs)
        expect(mergeArticles(theirs, article, theirs)).toEqual({ article, conflicts: [] })
        expect(mergeArticles(ours, ours, article)).toEqual({ article, conflicts: [] })
        expect(mergeArticles(base, article, article)).toEqual({ article, conflicts: [] })
      }),
      { numRuns: 1_000 },
    )
  })

  it('is a valid story, also with every conflict decided, of which none is left then', () => {
    const decisions = fc.infiniteStream(fc.constantFrom<Decision>('ours', 'theirs', 'both'))
    fc.assert(
      fc.property(all, decisions, ([base, ours, theirs], coins) => {
        const { article, conflicts } = mergeArticles(base, ours, theirs)
        expect(articleSchema.safeParse(article).error?.issues).toBeUndefined()
        const decided = new Map(
          conflicts.map(({ id, canBeBoth }) => {
            const decision = coins.next().value
            return [id, decision === 'both' && !canBeBoth ? 'ours' : decision]
          }),
        )
        const whole = mergeArticles(base, ours, theirs, decided)
        expect(readArticle(JSON.stringify(whole.article))).toMatchObject({ ok: true })
        expect(whole.conflicts).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })

  it('loses no word that somebody wrote and nobody deleted', () => {
    fc.assert(
      fc.property(edits3, ([base, ours, theirs]) => {
        const [was, mine, other] = [base, ours, theirs].map(wordsOf)
        const merged = wordsOf(mergeArticles(base, ours, theirs).article)
        const owed = [...mine!, ...other!].filter(
          (word) => !was!.has(word) || (mine!.has(word) && other!.has(word)),
        )
        expect(owed.filter((word) => !merged.has(word))).toEqual([])
      }),
      { numRuns: 4_000 },
    )
  })
})
