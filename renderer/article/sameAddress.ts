/** Parts of an address that say where a reader came from, not what is read. */
const trackers = /^(utm_.+|fbclid|gclid|zalo_.+|yclid|mc_cid|mc_eid)$/i

/**
 * What two addresses of the same page have in common: no scheme, `www.`, fragment, closing slash or
 * trackers, the host in lower case. `address` is one that `completeAddress` gave.
 */
export function addressKey(address: string): string {
  const url = new URL(address)
  const host = url.host.toLowerCase().replace(/^www\./, '')
  const path = url.pathname.replace(/\/+$/, '')
  const query = [...url.searchParams]
    .filter(([name]) => !trackers.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&')
  return `${host}${path}${query && `?${query}`}`
}
