import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { registerCommand } from '../ui/commands.ts'
import { ChangesBar } from './ChangesBar.tsx'
import { decideCurrent } from './decide.ts'
import { followStory } from './follow.ts'
import { stepToChange } from './goToChange.ts'
import { showChanges } from './openReview.ts'
import { endReview, reviewNow, useReview } from './review.ts'

/** Changes in the open story: the commands, and while they are shown the bar over the paper. */
export function Changes({ editor }: { editor: Editor }) {
  const isShown = useReview(({ review }) => review !== null)
  useEffect(() => followStory(editor), [editor])
  useEffect(() => {
    const toggle = (): void => {
      if (reviewNow()) endReview()
      else void showChanges()
    }
    return registerCommand('showChanges', toggle)
  }, [])
  useEffect(() => (isShown ? registerDecisions() : undefined), [isShown])
  return isShown ? <ChangesBar /> : null
}

function registerDecisions(): () => void {
  const endings = [
    registerCommand('nextChange', () => stepToChange(1)),
    registerCommand('previousChange', () => stepToChange(-1)),
    registerCommand('acceptChange', () => decideCurrent('accept')),
    registerCommand('rejectChange', () => decideCurrent('reject')),
  ]
  return () => endings.forEach((end) => end())
}
