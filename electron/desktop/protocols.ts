import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol, type Privileges, type Session } from 'electron'
import { interfacePolicy, previewPolicy } from '../newsroom/served/contentPolicy.ts'
import { contentTypes, interfaceFile, safePath } from '../newsroom/served/interfaceFile.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'

const ownOrigin: Privileges = { standard: true, secure: true }
const immutable = 'public, max-age=31536000, immutable'

/** Must run before the app is ready. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { ...ownOrigin, supportFetchAPI: true, codeCache: true } },
    { scheme: 'photo', privileges: ownOrigin },
    { scheme: 'preview', privileges: ownOrigin },
  ])
}

/**
 * `app://newsroom/…`: the built interface in `folder`. `onArrived` is called when its page has got
 * every script and style that the page itself names, to the last byte.
 */
export function serveInterface(
  folder: string,
  { webRequest }: Session,
  onArrived: () => void,
): void {
  let awaited = new Set<string>()
  webRequest.onCompleted({ urls: ['app://newsroom/assets/*'] }, ({ url }) => {
    if (!awaited.delete(new URL(url).pathname) || awaited.size > 0) return
    webRequest.onCompleted(null)
    onArrived()
  })
  protocol.handle('app', async (request) => {
    const address = new URL(request.url)
    if (address.host !== 'newsroom') return notFound()
    const nonce = randomBytes(16).toString('base64')
    const file = await interfaceFile(folder, address.pathname, { NONCE: nonce, PREVIEW_KEY: '' })
    if (file === null) return notFound()
    if (file.isPage) awaited = namedFiles(file.bytes)
    return answer(file.bytes, {
      'content-type': file.contentType,
      'cache-control': file.isPage ? 'no-store' : immutable,
      'content-security-policy': interfacePolicy({ nonce, photos: 'photo:', previews: 'preview:' }),
    })
  })
}

/**
 * The address paths of the scripts and styles that the built page names, which Chromium fetches at
 * once.
 */
function namedFiles(page: Uint8Array): Set<string> {
  const names = Buffer.from(page)
    .toString('utf8')
    .matchAll(/ (?:src|href)="\.(\/assets\/[^"]+\.(?:js|css))"/g)
  return new Set(Array.from(names, ([, name]) => name!))
}

/**
 * `photo://library/<photo>/<rendition>` and `preview://<article>/<path>`, as soon as the library is
 * open.
 */
export function serveLibrary(newsroom: Promise<Newsroom>): void {
  protocol.handle('photo', async (request) => {
    const [, photoId = '', rendition = ''] = new URL(request.url).pathname.split('/')
    if (rendition !== 'thumbnail' && rendition !== 'view') return notFound()
    const path = await (await newsroom).photoFile(photoId, rendition)
    if (!path.ok) return notFound()
    return answer(await readFile(path.value), {
      'content-type': contentTypes.get(extname(path.value)) ?? 'application/octet-stream',
      'cache-control': immutable,
    })
  })
  protocol.handle('preview', async (request) => {
    const address = new URL(request.url)
    const path = safePath(address.pathname)
    const file = path === null ? null : await (await newsroom).previewFile(address.host, path)
    if (!file?.ok) return notFound()
    return answer(file.value.bytes, {
      'content-type': file.value.contentType,
      'cache-control': 'no-store',
      'content-security-policy': previewPolicy('app:'),
    })
  })
}

function answer(bytes: Uint8Array, headers: Record<string, string>): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { ...headers, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' },
  })
}

function notFound(): Response {
  return new Response('', { status: 404 })
}
