/** The interface's own origin in the desktop window. */
export const interfaceOrigin = 'app://newsroom'
export const interfaceAddress = `${interfaceOrigin}/index.html`

/** The one channel between window and newsroom, in both directions. */
export const channel = 'newsroom'
