import { spawnSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { build, isBuilt } from '../../build/built.ts'
import { screenWrapper } from '../e2e/hosts/display.ts'
import { benchAutosave } from './autosave.ts'
import { benchChanges } from './changes.ts'
import { benchExport } from './export.ts'
import { benchLibrary } from './library.ts'
import { benchStart } from './start.ts'
import { benchStyle } from './style.ts'
import { benchTyping } from './typing.ts'
import { benchVersions } from './versions.ts'

/*
 * npm run bench [typing start library autosave export changes versions style]
 * Every figure is a ratio within one run: ours / the bare thing, in turn. Absolute times belong to the machine they were
 * taken on.
 */
const benches = {
  typing: benchTyping,
  start: benchStart,
  library: benchLibrary,
  autosave: benchAutosave,
  export: benchExport,
  changes: benchChanges,
  versions: benchVersions,
  style: benchStyle,
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(
    `No bench named ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`,
  )
  process.exit(2)
}
const [screen, ...screenArgs] = screenWrapper() ?? []
process.exitCode = screen === undefined ? await run() : runBehind(screen, screenArgs)

async function run(): Promise<number> {
  const built = isBuilt() ? { ok: true, output: '' } : build()
  if (!built.ok) {
    console.error(built.output)
    return 1
  }
  for (const [name, bench] of Object.entries(benches)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue
    const began = Date.now()
    console.log(`\n${name}  (${machine()})`)
    await bench()
    console.log(`took ${Math.round((Date.now() - began) / 1000)} s`)
  }
  return 0
}

/** Windows need a screen; this program again, with one. */
function runBehind(command: string, args: readonly string[]): number {
  const again = spawnSync(command, [...args, process.execPath, ...process.argv.slice(1)], {
    stdio: 'inherit',
  })
  return again.status ?? 1
}

/** What else the machine is doing decides how far the figures can be trusted. */
function machine(): string {
  return `${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}`
}
