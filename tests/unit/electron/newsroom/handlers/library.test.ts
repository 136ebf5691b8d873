import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { articleId, put, valueOf } from '../library/testLibrary.ts'
import { temporaryNewsroom } from '../testNewsroom.ts'

describe('the calls about the library', () => {
  it('describe it', async () => {
    const { newsroom } = temporaryNewsroom()
    put(newsroom.library, 1)
    put(newsroom.library, 2)
    valueOf(await newsroom.handlers['articles.trash']({ articleIds: [articleId(2)] }))
    expect(valueOf(await newsroom.handlers['library.describe']({}))).toEqual({
      place: newsroom.library.folder,
      articleCount: 1,
      photoCount: 0,
      appVersion: '1.2.3',
    })
  })

  it('verify it, telling how far that is', async () => {
    const { newsroom, host } = temporaryNewsroom()
    put(newsroom.library, 1)
    const { checked, damages } = valueOf(await newsroom.handlers['library.verify']({}))
    expect(damages).toEqual([])
    expect(host.emitted.at(-1)).toEqual({
      name: 'verifyProgress',
      payload: { done: checked, total: checked },
    })
  })

  it('tell of a changed setting', async () => {
    const { newsroom, host } = temporaryNewsroom()
    const changed = valueOf(await newsroom.handlers['settings.change']({ theme: 'dark' }))
    expect(valueOf(await newsroom.handlers['settings.get']({}))).toEqual(changed)
    expect(host.emitted).toEqual([{ name: 'settingsChanged', payload: {} }])
  })

  it('refuse a template that cannot be read, and keep what was set before', async () => {
    const { newsroom, host } = temporaryNewsroom()
    const good = { name: 'Bản tin', fileType: 'html' as const, text: '{{ headline }}' }
    const before = valueOf(await newsroom.handlers['settings.change']({ templates: [good] }))
    host.emitted.length = 0
    const wrong = { ...good, name: 'Sai', text: 'Một\n{{ headline | shout }}' }
    expect(
      await newsroom.handlers['settings.change']({ theme: 'dark', templates: [good, wrong] }),
    ).toEqual({
      ok: false,
      error: {
        code: 'templateFailed',
        name: 'Sai',
        line: 2,
        column: 1,
        detail: 'undefined filter: shout',
      },
    })
    expect(valueOf(await newsroom.handlers['settings.get']({}))).toEqual(before)
    expect(host.emitted).toEqual([])
  })

  it('back it up to a file, or for download', async () => {
    const { newsroom, host } = temporaryNewsroom()
    put(newsroom.library, 1)
    expect(valueOf(await newsroom.handlers['library.backup']({}))).toEqual({ download: null })
    if (host.backupTo.kind === 'file') expect(existsSync(host.backupTo.path)).toBe(true)
    host.backupTo = { kind: 'download' }
    const { download } = valueOf(await newsroom.handlers['library.backup']({}))
    expect(download).toMatch(/^\/downloads\/toa-soan-\d{4}-\d\d-\d\d-\d{4}\.zip$/)
    const offered =
      host.asked.find((asked) => asked.startsWith('offer '))?.slice('offer '.length) ?? ''
    onTestFinished(() => rm(offered, { force: true }))
    expect(existsSync(offered)).toBe(true)
  })

  it('hand on to the host what is the host’s', async () => {
    const { newsroom, host } = temporaryNewsroom()
    valueOf(await newsroom.handlers['host.openAddress']({ url: 'https://vidu.vn/tin' }))
    valueOf(await newsroom.handlers['host.openAddress']({ url: 'mailto:toasoan@vidu.vn' }))
    valueOf(await newsroom.handlers['host.readyToClose']({}))
    expect(host.asked).toEqual(['open https://vidu.vn/tin', 'open mailto:toasoan@vidu.vn', 'close'])
  })
})
