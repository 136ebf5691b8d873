import { benchAutosave } from './autosave.ts'
import { benchExport } from './export.ts'
import { benchLibrary } from './library.ts'
import { benchStart } from './start.ts'
import { benchTyping } from './typing.ts'

/*
 * npm run bench [typing start library autosave export]
 * Every figure is a ratio within one run: ours / the bare thing. Absolute times belong to the machine they were taken on.
 */
const benches = {
  typing: benchTyping,
  start: benchStart,
  library: benchLibrary,
  autosave: benchAutosave,
  export: benchExport,
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`No bench named ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}
for (const [name, bench] of Object.entries(benches)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  console.log(`\n${name}`)
  await bench()
}
