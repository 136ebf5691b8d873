import { hashKey } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { everyArticle } from '#shared/contract/articles.ts'
import { articleList, exportsOf, teasersOf, versionsOf } from '#renderer/newsroom/queries.ts'

const keyOf = ({ queryKey }: { queryKey: readonly unknown[] }): string => hashKey(queryKey)

describe('what is asked of the newsroom', () => {
  it('is asked once for the same stories, in whatever order they are named', () => {
    expect(keyOf(teasersOf(['b', 'a']))).toBe(keyOf(teasersOf(['a', 'b'])))
  })

  it('is another question for other words, another part of the list, another story or call', () => {
    const keys = [
      articleList(everyArticle),
      articleList({ ...everyArticle, text: 'lũ' }),
      articleList({ ...everyArticle, offset: 50 }),
      versionsOf('a'),
      versionsOf('b'),
      exportsOf('a'),
    ].map(keyOf)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
