import type { Editor } from '@tiptap/core'
import { useCallback } from 'react'
import { useStoryState } from '../../editor/useStoryState.ts'
import type { Tool } from './tools.ts'

/** Whether a tool is in force at the cursor, and whether it can be used there. */
export function useStanding(editor: Editor, tool: Tool): { on: boolean; can: boolean } {
  const select = useCallback(
    ({ state }: Editor) => ({ on: tool.isOn?.(state) ?? false, can: tool.can?.(state) ?? true }),
    [tool],
  )
  return useStoryState(editor, select)
}
