import { createHash, timingSafeEqual } from 'node:crypto'

/** What a request says of where it comes from; header values as they came. */
export interface Claims {
  host: string | undefined
  origin: string | undefined
  cookie: string | undefined
  /** `Sec-Fetch-Site`, which a page cannot set; older browsers leave it out. */
  fetchSite: string | undefined
}

/**
 * The server's secrets. The token is in the printed address only, the session in the cookie only.
 */
export interface Secrets {
  port: number
  token: string
  session: string
  /** Part of a preview's address: a sandboxed frame sends no cookie for its pictures. */
  previewKey: string
}

/** Cookies do not know ports, so two libraries open at once need two names. */
export function cookieName(port: number): string {
  return `toa-soan-${port}`
}

/**
 * True when the request was made to this machine's own name, so that no other site's name that was
 * pointed here passes (DNS rebinding).
 */
export function isForThisHost(claims: Claims, port: number): boolean {
  return claims.host === `127.0.0.1:${port}` || claims.host === `localhost:${port}`
}

/** True when no other page had a hand in the request. */
export function isFromOwnPage(claims: Claims): boolean {
  const ownOrigin = claims.origin === undefined || claims.origin === `http://${claims.host}`
  const ownSite = [undefined, 'same-origin', 'none'].includes(claims.fetchSite)
  return ownOrigin && ownSite
}

/** Returns whether a request has the session's cookie. */
export function hasSession(claims: Claims, secrets: Secrets): boolean {
  const name = cookieName(secrets.port)
  const cookies = (claims.cookie ?? '').split(';').map((pair) => pair.trim())
  return cookies.some(
    (pair) => pair.startsWith(`${name}=`) && isSame(pair.slice(name.length + 1), secrets.session),
  )
}

/** Compares in a time that tells nothing of the secret. */
export function isSame(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(secret))
}
