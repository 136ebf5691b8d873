import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { useTranslation } from 'react-i18next'
import { type Keys, showKeys } from '../../ui/shortcuts.ts'
import { type BlockKind, blockKindOf, setBlockKind } from '../../editor/structure/blocks.ts'
import type { StopProps } from './ToolButton.tsx'
import { perform } from './tools.ts'
import classes from './Toolbar.module.css'

const kinds: readonly { kind: BlockKind; keys?: Keys }[] = [
  { kind: 'paragraph', keys: { key: '1', alt: true } },
  { kind: 'subheading', keys: { key: '2', alt: true } },
  { kind: 'smallSubheading' },
  { kind: 'quote', keys: { key: '4', alt: true } },
]

interface KindMenuProps {
  editor: Editor
  kind: KindAtCursor
  button: StopProps
}

/** What the block at the cursor is, and what it could be. */
export function KindMenu({ editor, kind, button }: KindMenuProps) {
  const { t } = useTranslation('editor')
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <button
          type="button"
          className={classes.kind}
          aria-label={`${t('toolbar.kind')}: ${t(kind.label)}`}
          {...button}
        >
          <span>{t(kind.label)}</span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((choice) => (
          <Menu.Item
            key={choice.kind}
            rightSection={
              choice.kind === kind.chosen ? (
                <IconCheck size={16} aria-hidden />
              ) : (
                choice.keys && <kbd>{showKeys(choice.keys)}</kbd>
              )
            }
            onClick={() => perform(editor, setBlockKind(choice.kind))}
          >
            {t(`toolbar.${choice.kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const parts = {
  headline: 'placeholder.headline',
  standfirst: 'placeholder.standfirst',
  bulletList: 'toolbar.bulletList',
  orderedList: 'toolbar.orderedList',
  pullQuote: 'toolbar.pullQuote',
  factBox: 'toolbar.factBox',
  table: 'toolbar.table',
  figure: 'toolbar.caption',
  embed: 'toolbar.embed',
  rule: 'toolbar.rule',
} as const

/** What the cursor is in: the key of its words, and which of the choices it is. */
type KindAtCursor = ReturnType<typeof kindAt>

/** Returns what the block at the cursor is called, and which choice of the menu it is, if any. */
export function kindAt(state: EditorState) {
  const chosen = blockKindOf(state)
  return { chosen, label: chosen ? (`toolbar.${chosen}` as const) : partLabel(state) }
}

function partLabel({ selection: { $from } }: EditorState) {
  const name = $from.depth > 0 ? $from.node(1).type.name : ''
  return Object.hasOwn(parts, name)
    ? parts[name as keyof typeof parts]
    : ('toolbar.otherKind' as const)
}
