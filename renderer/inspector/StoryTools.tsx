import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { FigureTools } from '../figure/FigureTools.tsx'
import { askForRelated } from '../related/relatedStore.ts'
import { registerCommand } from '../shell/commands.ts'
import { useNavigation } from '../shell/navigation.ts'

/** What belongs to an open story whether the inspector is in sight or not. To be rendered once beside the paper. */
export function StoryTools({ editor }: { editor: Editor }) {
  useEffect(
    () =>
      registerCommand('addRelated', () => {
        useNavigation.getState().showInspectorTab('related')
        askForRelated()
      }),
    [],
  )
  return <FigureTools editor={editor} />
}
