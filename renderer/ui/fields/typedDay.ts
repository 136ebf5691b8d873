/**
 * A day as the user types it, `14/2/2023`, `14-2-2023`, `14.2` (of the year of `today`) or
 * `2023-02-14`, as `YYYY-MM-DD`; else null.
 */
export function readDay(typed: string, today: Date): string | null {
  const text = typed.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const spoken = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?$/.exec(text)
  if (!spoken) return null
  return dayOf(
    spoken[3] ? Number(spoken[3]) : today.getFullYear(),
    Number(spoken[2]),
    Number(spoken[1]),
  )
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  // The calendar would read 31/2 as 3/3.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}
