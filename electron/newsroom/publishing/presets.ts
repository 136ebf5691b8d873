import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { z } from 'zod'
import { fail, type Result, succeed } from '#shared/contract/errors.ts'
import { lastChoiceSchema, type Preset, presetSchema } from '#shared/contract/publishing.ts'
import { readValue, storeValue } from '../library/settings.ts'

/*
 * The presets lie as one list in the library's settings. One that a newer version wrote and this one cannot read is not offered
 * here, and stays in the list.
 */

const listKey = 'exportPresets'
const lastKey = 'lastExportChoice'
const most = 100

type LastChoice = z.infer<typeof lastChoiceSchema>

/** By name, as a reader looks them up. */
export function listPresets(database: Database): Preset[] {
  return storedPresets(database)
    .flatMap((stored) => readable(stored) ?? [])
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
    const stored = storedPresets(database)
    const name = plainName(given.name)
    const preset = { presetId: given.presetId ?? randomUUID(), name, choice: given.choice }
    const at = stored.findIndex((one) => readable(one)?.presetId === given.presetId)
    if (given.presetId !== null && at < 0) return fail({ code: 'notFound', what: 'preset' })
    const twin = presetNamed(database, name)
    if (twin && twin.presetId !== preset.presetId)
      return fail({ code: 'presetExists', name: twin.name })
    if (at < 0 && stored.length >= most) return fail({ code: 'tooManyPresets', most })
    storeValue(
      database,
      listKey,
      at < 0 ? [...stored, preset] : stored.map((one, index) => (index === at ? preset : one)),
    )
    return succeed(preset)
  })
  return store.immediate()
}

export function deletePreset(database: Database, presetId: string): void {
  const kept = () => storedPresets(database).filter((one) => readable(one)?.presetId !== presetId)
  database.transaction(() => storeValue(database, listKey, kept())).immediate()
}

/** The preset of this name, whatever its letters' case. */
function presetNamed(database: Database, name: string): Preset | undefined {
  const wanted = plainName(name).toLocaleLowerCase('vi')
  return listPresets(database).find((preset) => preset.name.toLocaleLowerCase('vi') === wanted)
}

/** The name of a preset, empty where it is gone or none was chosen. */
export function presetName(database: Database, presetId: string | null): string {
  return listPresets(database).find((preset) => preset.presetId === presetId)?.name ?? ''
}

/** What the last export was chosen to be; a preset that is gone since is not named. */
export function lastChoice(database: Database): LastChoice | null {
  const stored = lastChoiceSchema.safeParse(readValue(database, lastKey))
  if (!stored.success) return null
  const { choice, presetId } = stored.data
  return { choice, presetId: presetName(database, presetId) === '' ? null : presetId }
}

export function rememberChoice(database: Database, last: LastChoice): void {
  storeValue(database, lastKey, last)
}

function storedPresets(database: Database): unknown[] {
  const stored = readValue(database, listKey)
  return Array.isArray(stored) ? stored : []
}

function readable(stored: unknown): Preset | null {
  const preset = presetSchema.safeParse(stored)
  return preset.success ? preset.data : null
}

function plainName(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim()
}
