import { type RefObject, useEffect } from 'react'
import { useRelatedDesk } from '../article/relatedStore.ts'

/**
 * Gives the cursor to the field when the first field of the way of adding is asked for, be it
 * before the field was there.
 */
export function useAsked(field: RefObject<HTMLInputElement | null>): void {
  const wanted = useRelatedDesk((desk) => desk.wanted)
  useEffect(() => {
    if (!wanted) return
    useRelatedDesk.setState({ wanted: false })
    field.current?.focus()
  }, [wanted, field])
}
