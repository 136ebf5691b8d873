import { Menu } from '@mantine/core'
import { IconCheck, IconDots } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showKeys } from '../../ui/shortcuts.ts'
import { KindMenu, kindAt } from './KindMenu.tsx'
import { ToolButton } from './ToolButton.tsx'
import { type Tool, tools, type ToolState, toolStates } from './tools.ts'
import { useRovingFocus } from './useRovingFocus.ts'
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
  const { kind, states } = useEditorState({ editor, selector: toolbarState })
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
      <KindMenu editor={editor} kind={kind} />
      {shown.map((tool, index) => (
        <ToolButton key={tool.name} editor={editor} tool={tool} {...states[index]!} />
      ))}
      {hidden.length > 0 && (
        <MoreTools editor={editor} tools={hidden} states={states.slice(fitting)} />
      )}
    </div>
  )
}

/** All that the toolbar shows of the editor's state. */
function toolbarState({ editor }: { editor: Editor }) {
  const { state } = editor
  return { kind: kindAt(state), states: toolStates(tools, state) }
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

interface MoreToolsProps {
  editor: Editor
  tools: readonly Tool[]
  states: readonly ToolState[]
}

function MoreTools({ editor, tools, states }: MoreToolsProps) {
  const { t } = useTranslation('editor')
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <button type="button" className={classes.tool} aria-label={t('toolbar.more')} tabIndex={-1}>
          <IconDots size={18} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {tools.map((tool, index) => {
          const { isOn, isEnabled } = states[index]!
          return (
            <Menu.Item
              key={tool.name}
              leftSection={<tool.icon size={18} aria-hidden />}
              rightSection={
                isOn ? (
                  <IconCheck size={16} aria-hidden />
                ) : (
                  tool.keys && <kbd>{showKeys(tool.keys)}</kbd>
                )
              }
              disabled={!isEnabled}
              onClick={() => tool.act(editor)}
            >
              {t(`toolbar.${tool.name}`)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
