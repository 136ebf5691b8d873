import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { onTestFinished, describe, expect, it } from 'vitest'
import { answerCall } from '#electron/newsroom/door.ts'
import type { Destination, Host } from '#electron/newsroom/host/host.ts'
import { openNewsroom } from '#electron/newsroom/newsroom.ts'
import type { CallInput, CallName, CallOutput } from '#shared/contract/contract.ts'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { article, figure, p } from '#tests/articles.ts'
import {
  attach,
  filesIn,
  insert,
  now,
  temporaryFolder,
  valueOf,
} from '../publishing/testExports.ts'

const storyId = '11111111-1111-4111-8111-111111111111'

const where = { place: 'folder' as const, articleIds: [storyId] }

/** A newsroom with a host that records what it is asked for and answers with `destination`. */
async function openedNewsroom(
  destination: Destination | null,
  folder = temporaryFolder(),
  mode: 'write' | 'read' = 'write',
) {
  const emitted: { name: string; payload: unknown }[] = []
  const shown: string[] = []
  const offered: { path: string; fileName: string }[] = []
  const host: Host = {
    appVersion: '0.0.0',
    emit: (name, payload) => emitted.push({ name, payload }),
    exportPlaces: ['folder', 'zip'],
    chooseExportDestination: async () =>
      destination ? succeed(destination) : fail({ code: 'cancelled' }),
    chooseBackupFile: async () => fail({ code: 'cancelled' }),
    chooseHandoffFile: async () => fail({ code: 'cancelled' }),
    offerDownload: (file, fileName) => (
      offered.push({ path: file, fileName }),
      `/downloads/${offered.length}`
    ),
    showInFolder: (place) => shown.push(place),
    openAddress: () => undefined,
    readyToClose: () => undefined,
  }
  const newsroom = valueOf(openNewsroom(folder, { mode, holder: 'test', host, now: () => now }))
  onTestFinished(() => {
    if (newsroom.library.database.open) newsroom.close()
  })
  const call = async <Name extends CallName>(name: Name, input: CallInput<Name>) =>
    (await answerCall(newsroom.handlers, name, input)) as Result<CallOutput<Name>>
  return { newsroom, call, emitted, shown, offered, folder }
}

type OpenedNewsroom = Awaited<ReturnType<typeof openedNewsroom>>

async function withStory(opened: OpenedNewsroom): Promise<void> {
  const photo = await attach(opened.newsroom.library)
  insert(
    opened.newsroom.library,
    article({ id: storyId, headline: 'Lũ về' }, figure(photo, 'Một', { source: 'TTXVN' }), p('x')),
  )
}

async function run(opened: OpenedNewsroom, more: Partial<CallInput<'exports.run'>> = {}) {
  const { destinationId } = valueOf(await opened.call('exports.chooseDestination', where))
  return opened.call('exports.run', {
    jobId: 'job',
    articleIds: [storyId],
    formats: ['html', 'json'],
    destinationId,
    presetId: null,
    decisions: {},
    overrides: [],
    ...more,
  })
}

async function upload(
  opened: OpenedNewsroom,
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const { uploadId } = valueOf(
    await opened.call('uploads.begin', { fileName, byteLength: bytes.byteLength }),
  )
  valueOf(await opened.call('uploads.append', { uploadId, offset: 0, bytes }))
  return uploadId
}

describe('exporting to a folder', () => {
  it('writes, records, tells and shows', async () => {
    const out = temporaryFolder()
    const opened = await openedNewsroom({ kind: 'folder', path: out })
    await withStory(opened)
    const answer = valueOf(await run(opened))
    expect(answer).toMatchObject({
      outcomes: [{ kind: 'written', folder: 'lu-ve' }],
      download: null,
    })
    expect(
      opened.emitted.filter(({ name }) => name === 'exportProgress').at(-1)?.payload,
    ).toMatchObject({
      jobId: 'job',
      articlesDone: 1,
    })
    const { records } = valueOf(await opened.call('exports.history', { articleId: storyId }))
    expect(records).toMatchObject([{ formats: ['html', 'json'], place: `${out}/lu-ve` }])
    valueOf(await opened.call('exports.reveal', { exportId: records[0]?.exportId ?? '' }))
    expect(opened.shown).toEqual([path.join(out, 'lu-ve')])
    expect(await opened.call('exports.reveal', { exportId: 'x' })).toMatchObject({
      ok: false,
      error: { what: 'export' },
    })
  })

  it('remembers the place while it is there, under ids that only this program knows', async () => {
    const out = temporaryFolder()
    const opened = await openedNewsroom({ kind: 'folder', path: out })
    expect(valueOf(await opened.call('exports.lastDestination', {}))).toEqual({
      destination: null,
      places: ['folder', 'zip'],
    })
    const chosen = valueOf(await opened.call('exports.chooseDestination', where))
    expect(chosen.label).toBe(out)
    expect(chosen.destinationId).not.toContain(out)
    opened.newsroom.close()
    const later = await openedNewsroom(null, opened.folder)
    await withStory(later)
    const { destination } = valueOf(await later.call('exports.lastDestination', {}))
    expect(destination?.label).toBe(out)
    const given = {
      jobId: 'job',
      articleIds: [storyId],
      formats: ['html' as const],
      presetId: null,
      decisions: {},
      overrides: [],
    }
    expect(
      await later.call('exports.run', { ...given, destinationId: chosen.destinationId }),
    ).toMatchObject({
      ok: false,
      error: { code: 'badCall' },
    })
    valueOf(
      await later.call('exports.run', {
        ...given,
        destinationId: destination?.destinationId ?? '',
      }),
    )
    expect(readdirSync(out)).toEqual(['lu-ve'])
    rmSync(out, { recursive: true })
    expect(valueOf(await later.call('exports.lastDestination', {}))).toEqual({
      destination: null,
      places: ['folder', 'zip'],
    })
  })

  it('leaves time for other calls', async () => {
    const opened = await openedNewsroom({ kind: 'folder', path: temporaryFolder() })
    await withStory(opened)
    let running = true
    const ran = run(opened).finally(() => {
      running = false
    })
    while (opened.emitted.length === 0) await new Promise((resolve) => setImmediate(resolve))
    valueOf(await opened.call('articles.filters', {}))
    valueOf(await opened.call('articles.open', { articleId: storyId }))
    expect(running).toBe(true)
    expect(valueOf(await ran).outcomes).toMatchObject([{ kind: 'written' }])
  })

  it('stops when it is told to', async () => {
    const out = temporaryFolder()
    const opened = await openedNewsroom({ kind: 'folder', path: out })
    await withStory(opened)
    const running = run(opened, { jobId: 'a' })
    while (opened.emitted.length === 0) await new Promise((resolve) => setImmediate(resolve))
    valueOf(await opened.call('exports.cancel', { jobId: 'a' }))
    expect(valueOf(await running).outcomes).toEqual([
      { kind: 'failed', articleId: storyId, error: { code: 'cancelled' } },
    ])
    expect(readdirSync(out)).toEqual([])
    valueOf(await opened.call('exports.cancel', { jobId: 'never was' }))
  })

  it('works beside the one who writes, and leaves no record', async () => {
    const writer = await openedNewsroom(null)
    await withStory(writer)
    const out = temporaryFolder()
    const reader = await openedNewsroom({ kind: 'folder', path: out }, writer.folder, 'read')
    expect(valueOf(await run(reader)).outcomes).toMatchObject([
      { kind: 'written', folder: 'lu-ve' },
    ])
    expect(Object.keys(filesIn(out))).toHaveLength(4)
    expect(valueOf(await writer.call('exports.history', { articleId: storyId }))).toEqual({
      records: [],
    })
  })

  it('is not begun where nobody chose a place', async () => {
    const opened = await openedNewsroom(null)
    expect(await opened.call('exports.chooseDestination', where)).toEqual({
      ok: false,
      error: { code: 'cancelled' },
    })
  })
})

it('says what would be found if stories went out now, and which cannot be read', async () => {
  const opened = await openedNewsroom(null)
  insert(opened.newsroom.library, article({ id: storyId, headline: 'Lũ về' }, p('Ông XXX nói.')))
  const unknown = '99999999-1111-4111-8111-111111111111'
  const { checked } = valueOf(
    await opened.call('exports.check', { articleIds: [storyId, unknown] }),
  )
  expect(checked).toMatchObject([
    { kind: 'checked', articleId: storyId, headline: 'Lũ về' },
    { kind: 'failed', articleId: unknown, error: { code: 'notFound' } },
  ])
  expect(checked[0]).toMatchObject({
    findings: [{ check: 'deskNote', severity: 'error' }, {}, {}, {}, {}],
  })
})

describe('exporting to a zip', () => {
  it('is shown where it was put, and chosen anew each time', async () => {
    const zip = path.join(temporaryFolder(), 'bai.zip')
    const opened = await openedNewsroom({ kind: 'zip', path: zip })
    await withStory(opened)
    expect(valueOf(await run(opened))).toMatchObject({
      outcomes: [{ kind: 'written' }],
      download: null,
    })
    const { records } = valueOf(await opened.call('exports.history', { articleId: storyId }))
    expect(records).toMatchObject([{ place: `${zip}/lu-ve`, revealable: true }])
    valueOf(await opened.call('exports.reveal', { exportId: records[0]?.exportId ?? '' }))
    expect(opened.shown).toEqual([zip])
    expect(valueOf(await opened.call('exports.lastDestination', {})).destination).toBeNull()
  })
})

describe('presets', () => {
  it('are named in the record of what was exported by them, and offered the next time', async () => {
    const opened = await openedNewsroom({ kind: 'folder', path: temporaryFolder() })
    await withStory(opened)
    const choice = { formats: ['html' as const], place: 'folder' as const }
    const made = valueOf(
      await opened.call('presets.save', { presetId: null, name: 'Báo điện tử', choice }),
    )
    valueOf(await run(opened, { presetId: made.presetId }))
    const { records } = valueOf(await opened.call('exports.history', { articleId: storyId }))
    expect(records).toMatchObject([{ preset: 'Báo điện tử', changedSince: false }])
    valueOf(await opened.call('presets.use', { choice, presetId: made.presetId }))
    expect(valueOf(await opened.call('presets.list', {}))).toEqual({
      presets: [made],
      last: { choice, presetId: made.presetId },
    })
    valueOf(await opened.call('presets.delete', { presetId: made.presetId }))
    expect(valueOf(await opened.call('presets.list', {}))).toEqual({
      presets: [],
      last: { choice, presetId: null },
    })
  })

  it('without a name are refused', async () => {
    const opened = await openedNewsroom(null)
    const choice = { formats: ['html' as const], place: 'folder' as const }
    expect(await opened.call('presets.save', { presetId: null, name: '  ', choice })).toMatchObject(
      {
        error: { code: 'badCall' },
      },
    )
  })
})

describe('exporting to a download', () => {
  it('offers a zip of the same bytes each time and records it', async () => {
    const opened = await openedNewsroom({ kind: 'download' })
    await withStory(opened)
    const first = valueOf(await run(opened))
    const second = valueOf(await run(opened))
    expect([first.download, second.download]).toEqual(['/downloads/1', '/downloads/2'])
    expect(opened.offered.map(({ fileName }) => fileName)).toEqual(['lu-ve.zip', 'lu-ve.zip'])
    const [one, other] = opened.offered.map((offer) => readFileSync(offer.path))
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true)
    for (const offer of opened.offered) rmSync(offer.path)
    const { records } = valueOf(await opened.call('exports.history', { articleId: storyId }))
    expect(records.map(({ place }) => place)).toEqual(['lu-ve.zip/lu-ve', 'lu-ve.zip/lu-ve'])
    expect(
      await opened.call('exports.reveal', { exportId: records[0]?.exportId ?? '' }),
    ).toMatchObject({
      ok: false,
    })
  })

  it('offers nothing where nothing was written', async () => {
    const opened = await openedNewsroom({ kind: 'download' })
    expect(valueOf(await run(opened))).toMatchObject({
      outcomes: [{ kind: 'failed' }],
      download: null,
    })
    expect(opened.offered).toEqual([])
  })
})

/** Reads, takes all that is new, and gives up the rest. */
async function takeAll(opened: OpenedNewsroom, files: { path: string; uploadId: string }[]) {
  const read = valueOf(await opened.call('imports.read', { jobId: 'read', files, encoding: null }))
  const { importId } = read
  const choices = read.stories.map(({ storyId }) => ({ storyId, onExisting: null, repair: false }))
  const taken = valueOf(await opened.call('imports.take', { jobId: 'take', importId, choices }))
  await opened.call('imports.discard', { importId })
  return taken.outcomes
}

describe('importing uploads', () => {
  it('takes an article with its photos, and a zip of articles, and deletes the uploads', async () => {
    const source = await openedNewsroom({ kind: 'download' })
    await withStory(source)
    valueOf(await run(source))
    const zip = source.offered[0]?.path ?? ''
    const out = temporaryFolder()
    const opened = await openedNewsroom({ kind: 'folder', path: out })
    const zipped = {
      path: 'lu-ve.zip',
      uploadId: await upload(opened, 'lu-ve.zip', readFileSync(zip)),
    }
    expect(await takeAll(opened, [zipped])).toMatchObject([
      { kind: 'imported', articleId: storyId, headline: 'Lũ về', picturesLeftOut: [] },
    ])
    expect(opened.emitted).toContainEqual({
      name: 'articlesChanged',
      payload: { articles: [{ articleId: storyId, savedRevision: null }] },
    })
    expect(filesIn(path.join(opened.folder, 'incoming'))).toEqual({})
    rmSync(zip)

    valueOf(await run(opened))
    const third = await openedNewsroom(null)
    const files: { path: string; uploadId: string }[] = []
    for (const [name, content] of Object.entries(filesIn(path.join(out, 'lu-ve'))))
      files.push({
        path: `lu-ve/${name}`,
        uploadId: await upload(third, path.basename(name), Buffer.from(content, 'latin1')),
      })
    expect(await takeAll(third, files)).toMatchObject([{ kind: 'imported', headline: 'Lũ về' }])
    expect(filesIn(path.join(third.folder, 'incoming'))).toEqual({})
  })

  it('says so where an upload is not whole, and clears the others away', async () => {
    const opened = await openedNewsroom(null)
    const uploadId = await upload(opened, 'article.json', Buffer.from('{}'))
    const files = [
      { path: 'article.json', uploadId },
      { path: 'photos/photo-1.jpg', uploadId: 'never began' },
    ]
    expect(await opened.call('imports.read', { jobId: 'a', files, encoding: null })).toEqual({
      ok: false,
      error: { code: 'notFound', what: 'upload' },
    })
    expect(filesIn(path.join(opened.folder, 'incoming'))).toEqual({})
  })
})

it('the preview of a newsroom is its export', async () => {
  const out = temporaryFolder()
  const opened = await openedNewsroom({ kind: 'folder', path: out })
  await withStory(opened)
  valueOf(await run(opened))
  const preview = valueOf(await opened.newsroom.previewFile(storyId, 'index.html'))
  expect(
    Buffer.from(preview.bytes).equals(readFileSync(path.join(out, 'lu-ve', 'index.html'))),
  ).toBe(true)
})
