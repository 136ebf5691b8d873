import { readFile } from 'node:fs/promises'
import { extname, join, posix } from 'node:path'

export const contentTypes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.jpg': 'image/jpeg',
    '.jpeg': 'image/jpeg',
    '.webp': 'image/webp',
    '.avif': 'image/avif',
    '.gif': 'image/gif',
    '.woff2': 'font/woff2',
    '.woff': 'font/woff',
  }),
)

/** What a window is served of the built interface. */
export interface InterfaceFile {
  contentType: string
  bytes: Uint8Array
  /** True for the page itself, which must not be cached: it carries a nonce. */
  isPage: boolean
}

/**
 * One file of the built interface in `folder`, by its address path (percent-encoded, `/` is the
 * page). `fill` puts values in the place of the page's `__NAME__` words. Null where there is no
 * such file or the path leaves the folder.
 */
export async function interfaceFile(
  folder: string,
  addressPath: string,
  fill: Readonly<Record<string, string>>,
): Promise<InterfaceFile | null> {
  const path = safePath(addressPath)
  if (path === null) return null
  const bytes = await readFile(join(folder, path)).catch(() => null)
  if (bytes === null) return null
  const isPage = path === 'index.html'
  return {
    contentType: contentTypes.get(extname(path)) ?? 'application/octet-stream',
    bytes: isPage ? Buffer.from(filled(bytes.toString('utf8'), fill)) : bytes,
    isPage,
  }
}

/**
 * The path inside a served folder that an address means, or null for anything that is not plainly
 * inside it.
 */
export function safePath(addressPath: string): string | null {
  const decoded = decodeAddress(addressPath)
  if (decoded === null || /[\\\0:]/.test(decoded)) return null
  const path = decoded.replace(/^\/+/, '') || 'index.html'
  const parts = path.split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return null
  return posix.normalize(path)
}

function decodeAddress(addressPath: string): string | null {
  try {
    return decodeURIComponent(addressPath)
  } catch {
    return null
  }
}

function filled(page: string, fill: Readonly<Record<string, string>>): string {
  return Object.entries(fill).reduce(
    (text, [name, value]) => text.replaceAll(`__${name}__`, value),
    page,
  )
}
