import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { registerCommand } from '../ui/commands.ts'
import { useNavigation } from '../navigation/navigation.ts'

/**
 * Undo and redo from the menu, of the field that is being written in, else of the story; and the
 * repair of its encoding.
 */
export function useEditCommands(editor: Editor): void {
  useEffect(() => {
    const endings = [
      registerCommand('undo', () => inField('undo') || editor.chain().focus().undo().run()),
      registerCommand('repairEncoding', () =>
        useNavigation.getState().showDialog({ kind: 'repairEncoding' }),
      ),
      registerCommand('redo', () => inField('redo') || editor.chain().focus().redo().run()),
    ]
    return () => endings.forEach((end) => end())
  }, [editor])
}

function inField(command: 'undo' | 'redo'): boolean {
  const field = document.activeElement
  return (
    field instanceof HTMLElement &&
    field.matches('input, textarea') &&
    document.execCommand(command)
  )
}
