import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { SaveState } from './autosave.ts'
import { saveState, useSaving } from './saving.ts'

/** Milliseconds after which what is shown follows even where there is no idle moment. */
const latest = 120

/**
 * How saving goes, for showing it; null where nothing is open for writing. It is looked at in idle
 * moments, so that the key which makes a story unsaved does not wait for the sign of it.
 */
export function useSaveState(): SaveState | null {
  const [shown, setShown] = useState(saveState)
  useEffect(() => {
    const look = (): void => {
      waiting = 0
      // At once: no key may come between, or "saved" would be said of words that are not.
      flushSync(() => setShown(saveState()))
    }
    let waiting = requestIdleCallback(look, { timeout: latest })
    const stop = useSaving.subscribe(() => {
      waiting ||= requestIdleCallback(look, { timeout: latest })
    })
    return () => {
      stop()
      cancelIdleCallback(waiting)
    }
  }, [])
  return shown
}
