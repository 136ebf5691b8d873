import { expect, test } from 'vitest'
import { offeredFilters } from '#electron/newsroom/library/filters.ts'
import { listArticles } from '#electron/newsroom/library/list.ts'
import { searchArticles } from '#electron/newsroom/library/search/search.ts'
import { changeSettings } from '#electron/newsroom/library/settings.ts'
import { moveStory } from '#electron/newsroom/library/status.ts'
import { restoreArticles, trashArticles } from '#electron/newsroom/library/trash.ts'
import { everyArticle } from '#shared/contract/articles.ts'
import type { Move } from '#shared/article/status.ts'
import { article } from '#tests/articles.ts'
import { type Laptop, laptop, now, valueOf } from './laptops.ts'

const ids = [1, 2, 3, 4].map((number) => `00000000-0000-4000-8000-00000000000${number}`)

/**
 * How many stories each view says that it holds, after making sure that it lists and finds as many.
 */
function counts({ library }: Laptop): { work: number; review: number; ready: number } {
  const { statusCounts, returnedToOthers } = offeredFilters(library.database)
  const { draft, inReview, returned, approved } = statusCounts
  const work = draft + returned - returnedToOthers
  const query = { ...everyArticle, statuses: ['draft' as const, 'returned' as const], mine: true }
  expect(listArticles(library.database, query).total).toBe(work)
  expect(searchArticles(library, { ...query, text: 'chợ' }).rows).toHaveLength(work)
  return { work, review: inReview, ready: approved }
}

function move({ library }: Laptop, articleIds: readonly string[], step: Move): void {
  for (const articleId of articleIds)
    valueOf(moveStory(library.database, { articleId, move: step, note: '', now }))
}

test('the views count what waits for whoever works there: a story that was returned waits for who had handed it over', async () => {
  const reporter = laptop('Minh Huệ')
  const editor = laptop('Thanh Tùng', 'copyEditor')
  for (const id of ids) reporter.put(article({ id, headline: `Chợ nổi ${id.slice(-1)}` }))
  expect(counts(reporter)).toEqual({ work: 4, review: 0, ready: 0 })
  move(reporter, ids, 'handOver')
  await editor.receive(await reporter.handOver(ids))
  expect([counts(reporter), counts(editor)]).toEqual([
    { work: 0, review: 4, ready: 0 },
    { work: 0, review: 4, ready: 0 },
  ])

  move(editor, ids.slice(0, 2), 'return')
  move(editor, ids.slice(2, 3), 'approve')
  editor.put(article({ headline: 'Chợ quê, bài của biên tập' }))
  expect(counts(editor)).toEqual({ work: 1, review: 1, ready: 1 })
  await reporter.receive(await editor.handOver(ids))
  expect(counts(reporter)).toEqual({ work: 2, review: 1, ready: 1 })

  // Under another name it is still the same laptop's work, and on another laptop still the same
  // reporter's.
  changeSettings(reporter.library.database, {
    profile: { name: 'M. Huệ', role: 'reporter', initials: '' },
  })
  expect(counts(reporter).work).toBe(2)
  const atHome = laptop('Minh Huệ')
  await atHome.receive(await reporter.handOver(ids))
  expect(counts(atHome)).toEqual({ work: 2, review: 1, ready: 1 })

  const { database } = editor.library
  trashArticles(database, ids.slice(0, 3), now)
  expect(counts(editor)).toEqual({ work: 1, review: 1, ready: 0 })
  restoreArticles(database, ids)
  expect(counts(editor)).toEqual({ work: 1, review: 1, ready: 1 })
  move(editor, ids.slice(0, 1), 'handOver')
  move(editor, ids.slice(0, 1), 'return')
  expect(counts(editor).work).toBe(2)
})
