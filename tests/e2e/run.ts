import { describeOutcomes, runEndToEnd, unreliableTests } from './endToEnd.ts'

// `npm run test:e2e -- start` runs only the specs whose path has "start" in it.
const outcomes = await runEndToEnd(process.argv.slice(2))
const unreliable = unreliableTests(outcomes)
console.log(`\n${describeOutcomes(outcomes)}`)
for (const name of unreliable) console.log(`UNRELIABLE, tried again twice: ${name}`)
const ran = outcomes.flatMap(({ outcome }) => (outcome.kind === 'ran' ? [outcome.totals] : []))
const isGreen = ran.length > 0 && ran.every((totals) => totals.failed === 0)
process.exitCode = isGreen && unreliable.length === 0 ? 0 : 1
