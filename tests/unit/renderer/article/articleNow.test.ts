// @vitest-environment jsdom
import { getSchema } from '@tiptap/core'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleText } from '#renderer/article/articleNow.ts'
import { countStory } from '#renderer/article/storyCounts.ts'
import { storySchemaExtensions } from '#renderer/editor/extensions.ts'
import { readArticle } from '#shared/article/read.ts'
import { summarize } from '#shared/article/summary.ts'
import { articleArbitrary } from '#tests/anyArticle.ts'

const schema = getSchema(storySchemaExtensions())

describe('of any story', () => {
  test('the stored text is read back as the same story', () => {
    fc.assert(
      fc.property(articleArbitrary(), ({ document, ...rest }) => {
        const node = schema.nodeFromJSON(document)
        const text = articleText(rest, node)
        const read = readArticle(text)
        expect(read).toEqual({ ok: true, article: { ...rest, document: node.toJSON() as unknown } })
        // A second time, from what the blocks were the first time.
        expect(articleText(rest, node)).toBe(text)
      }),
      { numRuns: 200 },
    )
  })

  test('the counts are those of the library', () => {
    fc.assert(
      fc.property(articleArbitrary(), (article) => {
        const counts = countStory(schema.nodeFromJSON(article.document))
        const { wordCount, photoCount } = summarize(article)
        expect({ words: counts.words, photos: counts.photos }).toEqual({
          words: wordCount,
          photos: photoCount,
        })
      }),
      { numRuns: 200 },
    )
  })
})
