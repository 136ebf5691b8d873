import { describe, expect, it } from 'vitest'
import {
  changeSettings,
  readSettings,
  storeValue,
} from '../../../../../electron/newsroom/library/settings.ts'
import { defaultSettings } from '../../../../../shared/contract/defaultSettings.ts'
import { temporaryLibrary } from './desk.ts'

describe('the settings', () => {
  it('are the defaults until somebody changes one, and last', () => {
    const library = temporaryLibrary()
    expect(readSettings(library.database)).toEqual(defaultSettings)
    const changed = { ...defaultSettings, author: 'Minh Huệ', sections: ['Thời sự'] }
    expect(changeSettings(library.database, { author: 'Minh Huệ', sections: ['Thời sự'] })).toEqual(changed)
    expect(changeSettings(library.database, { author: undefined })).toEqual(changed)
    library.close()
    expect(readSettings(temporaryLibrary(library.folder).database)).toEqual(changed)
  })

  it('fall back one by one where another version stored what this one does not know', () => {
    const { database } = temporaryLibrary()
    storeValue(database, 'settings', { author: 'Minh Huệ', theme: 'sepia', fontSize: 3 })
    expect(readSettings(database)).toEqual({ ...defaultSettings, author: 'Minh Huệ' })
  })
})
