import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Read from the package two folders up, which is the same from the source and from what is built of
 * it.
 */
export function appVersion(): string {
  const file = join(import.meta.dirname, '../../package.json')
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
  return version
}
