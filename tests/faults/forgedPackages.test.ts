import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { StoryPart } from '#electron/newsroom/handoff/format.ts'
import { unwatched } from '#electron/newsroom/handoff/job.ts'
import { openPackage } from '#electron/newsroom/handoff/openPackage.ts'
import { readPackage } from '#electron/newsroom/handoff/readPackage.ts'
import { receiveStory } from '#electron/newsroom/handoff/receive.ts'
import { startThread } from '#electron/newsroom/library/comments.ts'
import { sha256Of } from '#electron/newsroom/library/hash.ts'
import { rehearse } from '#electron/newsroom/library/rehearse.ts'
import { moveStory } from '#electron/newsroom/library/status.ts'
import { storeAccepted } from '#electron/newsroom/library/accepted.ts'
import { versionId } from '#electron/newsroom/library/versions/versionRecords.ts'
import type { Article } from '#shared/article/article.ts'
import { readArticle } from '#shared/article/read.ts'
import { createTranslator, failureSentence } from '#shared/locales/locales.ts'
import { article, figure, p } from '../articles.ts'
import { packageOf, type Parts, relisted } from '../handoffPackages.ts'
import { makePhoto } from '../photos.ts'
import { randomFrom } from '../random.ts'
import {
  everything,
  laptop,
  type Laptop,
  now,
  temporaryFolder,
  valueOf,
} from '../unit/electron/newsroom/handoff/laptops.ts'

/*
 * Packages whose every hash, id and list is right, made by somebody who knows how: they are not turned away at the door, and
 * what they say has to be harmless.
 */

const id = '0f0e0d0c-0b0a-4908-8706-050403020100'
const other = {
  ...article({ headline: 'Bài khác' }, p('Không ai đụng vào.')),
  id: `1${id.slice(1)}`,
}
const storyName = `articles/${id}/story.json`

function saying(at: number, text: string) {
  return (from: Article): Article => {
    const content = from.document.content.map((block, index) =>
      index === at + 2 ? { ...block, content: [{ type: 'text', text }] } : block,
    )
    return { ...from, document: { ...from.document, content } as Article['document'] }
  }
}

function comment({ library: { database } }: Laptop, text: string): void {
  const anchor = { place: { kind: 'story' as const }, quote: null, start: null }
  valueOf(startThread(database, { articleId: id, text, now, anchor }))
}

/**
 * A library whose story went through hands, merges and comments, and a package of a colleague's
 * that went on from it.
 */
async function storyOnTwoLaptops(): Promise<{ editor: Laptop; parts: Parts }> {
  const [reporter, editor] = [laptop('Minh Huệ'), laptop('Thanh Tùng', 'copyEditor')]
  const photoId = await reporter.attach(await makePhoto({ width: 60, height: 40 }), 'ghe.jpg')
  reporter.put(
    article({ headline: 'Chợ nổi' }, p('Một.'), p('Hai.'), p('Ba.'), figure(photoId, 'Ghe.')),
  )
  comment(reporter, 'Ai nói câu này?')
  valueOf(moveStory(reporter.library.database, { articleId: id, move: 'handOver', note: '', now }))
  await editor.receive(await reporter.handOver([id]))
  editor.put(other)
  reporter.edit(id, saying(0, 'Một của phóng viên.'))
  editor.edit(id, saying(0, 'Một của biên tập.'))
  comment(editor, 'Nên bỏ câu này.')
  storeAccepted(editor.library.database, id, [{ check: 'styleTone', text: 'hoà', place: null }])
  expect(await reporter.receive(await editor.handOver([id]))).toMatchObject([{ conflicts: 1 }])
  await editor.receive(await reporter.handOver([id]))
  reporter.edit(id, saying(1, 'Hai, viết thêm.'))
  const file = await reporter.handOver([id])
  editor.edit(id, saying(2, 'Ba, viết thêm.'))
  const opened = valueOf(
    await openPackage({ file, fileName: 'a', password: null, folder: temporaryFolder() }),
  )
  return {
    editor,
    parts: new Map([...opened.parts].map(([name, place]) => [name, readFileSync(place)])),
  }
}

const cases = 420

test(
  `${cases} packages that are forged to the last hash put nothing right wrong and are refused where they say nonsense`,
  { timeout: 300_000 },
  async () => {
    const { editor, parts } = await storyOnTwoLaptops()
    const random = randomFrom(6)
    const before = everything(editor)
    const reached = new Map<string, number>()
    for (let made = 0; made < cases; made++) {
      const depth = await receive(editor, packageOf(forged(parts, random)))
      reached.set(depth, (reached.get(depth) ?? 0) + 1)
      expect(everything(editor)).toBe(before)
    }
    expect(await editor.damages()).toEqual([])
    for (const depth of ['story', 'article', 'merge'])
      expect([depth, (reached.get(depth) ?? 0) > cases / 5]).toEqual([depth, true])
  },
)

const languages = (['vi', 'en'] as const).map((language) => createTranslator(language).t)

/** How far a package comes: to the place where it is refused, or what would become of it. */
async function receive(at: Laptop, bytes: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'toa-soan-forged-'))
  const file = join(folder, 'given')
  writeFileSync(file, bytes)
  try {
    const order = { file, fileName: 'gói.toasoan', password: null, folder, job: unwatched }
    const read = await readPackage(at.library, order)
    if (!read.ok) {
      for (const t of languages)
        expect(failureSentence(t, read.error)).toMatch(/^[^{}]*gói\.toasoan[^{}]+\.$/u)
      const detail = 'detail' in read.error ? read.error.detail : ''
      return detail.startsWith(storyName)
        ? 'story'
        : detail.includes('/versions/')
          ? 'article'
          : 'records'
    }
    const { database } = at.library
    const kept = immutable(at)
    return rehearse(database, () => {
      const received = receiveStory(database, read.value.stories.get(id)!, now)
      if (!received.ok) return received.error.code
      const after = new Set(immutable(at))
      expect(kept.filter((row) => !after.has(row))).toEqual([])
      const { content } = database
        .prepare<[string], { content: string }>('SELECT content FROM drafts WHERE article_id = ?')
        .get(id)!
      expect(readArticle(content).ok).toBe(true)
      return received.value.kind
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What nothing that comes in may take away or change. */
function immutable({ library: { database } }: Laptop): string[] {
  const rows = (sql: string): string[] =>
    database
      .prepare(sql)
      .raw()
      .all()
      .map((row) => JSON.stringify(row))
  return [
    ...rows('SELECT id, parents, author, made_at, sha256, name FROM versions'),
    ...rows('SELECT * FROM version_contents'),
    ...rows('SELECT * FROM sign_offs'),
    ...rows('SELECT article_id, thread_id, id, seq, kind, author, text FROM comment_entries'),
    ...rows('SELECT article_id, version_id, id, conflict FROM conflicts'),
    ...rows(`SELECT * FROM drafts WHERE article_id = '${other.id}'`),
    ...rows(`SELECT * FROM articles WHERE id = '${other.id}'`),
    ...rows('SELECT * FROM photos'),
  ]
}

/**
 * The package with a few places in its story and texts changed, and all hashes made right again.
 */
function forged(parts: Parts, random: () => number): Parts {
  const made = new Map(parts)
  let story = JSON.parse(made.get(storyName)!.toString()) as StoryPart
  const words = stringsIn([
    story,
    ...texts(made).map(([, text]) => JSON.parse(text.toString()) as unknown),
  ])
  const change = { random, words }
  for (let edits = 1 + Math.floor(random() * 2); edits > 0; edits--) {
    const textOf = texts(made)
    const [name, text] = textOf[Math.floor(random() * textOf.length)]!
    if (random() < 0.5)
      made.set(name, Buffer.from(JSON.stringify(changed(JSON.parse(text.toString()), change))))
    else story = changed(story, change) as StoryPart
  }
  made.set(storyName, Buffer.from(JSON.stringify(rehashed(story, made))))
  return relisted(made)
}

const texts = (parts: Parts): [string, Buffer][] =>
  [...parts].filter(([name]) => name.includes('/versions/'))

/** Records that name what the texts now say, parents first, and texts that lie where they say. */
function rehashed(story: StoryPart, parts: Map<string, Buffer>): unknown {
  const hashes = new Map<string, string>()
  for (const [name, text] of texts(parts)) {
    const sha256 = sha256Of(text)
    hashes.set(/([0-9a-f]{64})\.json$/.exec(name)![1]!, sha256)
    parts.delete(name)
    parts.set(`articles/${id}/versions/${sha256}.json`, text)
  }
  const ids = new Map<string, string>()
  let json = JSON.stringify(story)
  for (const [was, is] of hashes) json = json.replaceAll(was, is)
  const said = JSON.parse(json) as StoryPart
  if (!Array.isArray(said.versions)) return said
  // As often as a version can stand behind another.
  for (let round = 0; round < said.versions.length; round++)
    for (const version of said.versions) {
      if (typeof version !== 'object' || !Array.isArray(version?.parents)) continue
      version.parents = version.parents.map((parent) => ids.get(parent) ?? parent)
      const is = versionId(version)
      if (is === version.id) continue
      if (/^[0-9a-f]{64}$/.test(version.id)) ids.set(version.id, is)
      version.id = is
    }
  let whole = JSON.stringify(said)
  for (const [was, is] of ids) whole = whole.replaceAll(was, is)
  return JSON.parse(whole) as unknown
}

interface Change {
  random: () => number
  /** Words, ids and hashes that stand elsewhere in the package, and so are of the right form. */
  words: readonly string[]
}

/** The value with one place in it changed to something of the same kind. */
function changed(value: unknown, change: Change): unknown {
  const { random, words } = change
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!
  if (typeof value === 'string')
    return random() < 0.7 ? pick(words) : `${value}${pick(words).slice(0, 9)}`
  if (typeof value === 'number') return pick([0, 1, value + 1, value - 1, value * 1_000])
  if (typeof value === 'boolean') return !value
  if (value === null) return pick([null, 0, pick(words)])
  if (Array.isArray(value)) {
    const items = value as unknown[]
    if (items.length === 0) return items
    const at = Math.floor(random() * items.length)
    if (random() < 0.1) return items.filter((_, index) => index !== at)
    if (random() < 0.1) return [...items.slice(at), ...items.slice(0, at)]
    if (random() < 0.05) return [...items, items[at]]
    return items.map((item, index) => (index === at ? changed(item, change) : item))
  }
  const entries = Object.entries(value as object)
  const [chosen] = pick(entries)
  return Object.fromEntries(
    entries.map(([key, item]) => [key, key === chosen ? changed(item, change) : item]),
  )
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
