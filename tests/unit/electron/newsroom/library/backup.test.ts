import { createWriteStream, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { describe, expect, it } from 'vitest'
import yauzl from 'yauzl'
import { backupName, backUpLibrary } from '#electron/newsroom/library/backup.ts'
import { addToThread, startThread, threadsOf } from '#electron/newsroom/library/comments.ts'
import { signOffsOf } from '#electron/newsroom/library/signOffs.ts'
import { moveStory } from '#electron/newsroom/library/status.ts'
import { readAccepted, storeAccepted } from '#electron/newsroom/library/accepted.ts'
import { articleRow } from '#electron/newsroom/library/rows.ts'
import { verifyLibrary } from '#electron/newsroom/verify/verify.ts'
import { attachPhoto, originalPath } from '#electron/newsroom/photos/photos.ts'
import { figure } from '#tests/articles.ts'
import { makePhoto } from '#tests/photos.ts'
import { articleId, now, put, temporaryFolder, temporaryLibrary, valueOf } from './testLibrary.ts'

async function unpack(file: string, folder: string): Promise<void> {
  const zip = await yauzl.openPromise(file)
  for await (const entry of zip.eachEntry()) {
    const target = join(folder, entry.fileName)
    mkdirSync(dirname(target), { recursive: true })
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target))
  }
}

describe('backUpLibrary', () => {
  it('is, unpacked, the library as it was', async () => {
    const library = temporaryLibrary()
    const path = join(temporaryFolder(), 'photo')
    writeFileSync(path, await makePhoto({ width: 60, height: 40 }))
    const photo = valueOf(await attachPhoto(library, { path, fileName: 'chợ-nổi.jpg', now }))
    put(library, 1, { headline: 'Lũ về' }, figure(photo.id))
    const { database } = library
    const said = { articleId: articleId(1), now }
    const anchor = { place: { kind: 'story' as const }, quote: null, start: null }
    const { thread } = valueOf(startThread(database, { ...said, text: 'Ai nói câu này?', anchor }))
    valueOf(addToThread(database, { ...said, threadId: thread.id, kind: 'resolved', text: '' }))
    valueOf(moveStory(database, { ...said, move: 'handOver', note: 'Nhờ chị.' }))
    storeAccepted(database, articleId(1), [{ check: 'styleTone', text: 'hoà', place: null }])
    const out = temporaryFolder()
    await backUpLibrary(library, join(out, 'sao lưu.zip'), now)
    expect(readdirSync(out)).toEqual(['sao lưu.zip'])

    const folder = temporaryFolder()
    await unpack(join(out, 'sao lưu.zip'), folder)
    const copy = temporaryLibrary(folder)
    expect(articleRow(copy.database, articleId(1))).toEqual(
      articleRow(library.database, articleId(1)),
    )
    expect(threadsOf(copy.database, articleId(1))).toEqual(threadsOf(database, articleId(1)))
    expect(threadsOf(copy.database, articleId(1))).toMatchObject([
      { entries: [{}, { kind: 'resolved' }] },
    ])
    expect(signOffsOf(copy.database, articleId(1))).toMatchObject([{ note: 'Nhờ chị.' }])
    expect(readAccepted(copy.database, articleId(1))).toHaveLength(1)
    expect(readFileSync(originalPath(copy, photo.id)).equals(readFileSync(path))).toBe(true)
    expect((await verifyLibrary(copy, () => {})).damages).toEqual([])
  })

  it('leaves an earlier backup alone where it fails', async () => {
    const library = temporaryLibrary()
    const out = temporaryFolder()
    const file = join(out, 'backup.zip')
    writeFileSync(file, 'the earlier one')
    mkdirSync(`${file}.part`)
    await expect(backUpLibrary(library, file, now)).rejects.toThrow('EISDIR')
    expect(readFileSync(file, 'utf8')).toBe('the earlier one')
  })
})

describe('backupName', () => {
  it('has the day and the minute', () => {
    expect(backupName(new Date(2023, 1, 14, 23, 5))).toBe('toa-soan-2023-02-14-2305.zip')
  })
})
