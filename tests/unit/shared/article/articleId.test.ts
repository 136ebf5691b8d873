import { describe, expect, it } from 'vitest'
import { articleIdSchema } from '#shared/article/articleId.ts'
import { readArticle } from '#shared/article/read.ts'
import { calls } from '#shared/contract/contract.ts'
import { article, sibling } from '#tests/articles.ts'

const id = '0f0e0d0c-0b0a-4908-8706-0504030201ab'

describe('an article’s id', () => {
  it('is a UUID in lower case', () => {
    expect(articleIdSchema.safeParse(id).success).toBe(true)
    expect(articleIdSchema.safeParse(id.toUpperCase()).success).toBe(false)
    expect(articleIdSchema.safeParse('lu-ve').success).toBe(false)
  })

  it('is that everywhere', () => {
    const upper = id.toUpperCase()
    expect(readArticle(JSON.stringify(article({ id: upper })))).toMatchObject({
      problem: { path: 'id' },
    })
    const related = article({ id, related: [sibling(upper, 'Khác')] })
    expect(readArticle(JSON.stringify(related))).toMatchObject({
      problem: { path: 'related.0.articleId' },
    })
    expect(calls['articles.open'].in.safeParse({ articleId: upper }).success).toBe(false)
    expect(calls['exports.history'].in.safeParse({ articleId: upper }).success).toBe(false)
  })
})
