import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { project } from '../../build/built.ts'
import { describeOutcomes, type HostOutcome, unreliableTests } from '../e2e/endToEnd.ts'
import { triedAgainTwice } from '../retriedTests.ts'
import { runVitest } from '../vitest.ts'

const folder = mkdtempSync(join(project, 'node_modules/.retried-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ranWith = (host: HostOutcome['host'], retried: string[]): HostOutcome => ({
  host,
  outcome: {
    kind: 'ran',
    totals: { passed: 2, failed: 0, skipped: 0 },
    again: [],
    retried,
  },
})

describe('tests that were tried again', () => {
  it('are reported by a real run of vitest, those that pass at once are not', async () => {
    writeFileSync(
      join(folder, 'flaky.test.ts'),
      `import { expect, test } from 'vitest'
       let tries = 0
       test('steady', () => expect(1).toBe(1))
       test('flaky', () => expect(++tries).toBe(2))`,
    )
    writeFileSync(
      join(folder, 'vitest.config.ts'),
      `export default { test: { root: ${JSON.stringify(folder)}, include: ['*.test.ts'], retry: 1 } }`,
    )
    const run = await runVitest(join(folder, 'vitest.config.ts'), { saidAtEnd: true })
    expect(run.totals).toEqual({ passed: 2, failed: 0, skipped: 0 })
    expect(run.retried).toEqual(['flaky.test.ts > flaky'])
  })

  it('are named in the summary', () => {
    expect(describeOutcomes([ranWith('browser', ['a.spec.ts > one'])])).toContain(
      'tried again: a.spec.ts > one',
    )
  })

  it('fail the run where one is tried again twice, whatever host its name has', () => {
    const outcomes = [
      ranWith('desktop', ['a.spec.ts > in the desktop host > one', 'a.spec.ts > two']),
      ranWith('browser', ['a.spec.ts > in the browser host > one']),
    ]
    expect(unreliableTests(outcomes)).toEqual(['a.spec.ts > in the … host > one'])
    expect(triedAgainTwice(['a.spec.ts > one', 'a.spec.ts > two'])).toEqual([])
  })
})
