import { randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Person } from '#shared/article/profile.ts'
import { readSettings, readValue, storeValue } from './settings.ts'

/**
 * Who works here, as what is made here is signed; a reporter without a name until somebody said so.
 * The library is open for writing.
 */
export function personHere(database: Database): Person {
  const { profile } = readSettings(database)
  return {
    name: profile?.name ?? '',
    role: profile?.role ?? 'reporter',
    device: deviceOf(database),
  }
}

/** By which what was made here is known; empty where nothing was signed yet. */
export function deviceHere(database: Database): string {
  const known = readValue(database, 'device')
  return typeof known === 'string' ? known : ''
}

/** Made once, with the first thing that is signed. */
function deviceOf(database: Database): string {
  const known = deviceHere(database)
  if (known !== '') return known
  const made = randomBytes(5).toString('hex')
  storeValue(database, 'device', made)
  return made
}
