import { describe, expect, it } from 'vitest'
import { changeSettings, readSettings } from '#electron/newsroom/library/settings.ts'
import { defaultSettings } from '#shared/contract/defaultSettings.ts'
import { temporaryLibrary } from './testLibrary.ts'

const minhHue = { name: 'Minh Huệ', role: 'reporter' as const, initials: 'MH' }

describe('the settings', () => {
  it('are the defaults until somebody changes one, and last', () => {
    const library = temporaryLibrary()
    expect(readSettings(library.database)).toEqual(defaultSettings)
    const changed = { ...defaultSettings, profile: minhHue, sections: ['Thời sự'] }
    expect(changeSettings(library.database, { profile: minhHue, sections: ['Thời sự'] })).toEqual(
      changed,
    )
    expect(changeSettings(library.database, { profile: undefined })).toEqual(changed)
    library.close()
    expect(readSettings(temporaryLibrary(library.folder).database)).toEqual(changed)
  })

  it('fall back one by one where another version stored what this one does not know', () => {
    const { database } = temporaryLibrary()
    changeSettings(database, { profile: minhHue })
    database.exec(
      `INSERT INTO settings VALUES ('theme', '"sepia"'), ('fontSize', '3'), ('source', '{"torn')`,
    )
    expect(readSettings(database)).toEqual({ ...defaultSettings, profile: minhHue })
    changeSettings(database, { theme: 'dark' })
    expect(
      database.prepare(`SELECT value FROM settings WHERE name = 'fontSize'`).pluck().get(),
    ).toBe('3')
  })
})
