import { useEffect } from 'react'
import { registerCommand } from '../shell/commands.ts'
import { useNavigation } from '../shell/navigation.ts'
import { askForRelated } from './relatedStore.ts'

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
