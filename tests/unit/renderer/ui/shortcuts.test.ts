import { describe, expect, it } from 'vitest'
import {
  ariaKeys,
  commandFor,
  type Keys,
  keysOf,
  type Platform,
  shortcuts,
  showKeys,
} from '#renderer/ui/shortcuts.ts'
import { type Command, commands } from '#shared/contract/commands.ts'
import { common } from '#shared/locales/common.ts'

const platforms: Platform[] = ['mac', 'other']
const everywhere = platforms.flatMap((on) => [false, true].map((browser) => ({ on, browser })))

function pressed(key: string, code: string, held: ('ctrl' | 'meta' | 'shift' | 'alt')[]) {
  return {
    key,
    code,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    shiftKey: held.includes('shift'),
    altKey: held.includes('alt'),
  }
}

describe('the table of commands', () => {
  it('has a label in both languages and keys for every command', () => {
    for (const command of commands) {
      expect(common.vi.commands[command], command).not.toBe('')
      expect(common.en.commands[command], command).not.toBe('')
      expect(shortcuts[command], command).toBeDefined()
    }
  })

  it.each(everywhere)('gives no keys to two commands (%o)', ({ on, browser }) => {
    const shown = commands.map((command) => showKeys(keysOf(command, on, browser), on))
    expect(new Set(shown).size).toBe(commands.length)
  })

  it.each(everywhere)(
    'uses no keys that type a sign or belong to the system (%o)',
    ({ on, browser }) => {
      for (const command of commands) {
        const keys: Keys = keysOf(command, on, browser)
        // Ctrl Alt is AltGr, with which many keyboards type signs; Alt types signs on a Mac.
        if (on === 'other') expect(keys.mod && keys.alt, command).not.toBe(true)
        if (on === 'mac') expect(keys.mod, command).toBe(true)
        expect(keys.mod || keys.alt, command).toBe(true)
      }
      const taken = on === 'mac' ? ['⌘H', '⌘M', '⌘Q', '⌘W'] : ['Ctrl W', 'Alt F4', 'Ctrl Shift Esc']
      const shown = commands.map((command) => showKeys(keysOf(command, on, browser), on))
      expect(shown.filter((keys) => taken.includes(keys))).toEqual([])
    },
  )

  it('leaves Ctrl N to a browser that keeps it for itself', () => {
    expect(showKeys(keysOf('newArticle', 'other', false), 'other')).toBe('Ctrl N')
    expect(showKeys(keysOf('newArticle', 'other', true), 'other')).toBe('Alt N')
  })
})

describe('commandFor', () => {
  it.each<[string, ReturnType<typeof pressed>, Platform, Command | null]>([
    ['Ctrl K', pressed('k', 'KeyK', ['ctrl']), 'other', 'palette'],
    ['⌘K', pressed('k', 'KeyK', ['meta']), 'mac', 'palette'],
    ['Ctrl K on a Mac, which deletes a line', pressed('k', 'KeyK', ['ctrl']), 'mac', null],
    ['Ctrl Shift F with Caps Lock', pressed('f', 'KeyF', ['ctrl', 'shift']), 'other', 'search'],
    ['Ctrl Shift F', pressed('F', 'KeyF', ['ctrl', 'shift']), 'other', 'search'],
    ['Ctrl F is not Ctrl Shift F', pressed('f', 'KeyF', ['ctrl']), 'other', 'find'],
    ['Ctrl \\', pressed('\\', 'Backslash', ['ctrl']), 'other', 'toggleLibrary'],
    [
      'Ctrl Shift \\ gives another sign',
      pressed('|', 'Backslash', ['ctrl', 'shift']),
      'other',
      'toggleInspector',
    ],
    ['a Cyrillic keyboard', pressed('л', 'KeyK', ['ctrl']), 'other', 'palette'],
    [
      'AZERTY, where Q stands in the place of A',
      pressed('k', 'KeyA', ['ctrl']),
      'other',
      'palette',
    ],
    ['Dvorak, where T stands in the place of K', pressed('t', 'KeyK', ['ctrl']), 'other', null],
    ['undo is the text field’s own', pressed('z', 'KeyZ', ['ctrl']), 'other', null],
    ['a letter alone', pressed('k', 'KeyK', []), 'other', null],
    ['AltGr', pressed('k', 'KeyK', ['ctrl', 'alt']), 'other', null],
  ])('%s', (_name, event, on, command) => {
    expect(commandFor(event, on, false)).toBe(command)
  })

  it('takes ⌥⌘F on a Mac, where ⌥ changes the sign, for replacing', () => {
    expect(commandFor(pressed('ƒ', 'KeyF', ['meta', 'alt']), 'mac', false)).toBe('replace')
  })
})

describe('showKeys and ariaKeys', () => {
  it('write keys as the platform does', () => {
    const keys = { key: 'f', mod: true, shift: true }
    expect(showKeys(keys, 'other')).toBe('Ctrl Shift F')
    expect(showKeys(keys, 'mac')).toBe('⇧⌘F')
    expect(ariaKeys(keys, 'other')).toBe('Control+Shift+F')
    expect(ariaKeys(keys, 'mac')).toBe('Meta+Shift+F')
  })
})
