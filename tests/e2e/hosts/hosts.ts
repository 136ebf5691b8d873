import type { HostName, LaunchOptions, RunningApp } from './app.ts'
import { launchBrowser } from './browser.ts'
import { launchDesktop } from './desktop.ts'

/**
 * The host that this run of the end-to-end tests is for; `tests/e2e/run.ts` runs them once for
 * each.
 */
export const host: HostName = process.env['E2E_HOST'] === 'browser' ? 'browser' : 'desktop'

/** Opens the app on a library in this run's host. */
export function launchApp(options: LaunchOptions): Promise<RunningApp> {
  return host === 'desktop' ? launchDesktop(options) : launchBrowser(options)
}
