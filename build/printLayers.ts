import { project } from './built.ts'
import { importsIn } from './layers.ts'
import { writeTables } from './layerTables.ts'

// `npm run layers`: what each part of a layered folder imports, printed and put into the documents.
await writeTables(project, importsIn(project))
