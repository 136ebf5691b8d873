import { spawnSync } from 'node:child_process'
import { project } from '../build/built.ts'
import { describeOutcomes, runEndToEnd, unreliableTests } from './e2e/endToEnd.ts'
import { runVitest, type Totals } from './vitest.ts'

// Everything that must hold, cheapest first. The last line is the sum.
const lint = runScript('lint')
const types = runScript('typecheck')
const unit = (await runVitest('build/vitest.config.ts')).totals
const endToEnd = await runEndToEnd()

const ran = endToEnd.flatMap(({ outcome }) => (outcome.kind === 'ran' ? [outcome.totals] : []))
const all = [lint, types, unit, ...ran]
const unreliable = unreliableTests(endToEnd)
const passed = all.reduce((sum, totals) => sum + totals.passed, 0)
const failed = all.reduce((sum, totals) => sum + totals.failed, unreliable.length)
console.log(`
lint: ${verdict(lint)}
types: ${verdict(types)}
unit: ${unit.passed} passed, ${unit.failed} failed, ${unit.skipped} skipped
${describeOutcomes(endToEnd)}${unreliable.map((name) => `\nUNRELIABLE, tried again twice: ${name}`).join('')}

${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function runScript(name: string): Totals {
  console.log(`\n${name}`)
  const run = spawnSync('npm', ['run', '--silent', name], {
    cwd: project,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  return run.status === 0
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0 }
}

function verdict(totals: Totals): string {
  return totals.failed === 0 ? 'passed' : 'failed'
}
