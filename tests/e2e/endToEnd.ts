import { build, isBuilt } from '../../build/built.ts'
import { electronBinary } from '../../build/electronBinary.ts'
import { runVitest, type Totals } from '../vitest.ts'
import type { HostName } from './hosts/app.ts'
import { chromiumBinary } from './hosts/browser.ts'
import { screenWrapper } from './hosts/display.ts'

export interface HostOutcome {
  host: HostName
  outcome: { kind: 'ran'; totals: Totals } | { kind: 'skipped'; why: string }
}

/**
 * Runs the end-to-end tests in every host that this machine has. E2E_HOST narrows it to one, `filters` to some files.
 */
export function runEndToEnd(filters: readonly string[] = []): HostOutcome[] {
  const built = isBuilt() ? { ok: true, output: '' } : build()
  if (!built.ok) console.error(built.output)
  const wanted = process.env['E2E_HOST']
  return (['desktop', 'browser'] as const)
    .filter((host) => !wanted || host === wanted)
    .map((host) => ({ host, outcome: built.ok ? runHost(host, filters) : notBuilt }))
}

export function describeOutcomes(outcomes: readonly HostOutcome[]): string {
  return outcomes
    .map(({ host, outcome }) =>
      outcome.kind === 'skipped'
        ? `end to end, ${host}: NOT RUN, ${outcome.why}`
        : `end to end, ${host}: ${outcome.totals.passed} passed, ${outcome.totals.failed} failed, ${outcome.totals.skipped} skipped`,
    )
    .join('\n')
}

const notBuilt: HostOutcome['outcome'] = {
  kind: 'ran',
  totals: { passed: 0, failed: 1, skipped: 0 },
}

function runHost(host: HostName, filters: readonly string[]): HostOutcome['outcome'] {
  const why = host === 'desktop' ? whyNoDesktop() : whyNoBrowser()
  if (why !== null) return { kind: 'skipped', why }
  const wrapper = host === 'desktop' ? (screenWrapper() ?? []) : []
  console.log(`\nend-to-end tests, ${host}`)
  const totals = runVitest('build/vitest.e2e.config.ts', { filters, wrapper, env: { E2E_HOST: host } })
  return { kind: 'ran', totals }
}

function whyNoDesktop(): string | null {
  if (electronBinary() === null) {
    return 'Electron is not on this machine (set ELECTRON_OVERRIDE_DIST_PATH, or let `npx install-electron` fetch it)'
  }
  if (screenWrapper() === null) return 'there is neither a display nor xvfb-run'
  return null
}

function whyNoBrowser(): string | null {
  return chromiumBinary() === null ? 'no Chromium or Chrome was found (set CHROMIUM to its path)' : null
}
