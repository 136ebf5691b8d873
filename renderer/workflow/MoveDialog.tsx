import { Button, Group, Modal, Textarea } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestNote } from '#shared/article/signOff.ts'
import type { Move } from '#shared/article/status.ts'
import { editableArticle } from '../article/articleStore.ts'
import { openThreads, useComments } from '../comments/commentsStore.ts'
import { openAt } from '../article/goTo.ts'
import { useFindings } from '../findings/findingsStore.ts'
import { useConflicts } from '../article/useConflicts.ts'
import { useKept } from '../ui/useKept.ts'
import { AskProfile, useProfileDraft } from '../people/AskProfile.tsx'
import { moveName, type MovedStory, moveOn } from './moving.ts'
import classes from './MoveDialog.module.css'
import { saveState } from '../article/saving.ts'
import { dialogProps } from '../ui/dialogProps.ts'

interface MoveDialogProps {
  story: MovedStory
  move: Move
  close: () => void
}

/** A note, who signs, and what should be known before. */
export function MoveDialog({ story, move, close }: MoveDialogProps) {
  const { t } = useTranslation(['common', 'workflow'])
  const { value: note, keep: setNote, drop: dropNote } = useKept(`note ${story.id} ${move}`, '')
  const [busy, setBusy] = useState(false)
  const [unsaved, setUnsaved] = useState(false)
  const profile = useProfileDraft()
  const undecided = useConflicts(move === 'approve' ? story.id : null)?.length ?? 0
  const submit = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault()
    if (busy || undecided > 0) return
    setBusy(true)
    const done = (await profile.store()) && (await moveOn(story, move, note))
    setBusy(false)
    if (done) cancel()
    else setUnsaved(isUnsaved(story.id))
  }
  const cancel = (): void => {
    dropNote()
    close()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
      void submit()
  }
  const name = t(`workflow:moves.${moveName(move, story.status)}`)
  return (
    <Modal {...dialogProps(close)} size={520} title={name}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <p className={classes.headline}>{story.headline || t('untitled')}</p>
        {undecided > 0 && <Undecided articleId={story.id} count={undecided} />}
        {move === 'approve' && undecided === 0 && <BeforeApproval story={story} />}
        <Textarea
          label={t('workflow:dialog.note')}
          description={t(`workflow:dialog.notes.${move}`)}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          maxLength={longestNote}
          autosize
          minRows={2}
          maxRows={10}
          readOnly={busy}
          data-autofocus={profile.isKnown || undefined}
        />
        <AskProfile draft={profile} />
        {unsaved && (
          <p className={classes.caution} role="alert">
            {t('workflow:dialog.notSaved')}
          </p>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={cancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={undecided > 0}>
            {name}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

/** The banner that says why stands behind the dialog. */
function isUnsaved(articleId: string): boolean {
  return editableArticle()?.articleId === articleId && saveState()?.kind === 'failed'
}

/** What both sides of a merge changed has to be decided before anybody signs it. */
function Undecided({ articleId, count }: { articleId: string; count: number }) {
  const { t } = useTranslation('workflow')
  return (
    <div className={classes.caution} role="alert">
      <p className={classes.why}>{t('dialog.openConflicts', { count })}</p>
      <Button
        size="xs"
        variant="default"
        onClick={() => void openAt(articleId, { kind: 'conflicts' })}
      >
        {t('dialog.decide')}
      </Button>
    </div>
  )
}

/** What is still open, said and not forbidden. */
function BeforeApproval({ story }: { story: MovedStory }) {
  const { t } = useTranslation('workflow')
  const isOpen = editableArticle()?.articleId === story.id
  const threads = useComments(({ threads }) => openThreads(threads).length)
  const count = isOpen ? threads : story.openThreads
  const errors = useFindings(
    ({ findings }) => findings.filter(({ severity }) => severity === 'error').length,
  )
  const said = [
    count > 0 && t('dialog.openThreads', { count }),
    isOpen && errors > 0 && t('dialog.errors', { count: errors }),
  ].filter(Boolean)
  return said.length > 0 && <p className={classes.caution}>{said.join(' ')}</p>
}
