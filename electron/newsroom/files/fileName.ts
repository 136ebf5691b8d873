const maxLength = 200

/**
 * The name that a file came under, fit to be shown and stored: no folder, NFC, nothing invisible,
 * at most 200 UTF-16 units.
 */
export function plainFileName(name: string): string {
  const last = name.split(/[/\\]/).pop() ?? ''
  const visible = last
    // Lone surrogates, control characters, and marks that turn "gpj.exe" around on screen.
    .replace(/[\p{Cs}\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .normalize('NFC')
    .trim()
  if (/^\.*$/.test(visible)) return 'photo'
  if (visible.length <= maxLength) return visible
  const extension = /\.[^.]{1,10}$/.exec(visible)?.[0] ?? ''
  const stem = visible.slice(0, maxLength - extension.length).replace(/[\ud800-\udbff]$/, '')
  return stem.trimEnd() + extension
}

/** Lower-case, without the dot; empty where there is none. */
export function extensionOf(fileName: string): string {
  return /[^.]\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
}

const megabyte = 1024 * 1024

/** "534 MB > 500 MB": how large something is, and may be. */
export function megabytesOver(bytes: number, most: number): string {
  return `${Math.ceil(bytes / megabyte)} MB > ${most / megabyte} MB`
}
