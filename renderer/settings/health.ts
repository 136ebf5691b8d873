import { create } from 'zustand'
import type { Damage } from '#shared/contract/library.ts'
import { call, on } from '../newsroom/newsroom.ts'
import { showFailure } from '../ui/notices.ts'

/** What a check found. */
export interface Checked {
  count: number
  damages: readonly Damage[]
  /** That hand-overs did not bring along. */
  photosLeft: readonly { id: string; headline: string }[]
}

/** What the last check of the library found, and how far the one under way has come. */
interface Health {
  /** Null while none was finished since the program started. */
  checked: Checked | null
  running: { done: number; total: number } | null
}

export const useHealth = create<Health>()(() => ({ checked: null, running: null }))

/**
 * Checks the whole library. It goes on when nobody looks at it; a second call meanwhile does
 * nothing.
 */
export async function checkLibrary(): Promise<void> {
  if (useHealth.getState().running) return
  useHealth.setState({ running: { done: 0, total: 0 } })
  const unlisten = on('verifyProgress', (running) => useHealth.setState({ running }))
  const answer = await call('library.verify', {})
  unlisten()
  useHealth.setState({ running: null })
  if (!answer.ok) return showFailure(answer.error)
  const { checked: count, damages, photosLeft } = answer.value
  useHealth.setState({ checked: { count, damages, photosLeft } })
}
