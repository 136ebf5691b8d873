import { autoUpdate, computePosition, offset } from '@floating-ui/dom'
import { Menu } from '@mantine/core'
import { IconChevronDown, IconTable } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  splitCell,
  toggleHeader,
} from '@tiptap/pm/tables'
import type { Command } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import { Fragment, type RefObject, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { depthOf } from '../editor/structure/parts.ts'
import { perform } from './toolbar/tools.ts'
import classes from './TableMenu.module.css'

/** Pixels between the table and its button. */
const gap = 4

const groups = [
  {
    rowBefore: addRowBefore,
    rowAfter: addRowAfter,
    columnBefore: addColumnBefore,
    columnAfter: addColumnAfter,
  },
  {
    headerRow: toggleHeader('row'),
    headerColumn: toggleHeader('column'),
    merge: mergeCells,
    split: splitCell,
  },
  { deleteRow, deleteColumn, deleteTable },
] as const satisfies readonly Record<string, Command>[]

type Action = keyof (typeof groups)[0] | keyof (typeof groups)[1] | keyof (typeof groups)[2]

/** What can be done with the table that holds the cursor, at its upper right corner. */
export function TableMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor')
  const position = useEditorState({ editor, selector: tablePosition })
  const button = useRef<HTMLButtonElement>(null)
  useCorner(editor, position, button)
  if (position === null) return null
  return (
    <Menu position="bottom-end" returnFocus={false}>
      <Menu.Target>
        <button ref={button} type="button" className={classes.button} aria-label={t('table.label')}>
          <IconTable size={16} aria-hidden />
          <IconChevronDown size={12} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map((group, index) => (
          <Fragment key={index}>
            {index > 0 && <Menu.Divider />}
            {(Object.entries(group) as [Action, Command][]).map(([name, command]) => (
              <Item key={name} editor={editor} name={name} command={command} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Item({ editor, name, command }: { editor: Editor; name: Action; command: Command }) {
  const { t } = useTranslation('editor')
  const can = useEditorState({ editor, selector: ({ editor }) => command(editor.state) })
  return (
    <Menu.Item disabled={!can} onClick={() => perform(editor, command)}>
      {t(`table.${name}`)}
    </Menu.Item>
  )
}

function tablePosition({ editor }: { editor: Editor }): number | null {
  const { $from } = editor.state.selection
  const depth = depthOf($from, 'table')
  return depth === null ? null : $from.before(depth)
}

/** Keeps the button above the upper right corner of the table, which it follows as it grows. */
function useCorner(
  editor: Editor,
  position: number | null,
  button: RefObject<HTMLButtonElement | null>,
): void {
  useLayoutEffect(() => {
    const table = position === null ? null : editor.view.nodeDOM(position)
    const { current: floating } = button
    if (!(table instanceof HTMLElement) || !floating) return undefined
    const place = async (): Promise<void> => {
      const { x, y } = await computePosition(table, floating, {
        placement: 'top-end',
        middleware: [offset(gap)],
      })
      Object.assign(floating.style, { left: `${x}px`, top: `${y}px` })
    }
    return autoUpdate(table, floating, () => void place(), { ancestorScroll: false })
  }, [editor, position, button])
}
