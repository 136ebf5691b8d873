import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { project } from '../build/built.ts'
import { readRetried, retriedFileVariable } from './retriedTests.ts'

export interface Totals {
  passed: number
  failed: number
  /** Not run, each with a reason in its own output. */
  skipped: number
}

export interface VitestRun {
  totals: Totals
  /** Of each file in which something failed. */
  failedFiles: { path: string; totals: Totals }[]
  /** The tests that were tried again, whether they passed then or not. */
  retried: string[]
}

interface RunOptions {
  filters?: readonly string[]
  env?: Record<string, string>
  wrapper?: readonly string[]
  /**
   * Says what it has to say in one piece when it is over, because another run is talking meanwhile.
   */
  saidAtEnd?: boolean
}

/** Runs vitest, under `wrapper` if one is given. */
export async function runVitest(config: string, options: RunOptions = {}): Promise<VitestRun> {
  const folder = mkdtempSync(join(tmpdir(), 'toa-soan-totals-'))
  const totals = join(folder, 'totals.json')
  const retried = join(folder, 'retried.txt')
  const [program, ...args] = [
    ...(options.wrapper ?? []),
    process.execPath,
    join(project, 'node_modules/vitest/vitest.mjs'),
    'run',
    `--config=${config}`,
    '--reporter=default',
    '--reporter=json',
    `--reporter=${join(project, 'tests/retriedTests.ts')}`,
    `--outputFile.json=${totals}`,
    ...(options.filters ?? []),
  ] as [string, ...string[]]
  const env = { ...process.env, ...options.env, [retriedFileVariable]: retried }
  try {
    const status = await statusOf(program, args, { env, saidAtEnd: options.saidAtEnd ?? false })
    return { ...readReport(totals, status), retried: readRetried(retried) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The exit code; 1 for a program that was ended or did not start. */
function statusOf(
  program: string,
  args: readonly string[],
  { env, saidAtEnd }: { env: NodeJS.ProcessEnv; saidAtEnd: boolean },
): Promise<number> {
  const out = saidAtEnd ? 'pipe' : 'inherit'
  const child = spawn(program, args, { cwd: project, stdio: ['ignore', out, out], env })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => said.push(part))
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', (status) => {
      process.stdout.write(Buffer.concat(said))
      resolve(status ?? 1)
    })
  })
}

interface Report {
  numPassedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[]
}

/**
 * A file that could not begin, or a run that ended badly for a reason from outside, is one failure.
 */
function readReport(path: string, status: number): Omit<VitestRun, 'retried'> {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8')) as Report
    const failedFiles = failedFilesOf(report)
    const failed = failedFiles.reduce((sum, { totals }) => sum + totals.failed, 0)
    const totals = {
      passed: report.numPassedTests,
      failed: status !== 0 && failed === 0 ? 1 : failed,
      skipped: report.numPendingTests + report.numTodoTests,
    }
    return { totals, failedFiles }
  } catch {
    return { totals: { passed: 0, failed: 1, skipped: 0 }, failedFiles: [] }
  }
}

function failedFilesOf({ testResults }: Report): VitestRun['failedFiles'] {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    if (status === 'passed') return []
    const count = (of: string): number => assertionResults.filter((one) => one.status === of).length
    const passed = count('passed')
    const failed = count('failed')
    const skipped = assertionResults.length - passed - failed
    return [{ path: name, totals: { passed, failed: Math.max(failed, 1), skipped } }]
  })
}
