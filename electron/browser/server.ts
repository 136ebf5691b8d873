import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Claims, isForThisHost, type Secrets } from './auth.ts'
import { answerRequest, type ServerParts } from './routes.ts'
import { refuse } from './http.ts'

/** Serves on 127.0.0.1 only. `address` carries the token and is for the user's eyes alone. */
export async function startServer(
  parts: ServerParts,
): Promise<{ address: string; secrets: Secrets; close: () => Promise<void> }> {
  const server = createServer()
  const port = await listen(server, parts.port)
  const secret = (): string => randomBytes(24).toString('base64url')
  const secrets: Secrets = { port, token: secret(), session: secret(), previewKey: secret() }
  server.on('request', (request, response) => {
    void answerSafely(request, response, parts, secrets)
  })
  const close = async (): Promise<void> => {
    parts.listeners.close()
    await new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
    await parts.downloads.close()
  }
  return { address: `http://127.0.0.1:${port}/?token=${secrets.token}`, secrets, close }
}

async function answerSafely(
  request: IncomingMessage,
  response: ServerResponse,
  parts: ServerParts,
  secrets: Secrets,
): Promise<void> {
  try {
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('referrer-policy', 'no-referrer')
    const claims = claimsOf(request)
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (!isForThisHost(claims, secrets.port))
      return refuse(response, 403, parts.t('desktop:server.refused'))
    await answerRequest({ request, response, url, claims, parts, secrets })
  } catch (error) {
    // A bug or a page that left in the middle: neither may take the server down.
    console.error(error)
    if (response.headersSent) response.destroy()
    else refuse(response, 500, parts.t('errors:unexpected', { detail: 'server' }))
  }
}

function claimsOf(request: IncomingMessage): Claims {
  const { host, origin, cookie } = request.headers
  const fetchSite = request.headers['sec-fetch-site']
  return { host, origin, cookie, fetchSite: typeof fetchSite === 'string' ? fetchSite : undefined }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}
