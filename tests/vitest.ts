import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { project } from '../build/built.ts'

export interface Totals {
  passed: number
  failed: number
  /** Not run, each with a reason in its own output. */
  skipped: number
}

/** Runs vitest in the foreground, under `wrapper` if one is given, and answers its totals. */
export function runVitest(
  config: string,
  options: { filters?: readonly string[]; env?: Record<string, string>; wrapper?: readonly string[] } = {},
): Totals {
  const folder = mkdtempSync(join(tmpdir(), 'toa-soan-totals-'))
  const totals = join(folder, 'totals.json')
  const [program, ...args] = [
    ...(options.wrapper ?? []),
    process.execPath,
    join(project, 'node_modules/vitest/vitest.mjs'),
    'run',
    `--config=${config}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${totals}`,
    ...(options.filters ?? []),
  ] as [string, ...string[]]
  const env = { ...process.env, ...options.env }
  const run = spawnSync(program, args, { cwd: project, stdio: ['ignore', 'inherit', 'inherit'], env })
  try {
    return readTotals(totals, run.status ?? 1)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A run that ended badly without one failed test (it could not start, or an error came from outside) is one failure. */
function readTotals(path: string, status: number): Totals {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>
    const failed = report['numFailedTests'] ?? 0
    return {
      passed: report['numPassedTests'] ?? 0,
      failed: status !== 0 && failed === 0 ? 1 : failed,
      skipped: (report['numPendingTests'] ?? 0) + (report['numTodoTests'] ?? 0),
    }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
