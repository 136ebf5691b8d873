import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { Reporter, TestCase } from 'vitest/node'

/** The file that the reporter writes the names into, a line each. */
export const retriedFileVariable = 'RETRIED_TESTS_FILE'

/** A vitest reporter that notes each test which passed or failed only after it was tried again. */
export default class RetriedTests implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const file = process.env[retriedFileVariable]
    if (file && (test.diagnostic()?.retryCount ?? 0) > 0)
      appendFileSync(file, `${test.module.relativeModuleId} > ${test.fullName}\n`)
  }
}

/** Returns the names in the reporter's file, in the order in which the tests ended. */
export function readRetried(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
}

/**
 * Returns the tests that were tried again more than once in one run, in the same host or in two. A
 * busy machine is no excuse for them. Names of hosts in a test's name do not tell two apart.
 */
export function triedAgainTwice(retried: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of retried.map(withoutHost)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].flatMap(([name, count]) => (count > 1 ? [name] : []))
}

function withoutHost(name: string): string {
  return name.replace(/\b(?:browser|desktop)\b/g, '…')
}
