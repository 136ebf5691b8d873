/**
 * A date as a file's several standards write it (`20230214`, `2023:02:14 06:30:00`,
 * `2023-02-14T06:30+07:00`) in the one way of `PhotoInfo.takenAt`; empty where it is none. `time`
 * and `zone` are for standards that keep them apart.
 */
export function dateOf(date: string, time = '', zone = ''): string {
  const written = [date, time].map((part) => part.replaceAll('\0', '').trim()).join(' ')
  const found =
    /^(\d{4})(?:[-:]?(\d\d)(?:[-:]?(\d\d))?)?(?:[T ]+(\d\d):?(\d\d)(?::?(\d\d))?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?\s*$/.exec(
      written,
    )
  if (!found) return ''
  const [, year, month, day, hour, minute, second, ownZone] = found
  if (!isDay(year!, month, day)) return ''
  if (!month || month === '00') return year!
  if (!day || day === '00') return `${year}-${month}`
  const calendar = `${year}-${month}-${day}`
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return calendar
  const clock = second ? `${hour}:${minute}:${second}` : `${hour}:${minute}`
  return `${calendar}T${clock}${zoneOf(ownZone ?? zone)}`
}

function isDay(year: string, month = '01', day = '01'): boolean {
  return Number(year) > 1800 && Number(month) <= 12 && Number(day) <= 31
}

function zoneOf(zone: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone.trim()) ?? []
  if (zone.trim() === 'Z') return '+00:00'
  return sign ? `${sign}${hours}:${minutes}` : ''
}
