import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { z } from 'zod'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { lastChoiceSchema, type Preset, presetSchema } from '#shared/contract/publishing.ts'
import { exportChoice, storeExportChoice } from '../library/device.ts'
import { prepared } from '../library/prepared.ts'
import { jsonOf } from '../library/settings.ts'

const most = 100

type LastChoice = z.infer<typeof lastChoiceSchema>

/**
 * Returns the presets by name, as a reader looks them up. One that a newer version wrote and this
 * one cannot read is not offered, and stays in the library.
 */
export function listPresets(database: Database): Preset[] {
  const rows = prepared<[], { presetId: string; name: string; choice: string }>(
    database,
    'SELECT id AS presetId, name, choice FROM export_presets ORDER BY number',
  ).all()
  return rows
    .flatMap((row) => {
      const preset = presetSchema.safeParse({ ...row, choice: jsonOf(row.choice) })
      return preset.success ? [preset.data] : []
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}

/**
 * Makes a preset where `presetId` is null, else changes it. Fails with notFound, presetExists or
 * tooManyPresets.
 */
export function savePreset(
  database: Database,
  given: Omit<Preset, 'presetId'> & { presetId: string | null },
): Result<Preset> {
  const store = database.transaction((): Result<Preset> => {
    const { presetId, choice } = given
    const name = plainName(given.name)
    if (presetId !== null && !listPresets(database).some((one) => one.presetId === presetId))
      return fail({ code: 'notFound', what: 'preset' })
    const sameName = presetNamed(database, name)
    if (sameName && sameName.presetId !== presetId)
      return fail({ code: 'presetExists', name: sameName.name })
    if (presetId === null && countPresets(database) >= most)
      return fail({ code: 'tooManyPresets', most })
    const preset = { presetId: presetId ?? randomUUID(), name, choice }
    prepared<[string, string, string]>(
      database,
      `INSERT INTO export_presets (id, name, choice) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, choice = excluded.choice`,
    ).run(preset.presetId, name, JSON.stringify(choice))
    return succeed(preset)
  })
  return store.immediate()
}

function countPresets(database: Database): number {
  return prepared<[], { count: number }>(
    database,
    'SELECT count(*) AS count FROM export_presets',
  ).get()!.count
}

/** Deletes a preset; one that is gone already is passed over. */
export function deletePreset(database: Database, presetId: string): void {
  prepared<[string]>(database, 'DELETE FROM export_presets WHERE id = ?').run(presetId)
}

/** Returns the preset of this name, whatever its letters' case. */
function presetNamed(database: Database, name: string): Preset | undefined {
  const wanted = plainName(name).toLocaleLowerCase('vi')
  return listPresets(database).find((preset) => preset.name.toLocaleLowerCase('vi') === wanted)
}

/** Returns the name of a preset, empty where it is gone or none was chosen. */
export function presetName(database: Database, presetId: string | null): string {
  return listPresets(database).find((preset) => preset.presetId === presetId)?.name ?? ''
}

/** Returns what the last export was chosen to be; a preset that is gone since is not named. */
export function lastChoice(database: Database): LastChoice | null {
  const stored = lastChoiceSchema.safeParse(exportChoice(database))
  if (!stored.success) return null
  const { choice, presetId } = stored.data
  return { choice, presetId: presetName(database, presetId) === '' ? null : presetId }
}

/** Remembers what an export was chosen to be. */
export function rememberChoice(database: Database, last: LastChoice): void {
  storeExportChoice(database, last)
}

function plainName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim()
}
