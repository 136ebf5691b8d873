import { readFileSync } from 'node:fs'

/** Read from the package two folders up, which is the same from the source and from what is built of it. */
export function appVersion(): string {
  const file = new URL('../../package.json', import.meta.url)
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
  return version
}
