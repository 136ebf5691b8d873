import { randomBytes } from 'node:crypto'
import { protocol, type Privileges } from 'electron'
import { interfacePolicy } from '../newsroom/served/contentPolicy.ts'
import { interfaceFile } from '../newsroom/served/interfaceFile.ts'

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

/** `app://newsroom/…`: the built interface in `folder`. */
export function serveInterface(folder: string): void {
  protocol.handle('app', async (request) => {
    const address = new URL(request.url)
    if (address.host !== 'newsroom') return notFound()
    const nonce = randomBytes(16).toString('base64')
    const file = await interfaceFile(folder, address.pathname, { NONCE: nonce })
    if (file === null) return notFound()
    return answer(file.bytes, {
      'content-type': file.contentType,
      'cache-control': file.isPage ? 'no-store' : immutable,
      'content-security-policy': interfacePolicy({ nonce, photos: 'photo:', previews: 'preview:' }),
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
