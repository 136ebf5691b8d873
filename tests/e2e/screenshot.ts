import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { project } from '../../build/built.ts'
import { makeDemoLibrary } from './demoLibrary.ts'
import { launchApp } from './hosts/hosts.ts'
import { openFullStory } from './screens/screen.ts'

/* Takes the picture at the head of the README again: `node tests/e2e/screenshot.ts`, on a display or under xvfb-run. */
const folder = mkdtempSync(join(tmpdir(), 'screenshot-'))
const library = join(folder, 'library')
await makeDemoLibrary(library)
const app = await launchApp({ library })
try {
  const { page } = app
  await openFullStory(page)
  await page.locator('main figure img').first().waitFor()
  await page.getByRole('main').hover()
  await page.waitForTimeout(1_000)
  await page.screenshot({ path: join(project, 'build/screenshot.png') })
} finally {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
}
