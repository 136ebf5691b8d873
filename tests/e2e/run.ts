import { describeOutcomes, runEndToEnd } from './endToEnd.ts'

// `npm run test:e2e -- start` runs only the specs whose path has "start" in it.
const outcomes = await runEndToEnd(process.argv.slice(2))
console.log(`\n${describeOutcomes(outcomes)}`)
const ran = outcomes.flatMap(({ outcome }) => (outcome.kind === 'ran' ? [outcome.totals] : []))
process.exitCode = ran.length > 0 && ran.every((totals) => totals.failed === 0) ? 0 : 1
