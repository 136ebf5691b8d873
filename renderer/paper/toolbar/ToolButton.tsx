import type { UseRovingIndexReturnValue } from '@mantine/hooks'
import type { Editor } from '@tiptap/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { ariaKeys, showKeys } from '../../ui/shortcuts.ts'
import type { Tool, ToolState } from './tools.ts'
import classes from './Toolbar.module.css'

type GetItemProps = UseRovingIndexReturnValue['getItemProps']

/** What makes a button one of the stops of the arrow keys in the toolbar. */
export type StopProps = ReturnType<GetItemProps>

interface ToolButtonProps extends ToolState {
  editor: Editor
  tool: Tool
  /** Its place among the stops, where the tools around it have one for Tab. */
  index?: number
  getItemProps?: GetItemProps
}

/** A button of the toolbar or of the bubble, which leaves the selection in the text where it is. */
export const ToolButton = memo(function ToolButton(props: ToolButtonProps) {
  const { editor, tool, isOn, isEnabled, index = 0, getItemProps } = props
  const { t } = useTranslation('editor')
  const label = t(`toolbar.${tool.name}`)
  const Icon = tool.icon
  const act = (): void => void (isEnabled && tool.act(editor))
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
        onClick={act}
        {...getItemProps?.({ index, onClick: act })}
      >
        <Icon size={18} aria-hidden />
      </button>
    </KeyHint>
  )
})
