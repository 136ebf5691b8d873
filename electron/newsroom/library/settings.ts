import type { Database } from 'better-sqlite3'
import { defaultSettings } from '#shared/contract/defaultSettings.ts'
import { type Settings, settingsSchema } from '#shared/contract/library.ts'
import { prepared } from './prepared.ts'

/** A value kept in the library under a key, as JSON; undefined where there is none. */
export function readValue(database: Database, key: string): unknown {
  const stored = prepared<[string], { value: string }>(
    database,
    'SELECT value FROM settings WHERE key = ?',
  ).get(key)
  return stored && (JSON.parse(stored.value) as unknown)
}

export function storeValue(database: Database, key: string, value: unknown): void {
  prepared<[string, string]>(
    database,
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, JSON.stringify(value))
}

/** What is not set, or was set by a version with other choices, has its default. */
export function readSettings(database: Database): Settings {
  const stored = (readValue(database, 'settings') ?? {}) as Record<string, unknown>
  const known = Object.entries(settingsSchema.shape).flatMap(([key, schema]) => {
    const parsed = schema.safeParse(stored[key])
    return parsed.success ? [[key, parsed.data]] : []
  })
  return { ...defaultSettings, ...(Object.fromEntries(known) as Partial<Settings>) }
}

export function changeSettings(
  database: Database,
  change: { [Key in keyof Settings]?: Settings[Key] | undefined },
): Settings {
  const given = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  )
  const changed = { ...readSettings(database), ...(given as Partial<Settings>) }
  storeValue(database, 'settings', changed)
  return changed
}
