import { build } from './built.ts'

const { ok, output } = build()
console.log(output)
process.exitCode = ok ? 0 : 1
