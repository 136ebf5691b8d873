import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { registerCommand } from '../../ui/commands.ts'
import { later } from '../../ui/later.tsx'
import { holdKeys } from '../../ui/typedAhead.ts'

type Mode = 'closed' | 'find' | 'replace'

const OpenBar = later(async () => (await import('./OpenBar.tsx')).OpenBar)

/** Looks for words in the story and puts others in their place. */
export function FindBar({ editor }: { editor: Editor }) {
  const [mode, setMode] = useState<Mode>('closed')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const show = (mode: Mode) => () => {
      setMode(mode)
      if (field.current) field.current.select()
      else holdKeys()
    }
    const endings = [
      registerCommand('find', show('find')),
      registerCommand('replace', show('replace')),
    ]
    return () => endings.forEach((end) => end())
  }, [])
  if (mode === 'closed') return null
  return (
    <OpenBar
      editor={editor}
      field={field}
      replaces={mode === 'replace'}
      close={() => setMode('closed')}
    />
  )
}
