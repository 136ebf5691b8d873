/**
 * Returns whether two JSON values say the same, whatever the order of their keys; a key that is undefined
 * counts as absent.
 */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return false
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, at) => isSameValue(item, other[at]))
    )
  const a = one as Record<string, unknown>
  const b = other as Record<string, unknown>
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) =>
    isSameValue(a[key], b[key]),
  )
}
