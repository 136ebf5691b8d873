import { project } from './built.ts'
import { plainTablesIn } from './lookups.ts'

// A step of `npm run lint`: names every table that must be a Map. A folder given to it is looked at
// in place of the project.
const tables = plainTablesIn(process.argv[2] ?? project)
for (const { file, line, name } of tables)
  console.error(`${file}:${line} looks ${name} up in a plain object: "constructor" is in it too`)
process.exitCode = tables.length === 0 ? 0 : 1
