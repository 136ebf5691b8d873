import { Menu } from '@mantine/core'
import { IconCheck, IconDots } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showKeys } from '../../ui/shortcuts.ts'
import { KindMenu } from './KindMenu.tsx'
import { ToolButton } from './ToolButton.tsx'
import { type Tool, tools } from './tools.ts'
import { useRovingFocus } from './useRovingFocus.ts'
import { useStanding } from './useStanding.ts'
import classes from './Toolbar.module.css'

/** Pixels that a button takes, a line before it, and what always stands beside them. */
const buttonWidth = 34
const lineWidth = 9
const fixedWidth = 164 + buttonWidth + 24

/**
 * What can be done with the text, quiet until it is wanted. What has no room is behind the last
 * button.
 */
export function Toolbar({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor')
  const bar = useRef<HTMLDivElement>(null)
  const fitting = useFittingTools(bar)
  const onKeyDown = useRovingFocus(bar, editor)
  const shown = tools.slice(0, fitting)
  const hidden = tools.slice(fitting)
  return (
    <div
      ref={bar}
      className={classes.bar}
      role="toolbar"
      aria-label={t('toolbar.label')}
      aria-keyshortcuts="Alt+F10"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <KindMenu editor={editor} />
      {shown.map((tool) => (
        <ToolButton key={tool.name} editor={editor} tool={tool} />
      ))}
      {hidden.length > 0 && <MoreTools editor={editor} tools={hidden} />}
    </div>
  )
}

function useFittingTools(bar: React.RefObject<HTMLDivElement | null>): number {
  const [fitting, setFitting] = useState(tools.length)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) =>
      setFitting(toolsWithin(entry?.contentRect.width ?? 0)),
    )
    if (bar.current) observer.observe(bar.current)
    return () => observer.disconnect()
  }, [bar])
  return fitting
}

function toolsWithin(width: number): number {
  let left = width - fixedWidth
  return tools.filter((tool) => (left -= buttonWidth + (tool.begins ? lineWidth : 0)) >= 0).length
}

function MoreTools({ editor, tools }: { editor: Editor; tools: readonly Tool[] }) {
  const { t } = useTranslation('editor')
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <button type="button" className={classes.tool} aria-label={t('toolbar.more')} tabIndex={-1}>
          <IconDots size={18} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {tools.map((tool) => (
          <MoreTool key={tool.name} editor={editor} tool={tool} />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function MoreTool({ editor, tool }: { editor: Editor; tool: Tool }) {
  const { t } = useTranslation('editor')
  const { on, can } = useStanding(editor, tool)
  const Icon = tool.icon
  return (
    <Menu.Item
      leftSection={<Icon size={18} aria-hidden />}
      rightSection={
        on ? <IconCheck size={16} aria-hidden /> : tool.keys && <kbd>{showKeys(tool.keys)}</kbd>
      }
      disabled={!can}
      onClick={() => tool.act(editor)}
    >
      {t(`toolbar.${tool.name}`)}
    </Menu.Item>
  )
}
