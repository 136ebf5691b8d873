import { isSafeHref } from '../text/address.ts'

/** Services that put their own address before the one that is meant, and tell it who follows it. */
const wrappers: readonly [pattern: RegExp, parameter: string][] = [
  [/^https:\/\/[\w-]+\.safelinks\.protection\.outlook\.com\/$/, 'url'],
  [/^https:\/\/www\.google\.com\/url$/, 'q'],
  [/^https:\/\/l\.facebook\.com\/l\.php$/, 'u'],
]

/**
 * The address that a link may carry in a story. `base` is the page's own, against which short ones
 * are read. Null where there is none: `isUnsafe` tells a dangerous one from a place on the same
 * page or a missing base.
 */
export function linkOf(
  written: string,
  base: string | null,
): { href: string } | { href: null; isUnsafe: boolean } {
  const address = written.trim()
  if (isSafeHref(address)) return { href: unwrapped(address) }
  if (address === '' || address.startsWith('#')) return { href: null, isUnsafe: false }
  const completed =
    base !== null && !/^[\s\p{Cc}]*[a-z][a-z0-9+.\s-]*:/iu.test(written)
      ? completedBy(address, base)
      : null
  if (completed !== null && isSafeHref(completed)) return { href: completed }
  return { href: null, isUnsafe: true }
}

function completedBy(address: string, base: string): string | null {
  if (/[\p{Cc}\\]/u.test(address)) return null
  try {
    return new URL(address, base).href
  } catch {
    return null
  }
}

function unwrapped(address: string): string {
  const url = new URL(address)
  const found = wrappers.find(([pattern]) => pattern.test(url.origin + url.pathname))
  const inner = found ? url.searchParams.get(found[1]) : null
  return inner && isSafeHref(inner) ? inner : address
}
