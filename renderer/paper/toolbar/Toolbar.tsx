import { Menu } from '@mantine/core'
import { useRovingIndex } from '@mantine/hooks'
import { IconCheck, IconDots } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { showKeys } from '../../ui/shortcuts.ts'
import { KindMenu, kindAt } from './KindMenu.tsx'
import { type StopProps, ToolButton } from './ToolButton.tsx'
import { type Tool, tools, type ToolState, toolStates } from './tools.ts'
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
  const onKeyDown = useWayInAndOut(bar, editor)
  const shown = tools.slice(0, fitting)
  const hidden = tools.slice(fitting)
  const [focusedIndex, onFocusChange] = useState(0)
  const total = 1 + shown.length + (hidden.length > 0 ? 1 : 0)
  // Controlled, so that `getItemProps` stays the same and a button whose tool is as before rests.
  const { getItemProps } = useRovingIndex({ total, focusedIndex, onFocusChange })
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
      <KindMenu editor={editor} kind={kind} button={getItemProps({ index: 0 })} />
      {shown.map((tool, index) => (
        <ToolButton
          key={tool.name}
          editor={editor}
          tool={tool}
          {...states[index]!}
          index={index + 1}
          getItemProps={getItemProps}
        />
      ))}
      {hidden.length > 0 && (
        <MoreTools
          editor={editor}
          tools={hidden}
          states={states.slice(fitting)}
          button={getItemProps({ index: total - 1 })}
        />
      )}
    </div>
  )
}

/** All that the toolbar shows of the editor's state. */
function toolbarState({ editor }: { editor: Editor }) {
  const { state } = editor
  return { kind: kindAt(state), states: toolStates(tools, state) }
}

/** Alt F10 goes into the toolbar from the text, as in other editors, and Escape back. */
function useWayInAndOut(
  bar: RefObject<HTMLDivElement | null>,
  editor: Editor,
): (event: KeyboardEvent) => void {
  useEffect(() => {
    const { dom } = editor.view
    const goThere = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'F10' || !event.altKey) return
      event.preventDefault()
      bar.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus()
    }
    dom.addEventListener('keydown', goThere)
    return () => dom.removeEventListener('keydown', goThere)
  }, [bar, editor])
  return (event) => {
    // React lets the keys of an open menu pass here, too; there Escape closes the menu.
    if (event.key !== 'Escape' || !bar.current?.contains(event.target as HTMLElement)) return
    event.preventDefault()
    editor.view.focus()
  }
}

function useFittingTools(bar: RefObject<HTMLDivElement | null>): number {
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
  button: StopProps
}

function MoreTools({ editor, tools, states, button }: MoreToolsProps) {
  const { t } = useTranslation('editor')
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <button type="button" className={classes.tool} aria-label={t('toolbar.more')} {...button}>
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
