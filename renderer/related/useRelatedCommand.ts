import { useEffect } from 'react'
import { registerCommand } from '../ui/commands.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { askForRelated } from '../article/relatedStore.ts'

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
