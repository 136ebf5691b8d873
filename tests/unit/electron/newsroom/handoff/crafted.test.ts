import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPackage } from '#electron/newsroom/handoff/openPackage.ts'
import { type StoryPart, storyPartSchema } from '#electron/newsroom/handoff/format.ts'
import {
  addToThread,
  placeThreads,
  startThread,
  threadsOf,
} from '#electron/newsroom/library/comments.ts'
import { readAccepted, storeAccepted } from '#electron/newsroom/library/accepted.ts'
import { moveStory } from '#electron/newsroom/library/status.ts'
import { signOffsOf } from '#electron/newsroom/library/signOffs.ts'
import { versionsOf } from '#electron/newsroom/library/versions/versions.ts'
import { readVersion } from '#electron/newsroom/library/versions/versionRecords.ts'
import { article, p } from '#tests/articles.ts'
import { packageOf, type Parts, relisted } from '#tests/handoffPackages.ts'
import { everything, laptop, now, temporaryFolder, valueOf } from './laptops.ts'

/*
 * Packages of somebody who knows how they are made: every hash is right, and only what they say is not.
 */

const story = article({ headline: 'Chợ nổi' }, p('Đoạn một.'))
const { id } = story
const anchor = { place: { kind: 'story' as const }, quote: null, start: null }

async function partsOf(file: string): Promise<Map<string, Buffer>> {
  const opened = valueOf(
    await openPackage({ file, fileName: 'a', password: null, folder: temporaryFolder() }),
  )
  return new Map([...opened.parts].map(([name, place]) => [name, readFileSync(place)]))
}

function written(parts: Parts): string {
  const file = join(temporaryFolder(), 'crafted.toasoan')
  writeFileSync(file, packageOf(parts))
  return file
}

function jsonOf(parts: Parts, name: string): unknown {
  return JSON.parse(parts.get(name)!.toString())
}

/** The package with something else said of its story. */
async function saying(file: string, change: (said: StoryPart) => StoryPart): Promise<string> {
  const parts = await partsOf(file)
  const name = `articles/${id}/story.json`
  const said = change(storyPartSchema.parse(jsonOf(parts, name)))
  return written(relisted(parts.set(name, Buffer.from(JSON.stringify(said)))))
}

/** A story with a comment and an approval, known to both. */
async function storyKnownToBoth() {
  const reporter = laptop('Minh Huệ')
  const editor = laptop('Thanh Tùng', 'copyEditor')
  reporter.put(story)
  const { database } = reporter.library
  const { thread } = valueOf(
    startThread(database, { articleId: id, text: 'Ai nói câu này?', now, anchor }),
  )
  valueOf(moveStory(database, { articleId: id, move: 'approve', note: '', now }))
  const file = await reporter.handOver([id])
  await editor.receive(file)
  return { reporter, editor, file, thread }
}

test('a package of the older form, without marks, is still read', async () => {
  const reporter = laptop('Minh Huệ')
  const editor = laptop('Thanh Tùng', 'copyEditor')
  reporter.put(story)
  const parts = await partsOf(await reporter.handOver([id]))
  const name = `articles/${id}/story.json`
  const { accepted: _, ...older } = jsonOf(parts, name) as StoryPart
  parts.set(name, Buffer.from(JSON.stringify(older)))
  const manifest = jsonOf(parts, 'handoff.json') as object
  parts.set('handoff.json', Buffer.from(JSON.stringify({ ...manifest, formatVersion: 1 })))
  const mark = { check: 'styleSpelling', text: 'Krông', place: null }
  expect(await editor.receive(written(relisted(parts)))).toMatchObject([{ kind: 'new' }])
  storeAccepted(editor.library.database, id, [mark])
  expect(await editor.receive(written(relisted(parts)))).toMatchObject([{ kind: 'nothing' }])
  expect(readAccepted(editor.library.database, id)).toEqual([mark])
})

test('nobody can put other words into a comment that is known, nor sign it with another name', async () => {
  const { reporter, editor, file } = await storyKnownToBoth()
  const forged = await saying(file, (said) => ({
    ...said,
    threads: said.threads.map((thread) => ({
      ...thread,
      entries: thread.entries.map((entry) => ({
        ...entry,
        text: ' Đồng ý hết.',
        author: { ...entry.author, name: ' Thanh Tùng' },
      })),
    })),
  }))
  for (const at of [reporter, editor]) {
    const before = everything(at)
    expect(await at.receive(forged)).toMatchObject([{ kind: 'nothing', comments: 0 }])
    expect(everything(at)).toBe(before)
  }
})

test('a comment cannot use up the numbers by which answers are put in order', async () => {
  const { editor, reporter, file, thread } = await storyKnownToBoth()
  const high = await saying(file, (said) => ({
    ...said,
    threads: said.threads.map((one) => ({
      ...one,
      anchorSeq: 1_000_000_000,
      entries: one.entries.map((entry) => ({ ...entry, seq: 1_000_000 })),
    })),
  }))
  expect(await editor.refused(high)).toMatchObject({ reason: 'invalid', detail: thread.id })
  const far = await saying(file, (said) => ({
    ...said,
    threads: said.threads.map((one) => ({ ...one, anchorSeq: 1_000_000_000 })),
  }))
  await editor.receive(far)
  const { database } = editor.library
  valueOf(
    addToThread(database, {
      articleId: id,
      threadId: thread.id,
      kind: 'comment',
      text: 'Anh Ba.',
      now,
    }),
  )
  const moved = { ...anchor, place: { kind: 'headline' as const } }
  valueOf(placeThreads(database, id, [{ threadId: thread.id, anchor: moved }]))
  expect(threadsOf(database, id)).toMatchObject([
    { anchor: moved, entries: [{}, { text: 'Anh Ba.' }] },
  ])
  expect(await reporter.receive(await editor.handOver([id]))).toMatchObject([{ comments: 1 }])
})

test('a sign-off that names another text than its version has is refused', async () => {
  const { editor, file } = await storyKnownToBoth()
  const before = everything(editor)
  const signed = await saying(file, (said) => ({
    ...said,
    signOffs: said.signOffs.map((signOff) => ({ ...signOff, sha256: 'a'.repeat(64) })),
  }))
  expect(await editor.refused(signed)).toMatchObject({ reason: 'invalid' })
  expect(everything(editor)).toBe(before)
})

test('a sign-off that is known stays what it was', async () => {
  const { editor, file } = await storyKnownToBoth()
  const before = signOffsOf(editor.library.database, id)
  expect(before).toHaveLength(1)
  const other = await saying(file, (said) => ({
    ...said,
    signOffs: said.signOffs.map((signOff) => ({
      ...signOff,
      note: 'Cho ra ngay.',
      kind: 'return' as const,
    })),
  }))
  await editor.receive(other)
  expect(signOffsOf(editor.library.database, id)).toEqual(before)
})

test('another story under the id of one that is here is said to be so, and loses nothing of it', async () => {
  const stranger = laptop('Ai đó')
  const editor = laptop('Thanh Tùng')
  editor.put(story)
  stranger.put(article({ headline: 'Khuyến mãi lớn' }, p('Mua ngay.')))
  const { packageId, stories } = await editor.open(await stranger.handOver([id]))
  expect(stories).toMatchObject([
    { headline: 'Khuyến mãi lớn', headlineHere: 'Chợ nổi', fate: 'merge' },
  ])
  const [received] = valueOf(await editor.packages.take(packageId, [id]))
  expect(received).toMatchObject({ kind: 'merge' })
  const { database } = editor.library
  const texts = versionsOf(database, id).map(
    ({ versionId }) => valueOf(readVersion(database, id, versionId)).text,
  )
  expect(
    texts.filter((text) => text.includes('Đoạn một.') && text.includes('Chợ nổi')),
  ).not.toEqual([])
  const kept = JSON.stringify(editor.story(id))
  for (const words of ['Chợ nổi', 'Đoạn một.']) expect(kept).toContain(words)
})
