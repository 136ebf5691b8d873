import { isSafeHref } from '../text/address.ts'

/** What is wrong with an address, as far as its letters tell: nothing is asked of the network. */
export type AddressFault =
  /**
   * It would take readers to their own machine or a network of the newsroom, or hands out a
   * password.
   */
  | 'unsafe'
  /** No such address can be. */
  | 'broken'

/** Null where nothing is wrong. */
export function addressFault(address: string): AddressFault | null {
  if (!isSafeHref(address)) return 'unsafe'
  const url = new URL(address)
  if (url.protocol === 'mailto:')
    return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(mailOf(url)) ? null : 'broken'
  if (url.username || url.password || isInside(url.hostname)) return 'unsafe'
  if (isEncodedBadly(url.pathname + url.search) || !isPublicName(url.hostname)) return 'broken'
  return null
}

function mailOf(url: { pathname: string }): string {
  return url.pathname.split(',')[0] ?? ''
}

/** Names and numbers that mean this machine or a network inside the house. */
function isInside(host: string): boolean {
  if (/(^|\.)(localhost|local|internal|lan|intranet)$/.test(host)) return true
  if (/^\[(::1?|f[cd][0-9a-f]{2}:.*|fe80:.*)\]$/.test(host)) return true
  return (
    /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(host) && /^[\d.]+$/.test(host)
  )
}

/** A number, or a name with an ending of letters; `URL` has made punycode of any other. */
function isPublicName(host: string): boolean {
  if (host.startsWith('[') || /^\d+(\.\d+){3}$/.test(host)) return true
  const labels = host.replace(/\.$/, '').split('.')
  if (labels.length < 2 || labels.some((label) => label === '' || label.length > 63)) return false
  return /^([a-z]{2,}|xn--[a-z0-9-]+)$/.test(labels.at(-1) ?? '')
}

function isEncodedBadly(path: string): boolean {
  return /%(?![0-9a-f]{2})/i.test(path)
}

/**
 * The address that was meant, where that is plain: one `https://` too many, or the sign that ended
 * the sentence.
 */
export function mendedAddress(address: string): string | null {
  const once = address.replace(/^(?:https?:\/*)+(?=https?:\/\/)/i, '')
  const ended = once.replace(/[.,;:!?…)\]}”"'»]+$/u, '')
  return [once, ended].find((next) => next !== address && addressFault(next) === null) ?? null
}

/** Whether an address ends in a sign that belongs to the sentence around it. */
export function endsInPunctuation(address: string): boolean {
  if (/[.,;!?…”"'»]$/u.test(address)) return true
  return address.endsWith(')') && !address.includes('(')
}

/** The host that a linked text names itself, where it is written like an address. */
export function namedHost(text: string): string | null {
  if (text.length > 300) return null
  const named = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:[/?#]\S*)?$/iu.exec(
    text.trim(),
  )?.[1]
  return named ? bareHost(named) : null
}

export function hostOf(address: string): string {
  return bareHost(new URL(address).hostname)
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '')
}
