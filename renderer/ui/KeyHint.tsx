import { cloneElement, type ReactElement } from 'react'
import type { Command } from '#shared/contract/commands.ts'
import { keysOf, showKeys } from './shortcuts.ts'

interface KeyHintProps {
  label: string
  /** The command that the control carries out, for its keys. */
  command?: Command
  /** Keys of what is no command, as they are to be shown. */
  keys?: string | undefined
  children: ReactElement<Record<string, unknown>>
}

/** Says on pointing at it what a control does and which keys do the same; `Hints` shows it. */
export function KeyHint({ label, command, keys, children }: KeyHintProps) {
  const shown = command ? showKeys(keysOf(command)) : keys
  return cloneElement(children, { 'data-hint': label, 'data-hint-keys': shown })
}
