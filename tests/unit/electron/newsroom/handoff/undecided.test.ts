import { expect, test } from 'vitest'
import { checkArticle } from '#electron/newsroom/checks/checkArticle.ts'
import { decideConflict, openConflicts } from '#electron/newsroom/library/conflicts.ts'
import { articleRow } from '#electron/newsroom/library/rows.ts'
import { moveStory } from '#electron/newsroom/library/status.ts'
import { versionsOf } from '#electron/newsroom/library/versions/versions.ts'
import type { Article } from '#shared/article/article.ts'
import { article, p } from '#tests/articles.ts'
import { exportTo } from '../publishing/testExports.ts'
import { type Laptop, laptop, now, temporaryFolder, valueOf } from './laptops.ts'

const story = article(
  { headline: 'Chợ nổi', standfirst: 'Nước lên.', section: 'Thời sự' },
  p('Đoạn một.'),
)
const { id } = story

function saying(text: string) {
  return (from: Article): Article => {
    const [headline, standfirst, first] = from.document.content
    const said = { ...first, content: [{ type: 'text', text }] } as typeof first
    return { ...from, document: { ...from.document, content: [headline, standfirst, said] } }
  }
}

/** A laptop whose story two wrote differently. */
async function undecided(): Promise<Laptop> {
  const reporter = laptop('Minh Huệ')
  const editor = laptop('Thanh Tùng', 'copyEditor')
  reporter.put(story)
  await editor.receive(await reporter.handOver([id]))
  editor.edit(id, saying('Đoạn của biên tập.'))
  reporter.edit(id, saying('Đoạn của phóng viên.'))
  expect(await reporter.receive(await editor.handOver([id]))).toMatchObject([{ conflicts: 1 }])
  return reporter
}

function decide({ library: { database } }: Laptop): void {
  const [{ versionId, conflict }] = openConflicts(database, id) as [
    ReturnType<typeof openConflicts>[0],
  ]
  valueOf(
    decideConflict(database, {
      articleId: id,
      versionId,
      conflictId: conflict.id,
      decision: 'ours',
    }),
  )
}

test('a story with something to decide is not approved, and stays as it was', async () => {
  const reporter = await undecided()
  const { database } = reporter.library
  const before = versionsOf(database, id)
  const approve = { articleId: id, move: 'approve', note: '', now } as const
  expect(moveStory(database, approve)).toEqual({
    ok: false,
    error: { code: 'conflictsOpen', count: 1 },
  })
  expect(versionsOf(database, id)).toEqual(before)
  decide(reporter)
  valueOf(moveStory(database, approve))
  expect(articleRow(database, id)?.status).toBe('approved')
})

test('a story with something to decide is handed over all the same, for a colleague to decide', async () => {
  const { library } = await undecided()
  valueOf(moveStory(library.database, { articleId: id, move: 'handOver', note: '', now }))
  expect(articleRow(library.database, id)?.status).toBe('inReview')
})

test('a story with something to decide does not go out, and its finding leads to what there is to decide', async () => {
  const reporter = await undecided()
  const found = () =>
    checkArticle(reporter.library, reporter.story(id), now).filter(
      ({ check }) => check === 'openConflicts',
    )
  expect(
    await exportTo(reporter.library, temporaryFolder(), [id], { overrides: [] }),
  ).toMatchObject([{ kind: 'blocked', findings: [{ check: 'openConflicts' }] }])
  expect(found()).toEqual([
    {
      check: 'openConflicts',
      severity: 'error',
      place: { kind: 'conflicts' },
      values: { number: 1 },
      mend: null,
    },
  ])
  decide(reporter)
  expect(found()).toEqual([])
  expect(
    await exportTo(reporter.library, temporaryFolder(), [id], { overrides: [] }),
  ).toMatchObject([{ kind: 'written' }])
})
