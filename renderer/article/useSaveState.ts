import { useEffect, useState } from 'react'
import type { SaveState } from './autosave.ts'
import { editableArticle, useOpenArticle } from './openArticle.ts'

/** Milliseconds after which what is shown follows even where there is no idle moment. */
const latest = 120

/**
 * How saving goes, for showing it; null where nothing is open for writing. It is looked at in idle moments, so that the key
 * which makes a story unsaved does not wait for the sign of it.
 */
export function useSaveState(): SaveState | null {
  const [shown, setShown] = useState(stateNow)
  useEffect(() => {
    let waiting = 0
    const look = (): void => {
      waiting = 0
      setShown(stateNow())
    }
    look()
    const stop = useOpenArticle.subscribe(() => {
      waiting ||= requestIdleCallback(look, { timeout: latest })
    })
    return () => {
      stop()
      cancelIdleCallback(waiting)
    }
  }, [])
  return shown
}

function stateNow(): SaveState | null {
  return editableArticle()?.saveState ?? null
}
