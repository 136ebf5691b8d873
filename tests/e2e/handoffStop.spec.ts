import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertArticle } from '#electron/newsroom/library/drafts.ts'
import { openLibrary } from '#electron/newsroom/library/library.ts'
import { attachPhoto, originalPath } from '#electron/newsroom/photos/photos.ts'
import { article, figure, p } from '../articles.ts'
import { makePhoto } from '../photos.ts'
import { appear, settled, violations } from './axe.ts'
import { button, dialog, makeLibrary, valueOf } from './handoffSteps.ts'
import { handoffFilesIn, makeHandoffFiles } from './handoffFiles.ts'
import type { RunningApp } from './hosts/app.ts'
import { host, launchApp } from './hosts/hosts.ts'
import { notices, t } from './reporter.ts'
import { damagesOf } from './stored.ts'

/*
 * Work on a package that is stopped while it is under way. It waits for the test, and not the test for it: a photo to be packed is a
 * pipe that gives its bytes when the test says so, and a file to be sent stops between the disk and the page.
 */

const folder = mkdtempSync(join(tmpdir(), 'stopping-'))
const library = join(folder, 'library')
const files = handoffFilesIn(join(folder, 'handed'))
const told = 'Hai chuyến ghe cuối năm'
let slow: { pipe: string; bytes: Buffer }
let app: RunningApp

beforeAll(async () => {
  await makeLibrary(library, { name: 'Minh Huệ', role: 'reporter' }, null)
  await makeHandoffFiles(library, files)
  slow = await tellWithSlowPhoto()
  app = await launchApp({ library })
})

afterAll(async () => {
  await app?.kill()
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
})

/**
 * Puts a story with two photos into the library, copies that somebody handed over; the first is a
 * pipe.
 */
async function tellWithSlowPhoto(): Promise<{ pipe: string; bytes: Buffer }> {
  const opened = valueOf(openLibrary(library, { mode: 'write', holder: 'tests' }))
  const now = new Date()
  const ids = ['1', '2'].map((letter) => letter.repeat(64))
  for (const [at, photoId] of ids.entries()) {
    const path = join(folder, 'photo.jpg')
    writeFileSync(path, await makePhoto({ seed: at + 1, width: 300, height: 200 }))
    valueOf(await attachPhoto(opened, { path, fileName: `ghe-${at}.jpg`, photoId, now }))
  }
  const story = article({ headline: told }, p('Nước lên.'), ...ids.map((id) => figure(id, 'Ghe.')))
  valueOf(insertArticle(opened.database, story, { updatedAt: now.toISOString(), now }))
  const pipe = originalPath(opened, ids[0]!)
  const bytes = readFileSync(pipe)
  opened.close()
  rmSync(pipe)
  execFileSync('mkfifo', [pipe])
  return { pipe, bytes }
}

const said = (text: string) => notices(app.page).getByText(text).last()

/** All versions and all that waits in the library. */
function traces(): unknown {
  const opened = valueOf(openLibrary(library, { mode: 'read', holder: 'tests' }))
  const versions = opened.database.prepare('SELECT id FROM versions ORDER BY id').pluck().all()
  const articles = opened.database.prepare('SELECT id, status FROM articles ORDER BY id').all()
  opened.close()
  return { versions, articles, incoming: readdirSync(join(library, 'incoming')) }
}

describe(`in the ${host} host, work on a package`, () => {
  test('is shown as it goes, and stopped leaves no package and no trace', async () => {
    const { page } = app
    const out = join(folder, 'out.toasoan')
    await app.chooseInDialogs(out)
    const before = traces()
    await page.getByRole('option').filter({ hasText: told }).click({ button: 'right' })
    await page.getByRole('menuitem', { name: t('library:menu.handOver'), exact: true }).click()
    await button(dialog(app), t('handoff:make.start')).click()
    await dialog(app)
      .getByText(t('handoff:job.photos', { done: 1, total: 2 }))
      .waitFor()
    const looks = [
      ['en', 'dark'],
      ['vi', 'light'],
    ] as const
    for (const [language, theme] of looks) {
      await appear(page, language, theme)
      await settled(page)
      expect(await violations(page)).toEqual([])
    }
    // The work has the focus's button: Enter stops it.
    await page.keyboard.press('Enter')
    await button(dialog(app), t('handoff:job.stopping')).waitFor()
    expect(await button(dialog(app), t('handoff:job.stopping')).isDisabled()).toBe(true)
    writeFileSync(slow.pipe, slow.bytes)
    await said(t('handoff:job.notMade')).waitFor()
    await button(dialog(app), t('handoff:make.start')).waitFor()
    expect(existsSync(out)).toBe(false)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
    expect(traces()).toEqual(before)
    rmSync(slow.pipe)
    writeFileSync(slow.pipe, slow.bytes)
  })

  test('goes on afterwards as if nothing had been', async () => {
    const out = join(folder, 'out.toasoan')
    const download = app.host === 'browser' ? app.page.waitForEvent('download') : null
    await button(dialog(app), t('handoff:make.start')).click()
    if (download) await (await download).saveAs(out)
    await dialog(app).waitFor({ state: 'detached' })
    expect(existsSync(out)).toBe(true)
  })

  test('is stopped while a package is still coming in, and another can be chosen', async () => {
    const { page } = app
    const before = traces()
    await page.evaluate(() => {
      const usual = Object.getOwnPropertyDescriptor(Blob.prototype, 'arrayBuffer')!
      Blob.prototype.arrayBuffer = function () {
        return new Promise((resolve, reject) => {
          const goOn = (): void => {
            Object.defineProperty(Blob.prototype, 'arrayBuffer', usual)
            this.arrayBuffer().then(resolve, reject)
          }
          addEventListener('go-on', goOn, { once: true })
        })
      }
    })
    await page.keyboard.press('Control+Shift+o')
    const input = dialog(app).locator('input[type=file]')
    await input.setInputFiles(files.package)
    await button(dialog(app), t('handoff:job.stop')).click()
    await page.evaluate(() => dispatchEvent(new Event('go-on')))
    await said(t('handoff:job.notRead')).waitFor()
    await button(dialog(app), t('handoff:receive.choose')).waitFor()
    await expect.poll(traces).toEqual(before)
    await input.setInputFiles(files.package)
    await dialog(app)
      .getByRole('list', { name: t('handoff:receive.stories') })
      .waitFor()
    await page.keyboard.press('Escape')
    await dialog(app).waitFor({ state: 'detached' })
    await expect.poll(traces).toEqual(before)
    expect(await damagesOf(library)).toEqual([])
  })
})
