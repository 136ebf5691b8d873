import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { WindowState } from './windowState.ts'

/**
 * What the shell must know before the library is open. The library's settings are the truth; this
 * is their last echo.
 */
export interface Memory {
  libraryFolder: string | null
  theme: 'system' | 'light' | 'dark'
  language: 'system' | 'vi' | 'en'
  window: WindowState | null
}

const nothing: Memory = { libraryFolder: null, theme: 'system', language: 'system', window: null }

/**
 * Reads what was remembered in `path`; whatever is missing or not as expected there is as on a
 * first start.
 */
export function readMemory(path: string): Memory {
  const stored = parsed(path)
  return {
    libraryFolder: typeof stored['libraryFolder'] === 'string' ? stored['libraryFolder'] : null,
    theme: oneOf(stored['theme'], ['system', 'light', 'dark']) ?? nothing.theme,
    language: oneOf(stored['language'], ['system', 'vi', 'en']) ?? nothing.language,
    window: windowState(stored['window']),
  }
}

/** Written whole or not at all. A disk that refuses costs a remembered window, not a start. */
export function writeMemory(path: string, memory: Memory): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.part`, JSON.stringify(memory))
    renameSync(`${path}.part`, path)
  } catch (error) {
    console.error('window state was not remembered:', error)
  }
}

function parsed(path: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}

function windowState(value: unknown): WindowState | null {
  if (!isRecord(value)) return null
  const [x, y, width, height] = [value['x'], value['y'], value['width'], value['height']]
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null
  return { x, y, width, height, maximized: value['maximized'] === true }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value)
}

function oneOf<Value extends string>(value: unknown, values: readonly Value[]): Value | undefined {
  return values.find((known) => known === value)
}
