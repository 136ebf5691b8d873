import { createRequire } from 'node:module'
import type Sharp from 'sharp'

/**
 * sharp, loaded with the first picture: most commands of the command line never need it.
 *
 * Electron's program for Linux is linked to the system's GLib, which gets mixed up with the one
 * that sharp's native build carries; pictures then fail or end the program (sharp's documentation,
 * "Electron and Linux"). There sharp's WebAssembly build, which it falls back to by itself where no
 * native one can be loaded, does the same work more slowly.
 */
export async function loadSharp(): Promise<typeof Sharp> {
  if (process.platform === 'linux' && process.versions['electron']) hideNativeBuild()
  return (await import('sharp')).default
}

/**
 * Only where the native build is installed, as it is in the source tree; the packaged program has
 * none.
 */
function hideNativeBuild(): void {
  const require = createRequire(import.meta.url)
  try {
    const path = require.resolve(`@img/sharp-linux-${process.arch}/sharp.node`)
    require.cache[path] ??= Object.assign(Object.create(null), {
      id: path,
      filename: path,
      loaded: true,
      exports: null,
    })
  } catch {
    // Nothing to hide.
  }
}
