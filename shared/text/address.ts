/** UTF-16 units. A longer one could not be stored with the story. */
const longestAddress = 4_000

/** An address that a related story or an embed may point to: absolute `http` or `https`. */
export function isWebAddress(address: string): boolean {
  return hasScheme(address, ['http:', 'https:'])
}

/** An address that others can be made below: `http` or `https`, without query and fragment. */
export function isBaseAddress(address: string): boolean {
  return isWebAddress(address) && !/[?#]/.test(address)
}

/** An address that a link in the text may carry: `http`, `https` or `mailto`, always absolute. */
export function isSafeHref(address: string): boolean {
  return hasScheme(address, ['http:', 'https:', 'mailto:'])
}

/**
 * `URL` forgives what browsers forgive (tabs inside `java\tscript:`, `\\host`, leading blanks), so
 * the address must also be written the plain way: no control characters or blanks, and the scheme
 * first.
 */
function hasScheme(address: string, schemes: readonly string[]): boolean {
  if (address.length > longestAddress) return false
  if (/[\p{Cc}\p{Cf}\p{Z}\\]/u.test(address)) return false
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(address)?.[0].toLowerCase()
  if (!scheme || !schemes.includes(scheme)) return false
  if (!/^(https?:\/\/[^/]|mailto:[^/])/i.test(address)) return false
  try {
    return new URL(address).host !== '' || scheme === 'mailto:'
  } catch {
    return false
  }
}

/**
 * What the user typed as an address, made absolute where that is plain (`vidu.vn/tin` →
 * `https://vidu.vn/tin`), or null.
 */
export function completeAddress(typed: string): string | null {
  const address = typed.trim()
  if (isSafeHref(address)) return address
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(address) && isSafeHref(`mailto:${address}`))
    return `mailto:${address}`
  if (
    /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#]\S*)?$/u.test(address) &&
    isWebAddress(`https://${address}`)
  )
    return `https://${address}`
  return null
}
