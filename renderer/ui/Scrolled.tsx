import { ScrollArea } from '@mantine/core'
import type { ReactNode } from 'react'

/**
 * What scrolls for itself within a dialog. It takes the focus, so that the keyboard can scroll it
 * where nothing in it does.
 */
export function Scrolled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ScrollArea.Autosize
      mah="40vh"
      type="auto"
      offsetScrollbars="y"
      viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': label }}
    >
      {children}
    </ScrollArea.Autosize>
  )
}
