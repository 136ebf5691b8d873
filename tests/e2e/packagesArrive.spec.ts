import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import '#renderer/newsroom/newsroom.ts'
import { button, dialog, makeLibrary } from './handoffSteps.ts'
import { handoffFilesIn, makeHandoffFiles } from './handoffFiles.ts'
import type { RunningApp } from './hosts/app.ts'
import { launchDesktop, startAgain } from './hosts/desktop.ts'
import { host, launchApp } from './hosts/hosts.ts'
import { dropOnLibrary } from './importFiles.ts'
import { bringFiles, notices, openFirst, t } from './reporter.ts'
import { damagesOf, storedStories } from './stored.ts'

const folder = mkdtempSync(join(tmpdir(), 'packages-'))
const library = join(folder, 'library')
const userData = join(folder, 'user')
const watched = join(folder, 'watched')
const files = handoffFilesIn(join(folder, 'handed'))
let app: RunningApp

const launch = (given: readonly string[] = []): Promise<RunningApp> =>
  host === 'desktop' ? launchDesktop({ library, userData, files: given }) : launchApp({ library })

beforeAll(async () => {
  mkdirSync(watched)
  await makeLibrary(library, { name: 'Lê Đức Ấn', role: 'reporter' }, null)
  await makeHandoffFiles(library, files)
  app = await launch()
})

afterAll(async () => {
  await app.kill()
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
})

const stories = (): Locator =>
  dialog(app).getByRole('list', { name: t('handoff:receive.stories'), exact: true })

/** What is shown is this package, as it is; then it is put away. */
async function expectShown(file: string): Promise<void> {
  await stories().waitFor()
  await dialog(app).getByText(basename(file), { exact: true }).waitFor()
  expect(await stories().getByRole('listitem').count()).toBe(2)
  await close()
}

async function close(): Promise<void> {
  await button(dialog(app), t('common:close')).last().click()
  await dialog(app).waitFor({ state: 'detached' })
}

describe(`in the ${host} host, a package that comes into the window`, () => {
  const inHand = () => ({
    name: basename(files.package),
    type: '',
    bytes: readFileSync(files.package),
  })

  test('is shown when it is dropped on the library', async () => {
    await openFirst(app.page)
    await dropOnLibrary(app.page, [inHand()])
    await expectShown(files.package)
  })

  test('is shown when it is dropped on the story, which stays as it is', async () => {
    const before = storedStories(library)
    await bringFiles(app.page, 'drop', [inHand()])
    await expectShown(files.package)
    expect(storedStories(library)).toEqual(before)
    expect(await notices(app.page).textContent()).toBe('')
  })
})

describe.runIf(host === 'desktop')('in the desktop host, a package on the disk', () => {
  const arrived = (name: string): Locator =>
    notices(app.page).getByText(t('handoff:receive.arrived', { name }), { exact: true })
  const look = async (name: string): Promise<void> => {
    await arrived(name).waitFor()
    await button(notices(app.page), t('handoff:receive.look')).click()
    await stories().waitFor()
  }

  test('is told of when it comes into the watched folder, whole', async () => {
    await app.chooseInDialogs(watched)
    await app.page.keyboard.press('Control+,')
    const setting = dialog(app).getByRole('group', { name: t('handoff:watch.label') })
    await setting.getByText(t('handoff:watch.none')).waitFor()
    await button(setting, t('handoff:watch.choose')).click()
    await setting.getByText('watched').waitFor()
    await close()
    const [bytes, half] = [readFileSync(files.package), join(watched, 'nua.toasoan')]
    writeFileSync(half, bytes.subarray(0, 400))
    writeFileSync(half, bytes.subarray(400), { flag: 'a' })
    await look('nua.toasoan')
    await button(dialog(app), t('handoff:receive.start', { count: 2 })).click()
    await dialog(app)
      .getByRole('list', { name: t('handoff:receive.outcomes') })
      .waitFor()
    await close()
    expect(storedStories(library)).toHaveLength(3)
  })

  test('says nothing new where it comes a second time, and changes nothing', async () => {
    const before = storedStories(library)
    copyFileSync(files.package, join(watched, 'lan-hai.toasoan'))
    await look('lan-hai.toasoan')
    expect(await stories().getByText(t('handoff:receive.fate.nothing')).count()).toBe(2)
    await button(dialog(app), t('handoff:receive.start', { count: 2 })).click()
    const outcomes = dialog(app).getByRole('list', { name: t('handoff:receive.outcomes') })
    await outcomes.waitFor()
    expect(await outcomes.getByText(t('handoff:receive.received.nothing')).count()).toBe(2)
    await close()
    expect(storedStories(library)).toEqual(before)
    expect(await damagesOf(library)).toEqual([])
  })

  test('is shown at once where the program is started with it; what was told of before is not told again', async () => {
    await app.close()
    app = await launch([files.package])
    await expectShown(files.package)
    copyFileSync(files.package, join(watched, 'sau.toasoan'))
    await look('sau.toasoan')
    await close()
  })

  test('waits at the lower edge until it is taken in or put away, and speaks up only where no dialog is open', async () => {
    const waiting = (count: number): Locator =>
      button(app.page.getByRole('contentinfo'), t('handoff:receive.waiting', { count }))
    await waiting(1).click()
    await dialog(app).getByText('sau.toasoan', { exact: true }).waitFor()
    copyFileSync(files.package, join(watched, 'them.toasoan'))
    await waiting(2).waitFor()
    expect(await notices(app.page).textContent()).toBe('')
    await close()
    const said = t('handoff:receive.arrivedToo', { name: 'them.toasoan', count: 2 })
    await notices(app.page).getByText(said).waitFor()

    await waiting(2).click()
    await button(dialog(app), t('handoff:receive.putAwayNamed', { name: 'sau.toasoan' })).click()
    await button(dialog(app), t('handoff:receive.lookAt', { name: 'them.toasoan' })).click()
    await button(dialog(app), t('handoff:receive.start', { count: 2 })).click()
    await dialog(app)
      .getByRole('list', { name: t('handoff:receive.outcomes') })
      .waitFor()
    await waiting(1).waitFor({ state: 'detached' })
    await close()
    expect(readdirSync(watched)).toContain('sau.toasoan')
  })

  test('is shown in the window that is open, where it is opened a second time, and waits its turn', async () => {
    const given = ['./handed/co-mat-khau.toasoan', basename(files.package)]
    copyFileSync(files.package, join(folder, basename(files.package)))
    expect(await startAgain({ userData, files: given, from: folder })).toBe(0)
    await dialog(app)
      .getByText(t('handoff:receive.locked', { name: 'co-mat-khau.toasoan' }))
      .waitFor()
    await button(dialog(app), t('common:close')).click()
    await expectShown(files.package)
  })
})
