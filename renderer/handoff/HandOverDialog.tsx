import { Button, Checkbox, Group, Modal, PasswordInput, Textarea } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallInput } from '#shared/contract/contract.ts'
import { flushOpenArticle } from '../article/saving.ts'
import { StoryNames } from '../article/StoryNames.tsx'
import { call } from '../newsroom/newsroom.ts'
import { startDownload } from '../ui/download.ts'
import { sentenceOf } from '../ui/language.ts'
import { showNotice } from '../ui/notices.ts'
import { useKept } from '../ui/useKept.ts'
import { JobProgress } from './JobProgress.tsx'
import { useJob } from './useJob.ts'
import classes from './handoff.module.css'
import { dialogProps } from '../ui/dialogProps.ts'

interface HandOverDialogProps {
  articleIds: readonly string[]
  close: () => void
}

type Choices = Pick<CallInput<'handoff.make'>, 'photos' | 'wholePhotos'> & { password: string }

/** Packs stories into one file that another laptop takes in. */
export function HandOverDialog({ articleIds, close }: HandOverDialogProps) {
  const { t } = useTranslation(['common', 'handoff'])
  const [choices, setChoices] = useState<Choices>({
    photos: true,
    wholePhotos: false,
    password: '',
  })
  const note = useKept(`package ${articleIds.join(' ')}`, '')
  const [isMaking, setMaking] = useState(false)
  const job = useJob()
  const isStopped = useRef(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const count = articleIds.length
  const choose = (choice: Partial<Choices>): void => setChoices((now) => ({ ...now, ...choice }))

  async function make(event: FormEvent): Promise<void> {
    event.preventDefault()
    setWrong(null)
    isStopped.current = false
    // What is packed is what is on the screen.
    if (!(await flushOpenArticle())) return setWrong(t('handoff:make.notSaved'))
    setMaking(true)
    const password = choices.password === '' ? null : choices.password
    const made = await job.run((jobId) =>
      call('handoff.make', {
        jobId,
        ...choices,
        note: note.value,
        password,
        articleIds: [...articleIds],
      }),
    )
    setMaking(false)
    if (!made.ok && isStopped.current) showNotice(t('handoff:job.notMade'))
    if (!made.ok) return setWrong(made.error.code === 'cancelled' ? null : sentenceOf(made.error))
    const { download, fileName } = made.value
    if (download !== null) startDownload(download)
    leave()
    showNotice(t('handoff:make.done', { name: fileName }))
  }

  function leave(): void {
    note.drop()
    close()
  }

  function stop(): void {
    job.stop()
    isStopped.current = true
  }

  return (
    <Modal
      {...dialogProps(() => !isMaking && close())}
      closeOnClickOutside={!isMaking}
      size={560}
      title={count === 1 ? t('handoff:make.titleOne') : t('handoff:make.titleMany', { count })}
    >
      {isMaking ? (
        <JobProgress label={t('handoff:make.making')} job={job} stop={stop} />
      ) : (
        <form onSubmit={(event) => void make(event)}>
          {wrong !== null && (
            <p className={classes['wrong']} role="alert">
              {wrong}
            </p>
          )}
          <p className={classes['text']}>{t('handoff:make.intro')}</p>
          <StoryNames articleIds={articleIds} label={t('handoff:make.stories')} />
          <Checkbox
            data-autofocus
            mb="xs"
            label={t('handoff:make.photos')}
            description={t('handoff:make.photosNote')}
            checked={choices.photos}
            onChange={({ currentTarget }) =>
              choose({ photos: currentTarget.checked, wholePhotos: false })
            }
          />
          <Checkbox
            mb="md"
            disabled={!choices.photos}
            label={t('handoff:make.wholePhotos')}
            description={t('handoff:make.wholePhotosNote')}
            checked={choices.wholePhotos}
            onChange={({ currentTarget }) => choose({ wholePhotos: currentTarget.checked })}
          />
          <Textarea
            mb="md"
            autosize
            minRows={2}
            maxRows={6}
            maxLength={4_000}
            label={t('handoff:make.note')}
            value={note.value}
            onChange={({ currentTarget }) => note.keep(currentTarget.value)}
          />
          <PasswordInput
            maxLength={1_000}
            autoComplete="new-password"
            label={t('handoff:make.password')}
            description={t('handoff:make.passwordNote')}
            value={choices.password}
            onChange={({ currentTarget }) => choose({ password: currentTarget.value })}
          />
          <Group className={classes['actions']} justify="flex-end">
            <Button variant="default" onClick={leave}>
              {t('cancel')}
            </Button>
            <Button type="submit">{t('handoff:make.start')}</Button>
          </Group>
        </form>
      )}
    </Modal>
  )
}
