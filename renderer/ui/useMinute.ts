import { useSyncExternalStore } from 'react'

let minute = new Date()

function follow(tell: () => void): () => void {
  minute = new Date()
  const timer = setInterval(() => {
    minute = new Date()
    tell()
  }, 60_000)
  return () => clearInterval(timer)
}

/** The time, renewed every minute, for what says "today". */
export function useMinute(): Date {
  return useSyncExternalStore(follow, () => minute)
}
