import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'

type Look = () => void

const watchers = new WeakMap<Editor, Set<Look>>()

/**
 * Milliseconds after which what is shown beside the text follows it even where there is no idle
 * moment.
 */
const latest = 120

/**
 * Something that the interface shows of the editor's state. It is looked at in idle moments after a
 * change, all of it together, so that no key waits for a button; `select` must not change between
 * renders without need.
 */
export function useStoryState<Shown>(editor: Editor, select: (editor: Editor) => Shown): Shown {
  const [shown, setShown] = useState(() => select(editor))
  useEffect(() => {
    const look = (): void => {
      if (editor.isDestroyed) return
      const next = select(editor)
      setShown((before) => (isSame(before, next) ? before : next))
    }
    look()
    return watch(editor, look)
  }, [editor, select])
  return shown
}

function watch(editor: Editor, look: Look): () => void {
  let looks = watchers.get(editor)
  if (!looks) {
    looks = new Set()
    watchers.set(editor, looks)
    followEditor(editor, looks)
  }
  looks.add(look)
  const held = looks
  return () => void held.delete(look)
}

function followEditor(editor: Editor, looks: ReadonlySet<Look>): void {
  let waiting = 0
  const lookAll = (): void => {
    waiting = 0
    for (const look of looks) look()
  }
  editor.on('transaction', () => {
    waiting ||= requestIdleCallback(lookAll, { timeout: latest })
  })
}

/** Equal, or objects of one level with equal parts. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  const before = Object.entries(one)
  const now = other as Record<string, unknown>
  return (
    before.length === Object.keys(now).length &&
    before.every(([key, value]) => Object.is(value, now[key]))
  )
}
