import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Article } from '#shared/article/article.ts'
import { statuses } from '#shared/article/status.ts'
import { trashArticles } from '#electron/newsroom/library/trash.ts'
import { bringTo } from '#tests/bringTo.ts'
import { addToThread, startThread, threadsOf } from '#electron/newsroom/library/comments.ts'
import { headOf, versionsOf } from '#electron/newsroom/library/versions/versions.ts'
import { readRecord, readVersion } from '#electron/newsroom/library/versions/versionRecords.ts'
import { originalPath, storedSha256Of } from '#electron/newsroom/photos/originals.ts'
import { readAccepted, storeAccepted } from '#electron/newsroom/library/accepted.ts'
import { verifyLibrary } from '#electron/newsroom/verify/verify.ts'
import { photoInfos } from '#electron/newsroom/photos/info/info.ts'
import { article, figure, p } from '#tests/articles.ts'
import { makePhoto } from '#tests/photos.ts'
import { everything, laptop, now, valueOf } from './laptops.ts'

const story = (...blocks: Parameters<typeof article>[1][]): Article =>
  article(
    { headline: 'Chợ nổi Cái Răng ngày cuối năm', standfirst: 'Nước lên, ghe về.' },
    ...(blocks.length > 0 ? blocks : [p('Đoạn một.'), p('Đoạn hai.')]),
  )

function withHeadline(text: string) {
  return (from: Article): Article => {
    const [, ...rest] = from.document.content
    const headline = { type: 'headline' as const, content: [{ type: 'text' as const, text }] }
    return { ...from, document: { ...from.document, content: [headline, ...rest] } }
  }
}

function withParagraph(at: number, text: string) {
  return (from: Article): Article => {
    const content = from.document.content.map((block, index) =>
      index === at + 2 ? { ...block, content: [{ type: 'text', text }] } : block,
    )
    return { ...from, document: { ...from.document, content } as Article['document'] }
  }
}

test('a story that the library does not have comes in as it was handed over, with its status and its versions', async () => {
  const reporter = laptop('Minh Huệ')
  const editor = laptop('Thanh Tùng', 'copyEditor')
  const { id } = story()
  reporter.put(story())
  const file = await reporter.handOver([id], { note: 'Chị xem giúp tiêu đề.' })
  const preview = await editor.open(file)
  expect(preview).toMatchObject({
    madeBy: { name: 'Minh Huệ', role: 'reporter' },
    note: 'Chị xem giúp tiêu đề.',
    stories: [
      { articleId: id, headline: 'Chợ nổi Cái Răng ngày cuối năm', fate: 'new', versions: 1 },
    ],
  })
  await editor.packages.discard(preview.packageId)
  expect(await editor.receive(file)).toMatchObject([{ kind: 'new', articleId: id, conflicts: 0 }])
  expect(editor.story(id)).toEqual(reporter.story(id))
  expect(headOf(editor.library.database, id)).toBe(headOf(reporter.library.database, id))
  expect(versionsOf(editor.library.database, id)).toMatchObject([
    { reason: 'handover', author: { name: 'Minh Huệ' }, note: 'Chị xem giúp tiêu đề.' },
  ])
  expect(await editor.damages()).toEqual([])
})

test('looking at a package changes nothing, and neither does receiving it twice', async () => {
  const reporter = laptop('Minh Huệ')
  const editor = laptop('Thanh Tùng')
  reporter.put(story())
  const file = await reporter.handOver([story().id])
  const before = everything(editor)
  const { packageId } = await editor.open(file)
  await editor.packages.discard(packageId)
  expect(everything(editor)).toBe(before)
  await editor.receive(file)
  const after = everything(editor)
  expect(await editor.receive(file)).toMatchObject([{ kind: 'nothing' }])
  expect(everything(editor)).toBe(after)
})

test('what comes back goes on from ours, whatever the clocks say', async () => {
  const reporter = laptop('Minh Huệ')
  const editor = laptop('Thanh Tùng')
  const { id } = story()
  reporter.put(story())
  await editor.receive(await reporter.handOver([id]))
  editor.clock = new Date('2009-01-01T00:00:00.000Z')
  editor.edit(id, withHeadline('Chợ nổi cuối năm'))
  expect(await reporter.receive(await editor.handOver([id]))).toMatchObject([{ kind: 'forward' }])
  expect(reporter.story(id)).toEqual(editor.story(id))
  // Now ours came after what was handed over first.
  reporter.edit(id, withHeadline('Chợ nổi cuối năm Quý Mão'))
  expect(await reporter.receive(await editor.handOver([id]))).toMatchObject([{ kind: 'nothing' }])
  expect(reporter.story(id)).not.toEqual(editor.story(id))
  expect(await reporter.damages()).toEqual([])
})

test('two who both went on merge to one version, the same on both laptops, with nothing lost', async () => {
  const reporter = laptop('Minh Huệ')
  const editor = laptop('Thanh Tùng')
  const { id } = story()
  reporter.put(story())
  await editor.receive(await reporter.handOver([id]))
  editor.edit(id, withHeadline('Chợ nổi cuối năm'))
  reporter.edit(id, withParagraph(1, 'Đoạn hai, viết thêm.'))
  const [fromEditor, fromReporter] = [await editor.handOver([id]), await reporter.handOver([id])]
  expect(await reporter.receive(fromEditor)).toMatchObject([{ kind: 'merge', conflicts: 0 }])
  editor.clock = new Date('2031-01-01T00:00:00.000Z')
  expect(await editor.receive(fromReporter)).toMatchObject([{ kind: 'merge', conflicts: 0 }])
  const merged = withParagraph(1, 'Đoạn hai, viết thêm.')(withHeadline('Chợ nổi cuối năm')(story()))
  expect(reporter.story(id)).toEqual(merged)
  expect(editor.story(id)).toEqual(merged)
  expect(headOf(editor.library.database, id)).toBe(headOf(reporter.library.database, id))
  expect(await reporter.receive(await editor.handOver([id]))).toMatchObject([{ kind: 'nothing' }])
  expect(await editor.damages()).toEqual([])
})

test('a story that cannot be put together is shown as refused, for the reason that refuses it, and the others come in', async () => {
  const reporter = laptop('Minh Huệ')
  const editor = laptop('Thanh Tùng')
  const { id } = story()
  const other = { ...story(), id: '00000000-0000-4000-8000-000000000002' }
  reporter.put(story())
  await editor.receive(await reporter.handOver([id]))
  reporter.edit(id, withHeadline('Chợ nổi cuối năm'))
  reporter.put(other)
  const file = await reporter.handOver([id, other.id])
  editor.library.database
    .prepare("UPDATE drafts SET sha256 = 'damaged' WHERE article_id = ?")
    .run(id)
  const { packageId, stories } = await editor.open(file)
  expect(stories.map(({ articleId, fate }) => [articleId, fate])).toMatchObject([
    [other.id, 'new'],
    [id, { code: 'articleUnreadable' }],
  ])
  const before = editor.library.database.prepare('SELECT * FROM versions').all()
  expect(valueOf(await editor.packages.take(packageId, [id]))).toMatchObject([
    { kind: 'refused', articleId: id, error: stories[1]!.fate },
  ])
  expect(editor.library.database.prepare('SELECT * FROM versions').all()).toEqual(before)
  expect(valueOf(await editor.packages.take(packageId, [other.id]))).toMatchObject([
    { kind: 'new' },
  ])
})

test('what is shown before is what becomes of it, whatever the story is here', async () => {
  const reporter = laptop('Minh Huệ')
  const { id } = story()
  reporter.put(story())
  const first = await reporter.handOver([id])
  reporter.edit(id, withHeadline('Chợ nổi cuối năm'))
  const newer = await reporter.handOver([id])
  for (const status of statuses)
    for (const isTrashed of [false, true])
      for (const isEdited of [false, true]) {
        const editor = laptop('Thanh Tùng', 'desk')
        await editor.receive(first)
        if (isEdited) editor.edit(id, withParagraph(1, 'Của biên tập.'))
        bringTo(editor.library.database, { articleId: id, status, now })
        if (isTrashed) trashArticles(editor.library.database, [id], now)
        const { packageId, stories } = await editor.open(newer)
        expect(stories[0]!.trashed).toBe(isTrashed)
        const [received] = valueOf(await editor.packages.take(packageId, [id]))
        expect([status, isTrashed, received!.kind]).toEqual([status, isTrashed, stories[0]!.fate])
        expect(await editor.open(newer)).toMatchObject({
          stories: [{ fate: 'nothing', trashed: false }],
        })
      }
})

test('words that no version has are kept as one before anything comes in', async () => {
  const reporter = laptop('Minh Huệ')
  const editor = laptop('Thanh Tùng')
  const { id } = story()
  reporter.put(story())
  await editor.receive(await reporter.handOver([id]))
  editor.edit(id, withHeadline('Chợ nổi cuối năm'))
  reporter.edit(id, withParagraph(0, 'Chưa ai giữ câu này.'))
  await reporter.receive(await editor.handOver([id]))
  const kept = versionsOf(reporter.library.database, id).find(({ reason }) => reason === 'writing')
  const { text } = valueOf(readVersion(reporter.library.database, id, kept?.versionId ?? ''))
  expect(text).toContain('Chưa ai giữ câu này.')
})

test('what was written between two hand-overs stays at home, but the graph goes along', async () => {
  const reporter = laptop('Minh Huệ')
  const editor = laptop('Thanh Tùng')
  const { id } = story()
  reporter.put(story(p('Nguồn tin tên là Bí Mật.')))
  reporter.clock = new Date(now.getTime() + 600_000)
  // The save keeps what it replaces, as every few minutes of writing do.
  reporter.edit(id, withParagraph(0, 'Nguồn tin xin không nêu tên.'))
  const file = await reporter.handOver([id])
  expect(versionsOf(reporter.library.database, id).map(({ reason }) => reason)).toEqual([
    'handover',
    'writing',
  ])
  await editor.receive(file)
  const [head, ...others] = versionsOf(editor.library.database, id)
  expect(others).toEqual([])
  const record = valueOf(readRecord(editor.library.database, id, head!.versionId))
  expect(record.parents).toHaveLength(1)
  // The list names only those that can be read.
  expect(head!.parents).toEqual([])
  const stored = editor.library.database
    .prepare('SELECT count(*) FROM version_contents')
    .pluck()
    .get()
  expect(stored).toBe(1)
})

test('photos go without position and serial number, under the id that stories know, and come home to the original', async () => {
  const reporter = laptop('Minh Huệ')
  const editor = laptop('Thanh Tùng')
  const original = await makePhoto({ revealing: true, orientation: 6, profile: 'p3' })
  const photoId = await reporter.attach(original, 'ghe.jpg')
  const shown = story(figure(photoId, 'Ghe về bến.'), p('Đoạn.'))
  reporter.put(shown)
  await editor.receive(await reporter.handOver([shown.id]))
  const { database } = editor.library
  const [info] = await photoInfos(editor.library, [photoId])
  expect(info).toMatchObject({
    position: null,
    hasSerialNumber: false,
    hasOwnerName: false,
    hasMakerNote: false,
  })
  const [whole] = await photoInfos(reporter.library, [photoId])
  expect(info?.caption).toBe(whole?.caption)
  expect(database.prepare('SELECT width, height FROM photos').get()).toEqual(
    reporter.library.database.prepare('SELECT width, height FROM photos').get(),
  )
  const copy = storedSha256Of(editor.library, photoId)
  expect(copy).not.toBe(photoId)
  expect(await editor.damages()).toEqual([])

  // Handed back, and on to a third who hands it back, too.
  const third = laptop('Ba')
  const back = await editor.handOver([shown.id])
  await third.receive(back)
  expect(storedSha256Of(third.library, photoId)).toBe(copy)
  await reporter.receive(back)
  expect(readFileSync(originalPath(reporter.library, photoId)).equals(original)).toBe(true)
  expect(storedSha256Of(reporter.library, photoId)).toBe(photoId)

  // The original, when somebody chooses to give it, takes the place of the copy.
  await third.receive(await reporter.handOver([shown.id], { wholePhotos: true }))
  expect(readFileSync(originalPath(third.library, photoId)).equals(original)).toBe(true)
  expect(await third.damages()).toEqual([])
})

test('a story can go without its photos, and several stories in one package', async () => {
  const reporter = laptop('Minh Huệ')
  const editor = laptop('Thanh Tùng')
  const photoId = await reporter.attach(await makePhoto(), 'ghe.jpg')
  const [one, other] = [
    story(figure(photoId, 'Ghe.')),
    { ...story(), id: '00000000-0000-4000-8000-000000000002' },
  ]
  reporter.put(one)
  reporter.put(other)
  const preview = await editor.open(await reporter.handOver([one.id, other.id], { photos: false }))
  expect(preview.photos).toBe(0)
  const [, second] = preview.stories
  expect(valueOf(await editor.packages.take(preview.packageId, [second!.articleId]))).toHaveLength(
    1,
  )
  expect(editor.library.database.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(1)
})

test('photos that were not sent along are no damage, are said, and come with a later package', async () => {
  const reporter = laptop('Minh Huệ')
  const editor = laptop('Thanh Tùng')
  const photoId = await reporter.attach(await makePhoto(), 'ghe.jpg')
  const shown = story(figure(photoId, 'Ghe.'), p('Đoạn.'))
  reporter.put(shown)
  const without = await reporter.handOver([shown.id], { photos: false })
  expect(await reporter.open(without)).toMatchObject({ photos: 0, photosLeft: 0 })
  expect(await editor.open(without)).toMatchObject({ photos: 0, photosLeft: 1 })
  await editor.receive(without)
  const found = await verifyLibrary(editor.library, () => undefined)
  expect(found.damages).toEqual([])
  expect(found.photosLeft).toEqual([{ id: photoId, headline: 'Chợ nổi Cái Răng ngày cuối năm' }])
  const before = everything(editor)
  await editor.receive(without)
  expect(everything(editor)).toBe(before)

  // Handed back with a photo of the editor's own, which the package does bring.
  const own = await editor.attach(await makePhoto({ seed: 2 }), 'bến.jpg')
  editor.edit(shown.id, (now) => {
    const { attrs, ...rest } = figure(own, 'Bến.')
    const [...blocks] = now.document.content
    blocks.push({ ...rest, attrs: { ...attrs, id: 'b9' } })
    return { ...now, document: { ...now.document, content: blocks } }
  })
  const back = await editor.handOver([shown.id])
  expect(await reporter.receive(back)).toMatchObject([{ kind: 'forward' }])
  expect(await reporter.damages()).toEqual([])
  const third = laptop('Ba')
  expect(await third.open(back)).toMatchObject({ photos: 1, photosLeft: 1 })

  expect(await editor.receive(await reporter.handOver([shown.id]))).toMatchObject([
    { kind: 'nothing' },
  ])
  const whole = await verifyLibrary(editor.library, () => undefined)
  expect([whole.damages, whole.photosLeft]).toEqual([[], []])
})

test('the same package is the same bytes', async () => {
  const reporter = laptop('Minh Huệ')
  const photoId = await reporter.attach(await makePhoto({ revealing: true }), 'ghe.jpg')
  reporter.put(story(figure(photoId, 'Ghe.')))
  const [one, other] = [
    await reporter.handOver([story().id]),
    await reporter.handOver([story().id]),
  ]
  expect(readFileSync(one).equals(readFileSync(other))).toBe(true)
})

test('a password protects all of it, however its letters were typed', async () => {
  const reporter = laptop('Minh Huệ')
  const editor = laptop('Thanh Tùng')
  reporter.put(story())
  const password = 'chợ nổi'
  const file = await reporter.handOver([story().id], { password })
  expect(readFileSync(file).includes('articles/')).toBe(false)
  const locked = valueOf(
    await editor.packages.read({ file, fileName: 'a.toasoan', password: null }),
  )
  if (locked.kind !== 'locked') throw new Error('it opened')
  expect(locked.isWrong).toBe(false)
  const { packageId } = locked
  expect(valueOf(await editor.packages.readAgain(packageId, 'chợ'))).toMatchObject({
    kind: 'locked',
    isWrong: true,
  })
  const opened = valueOf(await editor.packages.readAgain(packageId, password.normalize('NFD')))
  expect(opened).toMatchObject({ kind: 'opened', preview: { packageId } })
  expect(valueOf(await editor.packages.take(packageId, [story().id]))).toMatchObject([
    { kind: 'new' },
  ])
})

test('comments travel and merge by thread, also where the text has nothing new', async () => {
  const reporter = laptop('Minh Huệ')
  const editor = laptop('Thanh Tùng', 'copyEditor')
  const { id } = story()
  reporter.put(story())
  await editor.receive(await reporter.handOver([id]))
  const { database } = editor.library
  const anchor = { place: { kind: 'story' as const }, quote: null, start: null }
  const { thread } = valueOf(
    startThread(database, { articleId: id, text: 'Ai nói câu này?', now, anchor }),
  )
  const file = await editor.handOver([id])
  const preview = await reporter.open(file)
  expect(preview.stories).toMatchObject([{ fate: 'nothing', comments: 1, newComments: 1 }])
  await reporter.packages.discard(preview.packageId)
  expect(await reporter.receive(file)).toMatchObject([{ kind: 'nothing', comments: 1 }])
  const before = everything(reporter)
  expect(await reporter.receive(file)).toMatchObject([{ kind: 'nothing', comments: 0 }])
  expect(everything(reporter)).toBe(before)
  const answer = { articleId: id, threadId: thread.id, kind: 'comment' as const, now }
  valueOf(addToThread(reporter.library.database, { ...answer, text: 'Chủ tịch xã.' }))
  valueOf(addToThread(database, { ...answer, text: 'Xin nêu tên.' }))
  const [fromEditor, fromReporter] = [await editor.handOver([id]), await reporter.handOver([id])]
  await reporter.receive(fromEditor)
  await editor.receive(fromReporter)
  expect(threadsOf(database, id)).toEqual(threadsOf(reporter.library.database, id))
  expect(threadsOf(database, id)[0]?.entries).toHaveLength(3)
})

test('what was marked as right travels and joins what was marked here; other marks than of the house style stay out', async () => {
  const reporter = laptop('Minh Huệ')
  const editor = laptop('Thanh Tùng', 'copyEditor')
  const { id } = story()
  reporter.put(story())
  const everywhere = { check: 'styleSpelling', text: 'Krông', place: null }
  const inPlace = { check: 'styleTone', text: 'hoà', place: { before: 'Một ', after: ' bình' } }
  storeAccepted(reporter.library.database, id, [inPlace, everywhere])
  await editor.receive(await reporter.handOver([id]))
  expect(readAccepted(editor.library.database, id)).toEqual([everywhere, inPlace])
  const own = { check: 'styleDash', text: '-', place: null }
  storeAccepted(editor.library.database, id, [
    own,
    everywhere,
    { ...own, check: 'photoWithoutCredit' },
  ])
  const file = await editor.handOver([id])
  expect(await reporter.receive(file)).toMatchObject([{ kind: 'nothing' }])
  expect(readAccepted(reporter.library.database, id)).toEqual([inPlace, everywhere, own])
  const before = everything(reporter)
  await reporter.receive(file)
  expect(everything(reporter)).toBe(before)
})
