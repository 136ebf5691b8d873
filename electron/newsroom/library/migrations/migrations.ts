import type { Database } from 'better-sqlite3'
import { firstLibrary } from './0001-first-library.ts'
import { photoInformation } from './0002-photo-information.ts'
import { versionGraph } from './0003-version-graph.ts'
import { workflow } from './0004-workflow.ts'
import { handOff } from './0005-hand-off.ts'
import { importedFiles } from './0006-imported-files.ts'
import { settingsApart } from './0007-settings-apart.ts'
import { searchInTurn } from './0008-search-in-turn.ts'

/**
 * Each step from one schema of the library to the next, in order; `user_version` counts those done.
 * A step is frozen once released and imports no live code, so that it does the same in ten years.
 */
export const migrations: readonly ((database: Database) => void)[] = [
  firstLibrary,
  photoInformation,
  versionGraph,
  workflow,
  handOff,
  importedFiles,
  settingsApart,
  searchInTurn,
]
