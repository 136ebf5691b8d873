/** The interface's own origin in the desktop window. */
export const interfaceOrigin = 'app://newsroom'
export const interfaceAddress = `${interfaceOrigin}/index.html`

/** The one channel between window and newsroom, in both directions. */
export const channel = 'newsroom'

/** Only what a browser or a mail program takes; nothing that the system would run. */
export function isOutside(url: string): boolean {
  try {
    return ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol)
  } catch {
    return false
  }
}
