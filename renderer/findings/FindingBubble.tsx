import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnchor } from '../editor/useAnchor.ts'
import { closeBubble, type Shown, useBubble } from './bubble.ts'
import { FindingRow, keyOf } from './FindingRow.tsx'
import classes from './findings.module.css'
import { useFindings } from './findingsStore.ts'
import { isStyle, StyleActions } from './StyleActions.tsx'

interface BubbleProps {
  editor: Editor
  within: RefObject<HTMLElement | null>
}

/** What was found of words of the text, beside them, with all that can be done about it. */
export function FindingBubble({ editor, within }: BubbleProps) {
  const shown = useBubble((store) => store.shown)
  if (shown?.editor !== editor) return null
  return <Bubble key={`${shown.from} ${shown.to}`} editor={editor} within={within} shown={shown} />
}

function Bubble({ editor, within, shown }: BubbleProps & { shown: Shown }) {
  const { t } = useTranslation('checks')
  const panel = useRef<HTMLDivElement>(null)
  useAnchor(editor, shown, panel, within)
  useEnds(shown, panel)
  useEffect(() => {
    const buttons =
      panel.current?.querySelector<HTMLElement>('[data-mend]') ??
      panel.current?.querySelector('button')
    if (shown.takesFocus) buttons?.focus({ preventScroll: true })
  }, [shown])
  const backToText = (): void => {
    closeBubble()
    editor.view.focus()
  }
  return (
    <div ref={panel} className={classes['bubble']} role="dialog" aria-label={t('inText.label')}>
      <ul className={classes['list']}>
        {shown.findings.map((finding) => (
          <FindingRow key={keyOf(finding)} finding={finding} onMend={backToText}>
            {isStyle(finding) && <StyleActions finding={finding} onMend={backToText} />}
          </FindingRow>
        ))}
      </ul>
    </div>
  )
}

/**
 * It goes when the text changes, the cursor leaves the words, something else is pressed, or nothing
 * is found there any more.
 */
function useEnds(
  { editor, from, to, findings }: Shown,
  panel: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const leave = (): void => {
      const { head } = editor.state.selection
      if (head < from || head > to) closeBubble()
    }
    const press = ({ target }: Event): void => {
      if (
        target instanceof Element &&
        !panel.current?.contains(target) &&
        !target.closest('[role="menu"]')
      )
        closeBubble()
    }
    const escape = ({ key, target }: KeyboardEvent): void => {
      if (key !== 'Escape' || (target instanceof Element && target.closest('[role="menu"]'))) return
      closeBubble()
      editor.view.focus()
    }
    const known = new Set(findings.map(keyOf))
    const unfollow = useFindings.subscribe(({ findings: now }) => {
      if (!now.some((finding) => known.has(keyOf(finding)))) closeBubble()
    })
    editor.on('update', closeBubble)
    editor.on('selectionUpdate', leave)
    document.addEventListener('keydown', escape)
    document.addEventListener('pointerdown', press, { capture: true })
    return () => {
      unfollow()
      editor.off('update', closeBubble)
      editor.off('selectionUpdate', leave)
      document.removeEventListener('keydown', escape)
      document.removeEventListener('pointerdown', press, { capture: true })
    }
  }, [editor, from, to, findings, panel])
}
