import { useEffect, type RefObject } from 'react'
import { registerCommand } from '../ui/commands.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { askForRelated, useRelatedDesk } from '../article/relatedStore.ts'

/** Offers to add a related story, whether the inspector is in sight or not. */
export function useRelatedCommand(): void {
  useEffect(
    () =>
      registerCommand('addRelated', () => {
        useNavigation.getState().showInspectorTab('related')
        askForRelated()
      }),
    [],
  )
}

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
