/**
 * A time of day as the user types it, `6:30`, `06.30`, `6h30`, `6h` or `0630`, as `HH:mm`; else
 * null.
 */
export function readTime(typed: string): string | null {
  const match = /^(\d{1,2})(?:\s*[:.hg]\s*(\d{2})?|(\d{2}))$/i.exec(typed.trim())
  if (!match) return null
  const hours = Number(match[1])
  const minutes = Number(match[2] ?? match[3] ?? 0)
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
