import { Button, Group, Modal, Select } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { closeHistory } from '@tiptap/pm/history'
import { useTranslation } from 'react-i18next'
import { type OldEncoding, oldEncodings } from '#shared/text/encodings/encodings.ts'
import { editableArticle } from '../article/articleStore.ts'
import { showNotice } from '../ui/notices.ts'
import { type Change, changesIn, recogniseIn, repaired, scopeOf } from '../editor/paste/repair.ts'
import classes from './RepairDialog.module.css'
import { dialogProps } from '../ui/dialogProps.ts'

/** Paragraphs that are shown before and after. */
const shownChanges = 8

/**
 * Shows the text of the open story out of its old encoding beside what it is now, and converts it
 * on the reader's word.
 */
export function RepairDialog({ close }: { close: () => void }) {
  const { t } = useTranslation(['common', 'importing'])
  const editor = editableArticle()?.editor
  return (
    <Modal {...dialogProps(close)} size={760} title={t('importing:repair.title')}>
      {editor && <Repair editor={editor} close={close} />}
    </Modal>
  )
}

function Repair({ editor, close }: { editor: Editor; close: () => void }) {
  const { t } = useTranslation(['common', 'importing'])
  // The text cannot change behind the dialog.
  const [scope] = useState(() => scopeOf(editor.state))
  const [found] = useState(() => recogniseIn(editor.state.doc, scope))
  const [chosen, setChosen] = useState<OldEncoding | null>(found?.encoding ?? null)
  const changes = chosen ? changesIn(editor.state.doc, scope, chosen, shownChanges) : []
  const convert = (): void => {
    if (!chosen) return
    editor.view.dispatch(closeHistory(repaired(editor.state, scope, chosen)))
    close()
    editor.view.focus()
    showNotice(t('importing:repair.done'))
  }
  return (
    <>
      <p className={classes.text}>
        {t(
          scope.kind === 'selection' ? 'importing:repair.ofSelection' : 'importing:repair.ofStory',
        )}
        {'. '}
        {found
          ? t('importing:repair.found', {
              encoding: t(`importing:encoding.${found.encoding}`),
              confidence: Math.round(found.confidence * 100),
            })
          : t('importing:repair.none')}
      </p>
      <Select
        className={classes.encoding}
        label={t('importing:repair.encoding')}
        data={oldEncodings.map((value) => ({ value, label: t(`importing:encoding.${value}`) }))}
        value={chosen}
        onChange={(value) => setChosen(oldEncodings.find((each) => each === value) ?? null)}
        data-autofocus={chosen === null || undefined}
      />
      {chosen && (
        <output className={classes.output}>
          {changes.length === 0 ? t('importing:repair.unchanged') : <Changes changes={changes} />}
        </output>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <Button
          data-autofocus={chosen !== null || undefined}
          disabled={changes.length === 0}
          onClick={convert}
        >
          {t('importing:repair.convert')}
        </Button>
      </Group>
    </>
  )
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const { t } = useTranslation('importing')
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          <th scope="col">{t('repair.original')}</th>
          <th scope="col">{t('repair.converted')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ before, after }, at) => (
          <tr key={at}>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
