import { basename } from 'node:path'
import { build, isBuilt } from '../../build/built.ts'
import { electronBinary } from '../../build/electronBinary.ts'
import { triedAgainTwice } from '../retriedTests.ts'
import { runVitest, type Totals, type VitestRun } from '../vitest.ts'
import type { HostName } from './hosts/app.ts'
import { chromiumBinary } from './hosts/browser.ts'
import { screenWrapper } from './hosts/display.ts'

export interface HostOutcome {
  host: HostName
  outcome:
    | {
        kind: 'ran'
        totals: Totals
        /** The files that were begun anew, and all tests that were tried again. */
        again: string[]
        retried: string[]
      }
    | { kind: 'skipped'; why: string }
}

/**
 * Runs the end-to-end tests in every host that this machine has, all at once: most of the time they
 * wait for a window. E2E_HOST narrows it to one, `filters` to some files.
 */
export function runEndToEnd(filters: readonly string[] = []): Promise<HostOutcome[]> {
  const built = isBuilt() ? { ok: true, output: '' } : build()
  if (!built.ok) console.error(built.output)
  const wanted = process.env['E2E_HOST']
  const hosts = (['desktop', 'browser'] as const).filter((host) => !wanted || host === wanted)
  const first = hosts.find((host) => whyNot(host) === null)
  return Promise.all(
    hosts.map(async (host) => ({
      host,
      outcome: built.ok ? await runHost(host, filters, host !== first) : notBuilt,
    })),
  )
}

export function describeOutcomes(outcomes: readonly HostOutcome[]): string {
  return outcomes
    .map(({ host, outcome }) =>
      outcome.kind === 'skipped'
        ? `end to end, ${host}: NOT RUN, ${outcome.why}`
        : `end to end, ${host}: ${outcome.totals.passed} passed, ${outcome.totals.failed} failed, ${outcome.totals.skipped} skipped` +
          (outcome.again.length > 0 ? ` (begun anew: ${outcome.again.join(', ')})` : '') +
          outcome.retried.map((name) => `\n  tried again: ${name}`).join(''),
    )
    .join('\n')
}

/**
 * Returns the tests that were tried again more than once in this run, in whichever hosts: each counts
 * as a failure.
 */
export function unreliableTests(outcomes: readonly HostOutcome[]): string[] {
  return triedAgainTwice(
    outcomes.flatMap(({ outcome }) => (outcome.kind === 'ran' ? outcome.retried : [])),
  )
}

const notBuilt: HostOutcome['outcome'] = {
  kind: 'ran',
  totals: { passed: 0, failed: 1, skipped: 0 },
  again: [],
  retried: [],
}

async function runHost(
  host: HostName,
  filters: readonly string[],
  saidAtEnd: boolean,
): Promise<HostOutcome['outcome']> {
  const why = whyNot(host)
  if (why !== null) return { kind: 'skipped', why }
  const wrapper = host === 'desktop' ? (screenWrapper() ?? []) : []
  console.log(`\nend-to-end tests, ${host}`)
  const run = (files: readonly string[]): Promise<VitestRun> =>
    runVitest('build/vitest.e2e.config.ts', {
      filters: files,
      wrapper,
      env: { E2E_HOST: host },
      saidAtEnd,
    })
  const first = await run(filters)
  const { failedFiles } = first
  if (failedFiles.length === 0 || failedFiles.length > mostAgain)
    return { kind: 'ran', totals: first.totals, again: [], retried: first.retried }
  const again = failedFiles.map(({ path }) => path)
  console.log(`\nend-to-end tests, ${host}, once more from their beginning: ${again.join(', ')}`)
  const second = await run(again)
  const totals = replaced(first, second.totals)
  const retried = [...first.retried, ...second.retried]
  return { kind: 'ran', totals, again: again.map((path) => basename(path)), retried }
}

/**
 * The tests of a file build on one another, so that trying one of them again can be in vain. On a
 * busy machine a file may begin anew once, and the summary names it; where more files failed, it is
 * not the machine.
 */
const mostAgain = 3

function replaced({ totals, failedFiles }: VitestRun, second: Totals): Totals {
  const sum = (of: keyof Totals): number =>
    failedFiles.reduce((left, file) => left - file.totals[of], totals[of]) + second[of]
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

function whyNot(host: HostName): string | null {
  return host === 'desktop' ? whyNoDesktop() : whyNoBrowser()
}

function whyNoDesktop(): string | null {
  if (electronBinary() === null) {
    return 'Electron is not on this machine (set ELECTRON_OVERRIDE_DIST_PATH, or let `npx install-electron` fetch it)'
  }
  if (screenWrapper() === null) return 'there is neither a display nor xvfb-run'
  return null
}

function whyNoBrowser(): string | null {
  return chromiumBinary() === null
    ? 'no Chromium or Chrome was found (set CHROMIUM to its path)'
    : null
}
