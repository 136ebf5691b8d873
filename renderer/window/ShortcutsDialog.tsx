import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Command, commands } from '#shared/contract/commands.ts'
import { type Keys, keysOf, showKeys } from '../ui/shortcuts.ts'
import classes from './ShortcutsDialog.module.css'
import { dialogProps } from '../ui/dialogProps.ts'

/** Keys that the story and the list of stories listen for themselves. */
const writing = [
  ['bold', [{ key: 'b', mod: true }]],
  ['italic', [{ key: 'i', mod: true }]],
  ['link', [{ key: 'k', mod: true, shift: true }]],
  [
    'blockKind',
    [
      { key: '1', alt: true },
      { key: '4', alt: true },
    ],
  ],
  [
    'moveBlock',
    [
      { key: '↑', alt: true },
      { key: '↓', alt: true },
    ],
  ],
  ['goOnAfter', [{ key: 'Enter', mod: true }]],
  ['leaveCaption', [{ key: 'Enter' }]],
  ['findingMenu', [{ key: 'F10', shift: true }]],
  ['backToText', [{ key: 'Esc' }]],
] as const satisfies readonly (readonly [string, readonly Keys[]])[]

const list = [
  ['openStory', [{ key: 'Enter' }]],
  ['pickStory', [{ key: 'Space' }]],
  ['renameStory', [{ key: 'F2' }]],
  ['trashStory', [{ key: 'Delete' }]],
  ['storyMenu', [{ key: 'F10', shift: true }]],
] as const satisfies readonly (readonly [string, readonly Keys[]])[]

/** All the keys that do something, and what. */
export function ShortcutsDialog({ close }: { close: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal {...dialogProps(close)} title={t('shortcuts.title')} size={720}>
      <div className={classes.columns}>
        <Keyboard
          title={t('shortcuts.everywhere')}
          rows={commands.map((command: Command) => [t(`commands.${command}`), [keysOf(command)]])}
        />
        <div>
          <Keyboard
            title={t('shortcuts.writing')}
            rows={writing.map(([name, keys]) => [t(`shortcuts.${name}`), keys])}
          />
          <Keyboard
            title={t('shortcuts.list')}
            rows={list.map(([name, keys]) => [t(`shortcuts.${name}`), keys])}
          />
        </div>
      </div>
    </Modal>
  )
}

function Keyboard(props: { title: string; rows: readonly (readonly [string, readonly Keys[]])[] }) {
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{props.title}</h3>
      <dl className={classes.keys}>
        {props.rows.map(([label, keys]) => (
          <div key={label} className={classes.row}>
            <dt>{label}</dt>
            <dd>
              {keys.map((each) => (
                <kbd key={each.key} className={classes.key}>
                  {showKeys(each)}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
