import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import '../../renderer/newsroom.ts'
import { makeDemoLibrary } from './demoLibrary.ts'
import type { RunningApp } from './hosts/app.ts'
import { host, launchApp } from './hosts/hosts.ts'
import { handoffFilesIn, makeHandoffFiles } from './handoffFiles.ts'
import { handoffScreensIn } from './handoffScreens.ts'
import { openFullStory, screensIn } from './screens.ts'

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

// Both hosts show the same interface: the browser is looked at in all its variants, the window in two.
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

async function appear(page: Page, language: 'vi' | 'en', theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((change) => window.newsroom.call('settings.change', change), { language, theme })
  await page.locator(`html[lang=${language}][data-mantine-color-scheme=${theme}]`).waitFor()
}

/** Contrast is only what it will be once nothing fades any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
}

async function violations(page: Page): Promise<string[]> {
  // The newer way asks for a page of its own, which Electron does not give.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
  )
}
