import type { MenuItemConstructorOptions as Item } from 'electron'
import { describe, expect, test } from 'vitest'
import { menuTemplate } from '#electron/desktop/menu.ts'
import { keysOf } from '#renderer/ui/shortcuts.ts'
import { commands } from '#shared/contract/commands.ts'
import { createTranslator } from '#shared/locales/locales.ts'

function itemsOf(
  platform: NodeJS.Platform,
  language: 'vi' | 'en' = 'vi',
  send: (command: string) => void = () => {},
): Item[] {
  const { t } = createTranslator(language)
  const menus = menuTemplate({ t, platform, forDevelopers: false, send })
  return menus.flatMap((menu) => [menu, ...(menu.submenu as Item[])])
}

const platforms = ['linux', 'win32', 'darwin'] as const

describe.each(platforms)('on %s', (platform) => {
  test('every command of the contract is in a menu once and is sent', () => {
    const sent: string[] = []
    const click = (item: Item): void => (item.click as (() => void) | undefined)?.()
    itemsOf(platform, 'vi', (command) => sent.push(command)).forEach(click)
    expect([...sent].sort()).toEqual([...commands].sort())
  })

  test('the keys beside the commands are the interface’s own', () => {
    for (const command of commands) {
      let chosen = ''
      const item = itemsOf(platform, 'vi', (sent) => {
        chosen = sent
      }).find((candidate) => {
        ;(candidate.click as (() => void) | undefined)?.()
        return chosen === command
      })
      const { key, mod, shift, alt } = keysOf(
        command,
        platform === 'darwin' ? 'mac' : 'other',
        false,
      )
      const named = [mod && 'CmdOrCtrl', shift && 'Shift', alt && 'Alt', key.toUpperCase()].filter(
        Boolean,
      )
      expect(item?.accelerator?.toUpperCase()).toBe(named.join('+').toUpperCase())
    }
  })

  test('no two items share an accelerator', () => {
    const accelerators = itemsOf(platform).flatMap((item) => item.accelerator ?? [])
    expect(new Set(accelerators).size).toBe(accelerators.length)
  })

  test('input methods keep their keys', () => {
    const accelerators = itemsOf(platform).flatMap((item) => item.accelerator ?? [])
    for (const accelerator of accelerators) {
      expect(accelerator).not.toMatch(/^Alt\+|Space|^(Ctrl|CmdOrCtrl)\+Shift$/)
    }
  })

  test.each(['vi', 'en'] as const)('every item has a label in %s', (language) => {
    for (const item of itemsOf(platform, language)) {
      if (item.type === 'separator') continue
      expect(item.label).toBeTruthy()
      expect(item.label).not.toMatch(/[.:]\w|undefined/)
    }
  })
})

test('both languages differ', () => {
  const labels = (language: 'vi' | 'en'): string[] =>
    itemsOf('linux', language).flatMap((item) => item.label ?? [])
  const both = labels('vi').filter((label, at) => label === labels('en')[at])
  expect(both).toEqual([])
})
