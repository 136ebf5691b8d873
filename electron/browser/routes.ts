import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { decode, encode } from '@msgpack/msgpack'
import { answerCall } from '../newsroom/door.ts'
import { interfacePolicy, previewPolicy } from '../newsroom/served/contentPolicy.ts'
import { contentTypes, interfaceFile, safePath } from '../newsroom/served/interfaceFile.ts'
import { type Claims, cookieName, hasSession, isFromOwnPage, isSame, type Secrets } from './auth.ts'
import { readBody, refuse, send } from './http.ts'
import type { i18n } from 'i18next'
import type { Newsroom } from '../newsroom/newsroom.ts'
import type { Downloads } from './downloads.ts'
import type { Listeners } from './host.ts'

/** What the server answers from. */
export interface ServerParts {
  newsroom: Newsroom
  downloads: Downloads
  listeners: Listeners
  /** The folder of the built interface. */
  interfaceFolder: string
  /** 0 takes any free one. */
  port: number
  t: i18n['t']
}

interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  url: URL
  claims: Claims
  parts: ServerParts
  secrets: Secrets
}

const immutable = 'private, max-age=31536000, immutable'

/**
 * Returns a request whose Host is known to be ours. Three doors: the token, the preview's key, and
 * the session.
 */
export async function answerRequest(exchange: Exchange): Promise<void> {
  const { request, response, url, claims, parts, secrets } = exchange
  const [, place = '', ...rest] = url.pathname.split('/')
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const token = url.searchParams.get('token')

  if (isRead && place === '' && token !== null && isSame(token, secrets.token))
    return openSession(exchange)
  if (isRead && place === 'preview' && isSame(rest[0] ?? '', secrets.previewKey)) {
    return sendPreview(exchange, rest.slice(1))
  }
  if (!isFromOwnPage(claims) || !hasSession(claims, secrets)) {
    return refuse(response, 403, parts.t('desktop:server.refused'))
  }
  if (request.method === 'POST' && place === 'call') return answerOneCall(exchange, rest.join('/'))
  if (!isRead) return refuse(response, 405, parts.t('desktop:server.missing'))
  if (place === 'events') return parts.listeners.add(response)
  if (place === 'photo') return sendPhoto(exchange, rest[0] ?? '', rest[1] ?? '')
  if (place === 'download') return sendDownload(exchange, rest[0] ?? '')
  return sendInterface(exchange)
}

/** Takes the token out of the address and gives the browser its cookie. */
function openSession({ response, secrets }: Exchange): void {
  response.writeHead(303, {
    location: '/',
    'set-cookie': `${cookieName(secrets.port)}=${secrets.session}; HttpOnly; SameSite=Strict; Path=/`,
    'cache-control': 'no-store',
  })
  response.end()
}

/** A call wants a header that no form and no other site can send. */
async function answerOneCall({ request, response, parts }: Exchange, name: string): Promise<void> {
  if (request.headers['x-toa-soan'] !== 'call')
    return refuse(response, 403, parts.t('desktop:server.refused'))
  const body = await readBody(request)
  if (body === null) return refuse(response, 413, parts.t('desktop:server.tooLarge'))
  const answer = await answerCall(parts.newsroom.handlers, name, decoded(body))
  send(response, encode(answer, { ignoreUndefined: true }), {
    'content-type': 'application/msgpack',
    'cache-control': 'no-store',
  })
}

/** What is not MessagePack becomes nothing, which no call's schema takes. */
function decoded(body: Buffer): unknown {
  try {
    return decode(body)
  } catch {
    return undefined
  }
}

async function sendPreview({ response, parts }: Exchange, path: string[]): Promise<void> {
  const [articleId = '', ...file] = path
  const inside = safePath(file.join('/'))
  const found = inside === null ? null : await parts.newsroom.previewFile(articleId, inside)
  if (!found?.ok) return refuse(response, 404, parts.t('desktop:server.missing'))
  send(response, found.value.bytes, {
    'content-type': found.value.contentType,
    'cache-control': 'no-store',
    'content-security-policy': previewPolicy("'self'"),
  })
}

async function sendPhoto(
  { response, parts }: Exchange,
  photoId: string,
  rendition: string,
): Promise<void> {
  const known = rendition === 'thumbnail' || rendition === 'view'
  const path = known ? await parts.newsroom.photoFile(photoId, rendition) : null
  if (!path?.ok) return refuse(response, 404, parts.t('desktop:server.missing'))
  send(response, await readFile(path.value), {
    'content-type': contentTypes.get(extname(path.value)) ?? 'application/octet-stream',
    'cache-control': immutable,
  })
}

async function sendDownload({ request, response, parts }: Exchange, id: string): Promise<void> {
  if (!(await parts.downloads.send(id, request, response))) {
    refuse(response, 404, parts.t('desktop:server.missing'))
  }
}

async function sendInterface({ response, url, parts, secrets }: Exchange): Promise<void> {
  const nonce = randomBytes(16).toString('base64')
  const file = await interfaceFile(parts.interfaceFolder, url.pathname, {
    NONCE: nonce,
    PREVIEW_KEY: secrets.previewKey,
  })
  if (file === null) return refuse(response, 404, parts.t('desktop:server.missing'))
  send(response, file.bytes, {
    'content-type': file.contentType,
    'cache-control': file.isPage ? 'no-store' : immutable,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': interfacePolicy({ nonce, photos: '', previews: "'self'" }),
  })
}
