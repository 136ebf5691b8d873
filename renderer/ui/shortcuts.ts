import type { Command } from '#shared/contract/commands.ts'

export type Platform = 'mac' | 'other'

/** A key with what is held down beside it. `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export interface Keys {
  /**
   * In lower case: a letter or digit, the unshifted sign on a US keyboard, or the name of a key.
   */
  key: string
  mod?: boolean
  shift?: boolean
  alt?: boolean
}

interface Shortcut {
  keys: Keys
  /** Where the Mac already uses those keys for something else. */
  mac?: Keys
  /** Where a browser keeps the keys for itself. */
  inBrowser?: { mac: Keys; other: Keys }
  /** The text field in use listens for these keys itself. */
  fieldListens?: true
}

const mod = (key: string): Keys => ({ key, mod: true })
const modShift = (key: string): Keys => ({ key, mod: true, shift: true })

export const shortcuts: Readonly<Record<Command, Shortcut>> = {
  newArticle: {
    keys: mod('n'),
    inBrowser: { mac: { key: 'n', mod: true, alt: true }, other: { key: 'n', alt: true } },
  },
  import: { keys: mod('o') },
  receive: { keys: modShift('o') },
  handOver: { keys: modShift('h') },
  export: { keys: mod('e') },
  preview: { keys: modShift('e') },
  search: { keys: modShift('f') },
  palette: { keys: mod('k') },
  find: { keys: mod('f') },
  replace: { keys: mod('h'), mac: { key: 'f', mod: true, alt: true } },
  attachPhoto: { keys: modShift('p') },
  photoLibrary: { keys: modShift('g') },
  comment: { keys: modShift('m') },
  addRelated: { keys: modShift('r') },
  toggleLibrary: { keys: mod('\\') },
  toggleInspector: { keys: modShift('\\') },
  settings: { keys: mod(',') },
  shortcuts: { keys: mod('/') },
  undo: { keys: mod('z'), fieldListens: true },
  redo: { keys: modShift('z'), fieldListens: true },
  repairEncoding: { keys: modShift('l') },
  showChanges: { keys: modShift('d') },
  nextChange: {
    keys: mod(']'),
    inBrowser: { mac: { key: ']', mod: true, alt: true }, other: mod(']') },
  },
  previousChange: {
    keys: mod('['),
    inBrowser: { mac: { key: '[', mod: true, alt: true }, other: mod('[') },
  },
  acceptChange: { keys: modShift('enter') },
  rejectChange: { keys: modShift('backspace') },
}

const inElectron = typeof navigator !== 'undefined' && navigator.userAgent.includes('Electron/')

const platform: Platform =
  typeof navigator !== 'undefined' && /Mac|iP(?:hone|ad)/.test(navigator.userAgent)
    ? 'mac'
    : 'other'

/** The keys that carry out a command here. */
export function keysOf(command: Command, on: Platform = platform, browser = !inElectron): Keys {
  const { keys, mac, inBrowser } = shortcuts[command]
  if (browser && inBrowser) return inBrowser[on]
  return on === 'mac' && mac ? mac : keys
}

const signCodes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\\': 'Backslash',
    ',': 'Comma',
    '/': 'Slash',
    ']': 'BracketRight',
    '[': 'BracketLeft',
  }),
)

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

function isPressed(keys: Keys, event: Pressed, on: Platform): boolean {
  const held = on === 'mac' ? event.metaKey : event.ctrlKey
  const stray = on === 'mac' ? event.ctrlKey : event.metaKey
  if (stray || held !== (keys.mod ?? false)) return false
  if (event.shiftKey !== (keys.shift ?? false) || event.altKey !== (keys.alt ?? false)) return false
  if (event.key.toLowerCase() === keys.key) return true
  // With Shift or Alt held, and on keyboards without Latin letters, the key gives another sign than
  // its name.
  const code = signCodes.get(keys.key) ?? `Key${keys.key.toUpperCase()}`
  return event.code === code && !/^[a-z]$/i.test(event.key)
}

/** The command whose keys were pressed, where the interface is to listen for them. */
export function commandFor(
  event: Pressed,
  on: Platform = platform,
  browser = !inElectron,
): Command | null {
  for (const command of Object.keys(shortcuts) as Command[]) {
    if (shortcuts[command].fieldListens) continue
    if (isPressed(keysOf(command, on, browser), event, on)) return command
  }
  return null
}

function nameOf({ key }: Keys): string {
  return key.charAt(0).toUpperCase() + key.slice(1)
}

/** `Ctrl Shift F`, or `⇧⌘F` on a Mac. */
export function showKeys(keys: Keys, on: Platform = platform): string {
  const key = nameOf(keys)
  if (on === 'mac')
    return `${keys.alt ? '⌥' : ''}${keys.shift ? '⇧' : ''}${keys.mod ? '⌘' : ''}${key}`
  return [keys.mod && 'Ctrl', keys.alt && 'Alt', keys.shift && 'Shift', key]
    .filter(Boolean)
    .join(' ')
}

/** The same for `aria-keyshortcuts`. */
export function ariaKeys(keys: Keys, on: Platform = platform): string {
  const held = on === 'mac' ? 'Meta' : 'Control'
  return [keys.mod && held, keys.alt && 'Alt', keys.shift && 'Shift', nameOf(keys)]
    .filter(Boolean)
    .join('+')
}
