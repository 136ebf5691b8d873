import type { Editor } from '@tiptap/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { ariaKeys, showKeys } from '../../ui/shortcuts.ts'
import type { Tool, ToolState } from './tools.ts'
import classes from './Toolbar.module.css'

interface ToolButtonProps extends ToolState {
  editor: Editor
  tool: Tool
}

/** A button of the toolbar or of the bubble, which leaves the selection in the text where it is. */
export const ToolButton = memo(function ToolButton(props: ToolButtonProps) {
  const { editor, tool, isOn, isEnabled } = props
  const { t } = useTranslation('editor')
  const label = t(`toolbar.${tool.name}`)
  const Icon = tool.icon
  return (
    <KeyHint label={label} keys={tool.keys && showKeys(tool.keys)}>
      <button
        type="button"
        className={classes.tool}
        data-begins={tool.begins}
        aria-label={label}
        aria-pressed={tool.isOn ? isOn : undefined}
        aria-disabled={!isEnabled}
        aria-keyshortcuts={tool.keys && ariaKeys(tool.keys)}
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => isEnabled && tool.act(editor)}
      >
        <Icon size={18} aria-hidden />
      </button>
    </KeyHint>
  )
})
