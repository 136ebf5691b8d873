import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import { documentSchema } from '#shared/article/document.ts'
import type { StoryPart } from '#shared/checks/check.ts'
import type { Finding, TextPlace } from '#shared/checks/finding.ts'
import { findingsOf } from '#shared/checks/findings.ts'
import { mended } from '#tests/mended.ts'
import { textLinesOf } from '#shared/checks/textLines.ts'
import { storySchemaExtensions } from '#renderer/editor/extensions.ts'
import { mendingStep, type TextMend } from '#renderer/findings/mendingStep.ts'
import { partAt, rangeIn } from '#renderer/editor/positions.ts'
import { faultyStory } from '../../shared/checks/faultyStory.ts'

const schema = getSchema(storySchemaExtensions())
const stateOf = ({ document }: Article): EditorState =>
  EditorState.create({ doc: Node.fromJSON(schema, document) })

/** As the editor would have written it: marks in its order. */
function written(story: Article): Article {
  const document = documentSchema.parse(stateOf(story).doc.toJSON())
  return { ...story, document }
}

it('does in the editor what the mend does to the article', () => {
  fc.assert(
    fc.property(faultyStory, ([any, context]) => {
      const story = written(any)
      for (const { mend } of findingsOf(story, context)) {
        if (!mend || !isOfText(mend)) continue
        const after = mendingStep(stateOf(story).tr, mend).doc
        after.check()
        expect(after.toJSON()).toEqual(mended(story, mend).document)
      }
    }),
    { numRuns: 150 },
  )
})

it('finds in the editor the very words that a finding is about', () => {
  fc.assert(
    fc.property(faultyStory, ([story, context]) => {
      const { doc } = stateOf(story)
      for (const { place } of findingsOf(story, context)) {
        if (!isInText(place) || !place.range) continue
        const part = partAt(doc, place)
        const range = part && rangeIn(part, place.range)
        if (!range) throw new Error(`no place ${JSON.stringify(place)}`)
        expect(doc.textBetween(range.from, range.to, '', '\n')).toBe(wordsAt(story, place))
      }
    }),
    { numRuns: 150 },
  )
})

it('does nothing where its place is gone', () => {
  fc.assert(
    fc.property(faultyStory, ([story]) => {
      const range = { line: 0, from: 0, to: 1_000_000 }
      const mends: TextMend[] = [
        { kind: 'removeBlock', blockId: 'nobody' },
        { kind: 'keepPosition', figureId: 'nobody' },
        { kind: 'credit', figureId: 'nobody', photographer: 'x', source: 'y' },
        { kind: 'relink', place: { kind: 'block', blockId: 'nobody', range }, href: null },
        { kind: 'relink', place: { kind: 'standfirst', range }, href: null },
        { kind: 'rewrite', place: { kind: 'standfirst', range }, was: 'x', text: 'y' },
      ]
      for (const mend of mends) expect(mendingStep(stateOf(story).tr, mend).docChanged).toBe(false)
    }),
    { numRuns: 20 },
  )
})

function isOfText(mend: NonNullable<Finding['mend']>): mend is TextMend {
  return !['authors', 'source', 'removeRelated', 'rewriteTeaser'].includes(mend.kind)
}

function isInText(place: Finding['place']): place is TextPlace {
  return place.kind === 'headline' || place.kind === 'standfirst' || place.kind === 'block'
}

function wordsAt({ document }: Article, place: TextPlace): string | undefined {
  const [headline, standfirst, ...blocks] = document.content
  const part =
    place.kind === 'block'
      ? blocks.find(({ attrs }) => attrs.id === place.blockId)
      : place.kind === 'headline'
        ? headline
        : standfirst
  const { line, from, to } = place.range!
  return textLinesOf(part as StoryPart)[line]?.text.slice(from, to)
}
