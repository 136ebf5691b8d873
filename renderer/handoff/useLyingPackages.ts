import { create } from 'zustand'
import type { Arrival } from '#shared/contract/handoff.ts'
import { useNavigation } from '../navigation/navigation.ts'

/** Packages in the watched folder that nobody has taken in or put away yet. */
export const useLyingPackages = create<{ packages: readonly Arrival[] }>()(() => ({ packages: [] }))

/** Shows the one that there is, or lets the user choose. */
export function lookAt([first, ...others]: readonly Arrival[]): void {
  if (!first) return
  const { arrivalId } = first
  const from = others.length === 0 ? ({ kind: 'arrival', arrivalId } as const) : null
  useNavigation.getState().showDialog({ kind: 'receive', from })
}
