const pad = (value: number): string => String(value).padStart(2, '0')

/** An instant as the clock on this desk shows it: `YYYY-MM-DD` and `HH:mm`. */
export interface LocalTime {
  date: string
  time: string
}

export function localTimeOf(instant: string): LocalTime {
  const at = new Date(instant)
  return {
    date: `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`,
    time: `${pad(at.getHours())}:${pad(at.getMinutes())}`,
  }
}

/**
 * ISO 8601 with this desk's offset on that day, so that another desk sees when and where it was
 * meant. Null where it is no time.
 */
export function instantOf({ date, time }: LocalTime): string | null {
  const at = new Date(`${date}T${time}:00`)
  if (Number.isNaN(at.getTime())) return null
  return `${date}T${time}:00${offsetOf(at)}`
}

/** `+07:00` */
function offsetOf(at: Date): string {
  const minutes = -at.getTimezoneOffset()
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}

/** `GMT+7`, as it holds at that instant. */
export function zoneAt(instant: string): string {
  const offset = offsetOf(new Date(instant))
  const [hours = '', minutes] = offset.slice(1).split(':')
  return `GMT${offset[0]}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`
}
