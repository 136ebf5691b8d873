import { describe, expect, it } from 'vitest'
import {
  deletePreset,
  lastChoice,
  listPresets,
  presetName,
  rememberChoice,
  savePreset,
} from '#electron/newsroom/publishing/presets.ts'
import type { ExportChoice } from '#shared/contract/publishing.ts'
import { temporaryLibrary, valueOf } from './testExports.ts'

const web: ExportChoice = { formats: ['html', 'json'], place: 'folder' }
const agency: ExportChoice = { formats: ['ninjs'], place: 'zip' }

describe('presets', () => {
  it('are kept by name, changed and deleted', () => {
    const { database } = temporaryLibrary()
    const made = valueOf(
      savePreset(database, { presetId: null, name: '  Báo   điện tử ', choice: web }),
    )
    expect(made).toMatchObject({ name: 'Báo điện tử', choice: web })
    const other = valueOf(
      savePreset(database, { presetId: null, name: 'Ảnh và tin', choice: agency }),
    )
    expect(listPresets(database).map(({ name }) => name)).toEqual(['Ảnh và tin', 'Báo điện tử'])
    valueOf(savePreset(database, { ...made, name: 'Báo giấy', choice: agency }))
    expect(listPresets(database)).toEqual([other, { ...made, name: 'Báo giấy', choice: agency }])
    deletePreset(database, made.presetId)
    expect(listPresets(database)).toEqual([other])
    expect(savePreset(database, made)).toEqual({
      ok: false,
      error: { code: 'notFound', what: 'preset' },
    })
  })

  it('have names of their own, whatever the case of the letters or the form of the marks', () => {
    const { database } = temporaryLibrary()
    const made = valueOf(savePreset(database, { presetId: null, name: 'Báo điện tử', choice: web }))
    const twin = savePreset(database, {
      presetId: null,
      name: 'BÁO ĐIỆN TỬ'.normalize('NFD'),
      choice: web,
    })
    expect(twin).toEqual({ ok: false, error: { code: 'presetExists', name: 'Báo điện tử' } })
    expect(savePreset(database, { ...made, name: 'báo điện tử' })).toMatchObject({ ok: true })
  })

  it('are not more than a list can show', () => {
    const { database } = temporaryLibrary()
    for (let number = 0; number < 100; number++)
      valueOf(savePreset(database, { presetId: null, name: `Kiểu ${number}`, choice: web }))
    expect(savePreset(database, { presetId: null, name: 'Một nữa', choice: web })).toEqual({
      ok: false,
      error: { code: 'tooManyPresets', most: 100 },
    })
  })

  it('of a newer program are not offered, and not lost', () => {
    const { database } = temporaryLibrary()
    const newer = {
      presetId: 'x',
      name: 'Sách nói',
      choice: { formats: ['audio'], place: 'folder' },
    }
    const { presetId, name, choice } = newer
    database
      .prepare('INSERT INTO export_presets (id, name, choice) VALUES (?, ?, ?)')
      .run(presetId, name, JSON.stringify(choice))
    const made = valueOf(savePreset(database, { presetId: null, name: 'Báo', choice: web }))
    expect(listPresets(database)).toEqual([made])
    deletePreset(database, made.presetId)
    expect(database.prepare('SELECT id, name, choice FROM export_presets').all()).toEqual([
      { id: presetId, name, choice: JSON.stringify(choice) },
    ])
  })
})

describe('the choice made last', () => {
  it('is there the next time, without a preset that is gone', () => {
    const { database } = temporaryLibrary()
    expect(lastChoice(database)).toBeNull()
    const { presetId } = valueOf(
      savePreset(database, { presetId: null, name: 'Báo', choice: agency }),
    )
    rememberChoice(database, { choice: agency, presetId })
    expect(lastChoice(database)).toEqual({ choice: agency, presetId })
    expect(presetName(database, presetId)).toBe('Báo')
    deletePreset(database, presetId)
    expect(lastChoice(database)).toEqual({ choice: agency, presetId: null })
    expect(presetName(database, presetId)).toBe('')
  })
})
