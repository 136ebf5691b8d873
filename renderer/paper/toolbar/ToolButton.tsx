import type { Editor } from '@tiptap/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { ariaKeys, showKeys } from '../../ui/shortcuts.ts'
import type { Tool } from './tools.ts'
import { useStanding } from './useStanding.ts'
import classes from './Toolbar.module.css'

/** A button of the toolbar or of the bubble, which leaves the selection in the text where it is. */
export function ToolButton({ editor, tool }: { editor: Editor; tool: Tool }) {
  const { t } = useTranslation('editor')
  const { on, can } = useStanding(editor, tool)
  const label = t(`toolbar.${tool.name}`)
  const Icon = tool.icon
  return (
    <KeyHint label={label} keys={tool.keys && showKeys(tool.keys)}>
      <button
        type="button"
        className={classes.tool}
        data-begins={tool.begins}
        aria-label={label}
        aria-pressed={tool.isOn ? on : undefined}
        aria-disabled={!can}
        aria-keyshortcuts={tool.keys && ariaKeys(tool.keys)}
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => can && tool.act(editor)}
      >
        <Icon size={18} aria-hidden />
      </button>
    </KeyHint>
  )
}
