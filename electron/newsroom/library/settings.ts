import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { defaultSettings } from '#shared/contract/defaultSettings.ts'
import { type Settings, settingsSchema } from '#shared/contract/library.ts'
import { prepared } from './prepared.ts'

/** A change of some settings; what is undefined stays. */
export type ChangeOf<Value> = { [Key in keyof Value]?: Value[Key] | undefined }

type SettingsTable = 'settings' | 'style_settings'

/** Returns the settings; what nobody set, or another version set otherwise, has its default. */
export function readSettings(database: Database): Settings {
  return { ...defaultSettings, ...readRows(database, 'settings', settingsSchema) }
}

/** Stores the settings given. Returns all of them as they are now. */
export function changeSettings(database: Database, change: ChangeOf<Settings>): Settings {
  storeRows(database, 'settings', change)
  return readSettings(database)
}

/** Returns those settings of a table that are stored and that `schema` knows. */
export function readRows<Shape extends z.ZodRawShape>(
  database: Database,
  table: SettingsTable,
  schema: z.ZodObject<Shape>,
): Partial<z.infer<z.ZodObject<Shape>>> {
  const rows = prepared<[], { name: string; value: string }>(
    database,
    `SELECT name, value FROM ${table}`,
  ).all()
  const stored = new Map(rows.map(({ name, value }) => [name, value]))
  const known = Object.entries(schema.shape).flatMap(([name, setting]) => {
    const parsed = z.safeParse(setting, jsonOf(stored.get(name)))
    return parsed.success ? [[name, parsed.data]] : []
  })
  return Object.fromEntries(known) as Partial<z.infer<z.ZodObject<Shape>>>
}

/** Stores each setting that is given in its row of a table. */
export function storeRows(database: Database, table: SettingsTable, change: object): void {
  const store = prepared<[string, string]>(
    database,
    `INSERT INTO ${table} VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  )
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  database.transaction(() => {
    for (const [name, value] of given) store.run(name, JSON.stringify(value))
  })()
}

/** Returns what a stored text says; undefined where there is none or it is no JSON. */
export function jsonOf(text: string | null | undefined): unknown {
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
