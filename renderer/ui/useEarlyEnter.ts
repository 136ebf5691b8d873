import { useEffect, useRef } from 'react'

/**
 * For a field that looks for what is typed, some time after it is typed: carries `act` out on what
 * belongs to these words, now or as soon as it `isFound`, unless others are typed meanwhile. Call
 * what it answers when Enter is pressed.
 */
export function useEarlyEnter(text: string, isFound: boolean, act: () => void): () => void {
  const awaited = useRef<string | null>(null)
  useEffect(() => {
    if (!isFound || awaited.current === null) return
    const isMeant = awaited.current === text
    awaited.current = null
    if (isMeant) act()
  })
  return () => {
    if (isFound) act()
    else awaited.current = text
  }
}
