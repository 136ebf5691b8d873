import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appear, settled, violations } from './axe.ts'
import { makeDemoLibrary } from './demoLibrary.ts'
import type { RunningApp } from './hosts/app.ts'
import { host, launchApp } from './hosts/hosts.ts'
import { handoffFilesIn, makeHandoffFiles } from './handoffFiles.ts'
import { handoffScreensIn } from './handoffScreens.ts'
import { screensIn } from './screens.ts'
import { openFullStory } from './screens/screen.ts'

const folder = mkdtempSync(join(tmpdir(), 'accessibility-'))
const files = handoffFilesIn(join(folder, 'handed'))
let app: RunningApp

beforeAll(async () => {
  await makeDemoLibrary(join(folder, 'library'))
  await makeHandoffFiles(join(folder, 'library'), files)
  app = await launchApp({ library: join(folder, 'library') })
  await app.chooseInDialogs(folder)
  await openFullStory(app.page)
})

afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

// Both hosts show the same interface: the browser is looked at in all its variants, the window in
// two.
const variants = [
  ['vi', 'light'],
  ['en', 'dark'],
  ...(host === 'browser'
    ? ([
        ['vi', 'dark'],
        ['en', 'light'],
      ] as const)
    : []),
] as const

describe.each(variants)(`axe finds nothing, ${host}, %s, %s`, (language, theme) => {
  beforeAll(() => appear(app.page, language, theme))

  test.each([...screensIn(language), ...handoffScreensIn(language, { files, folder })])(
    '$name',
    async (screen) => {
      await screen.open(app.page)
      try {
        await settled(app.page)
        expect(await violations(app.page)).toEqual([])
      } finally {
        await screen.leave(app.page)
      }
    },
  )
})

test(`axe finds nothing in an empty library, ${host}`, async () => {
  const empty = await launchApp({ library: join(folder, 'empty') })
  try {
    await empty.page.getByRole('main').getByRole('button').first().waitFor()
    for (const theme of ['light', 'dark'] as const) {
      await appear(empty.page, 'vi', theme)
      expect(await violations(empty.page)).toEqual([])
    }
  } finally {
    await empty.close()
  }
})
