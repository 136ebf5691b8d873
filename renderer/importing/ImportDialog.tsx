import { Button, Group, Modal, Progress } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { focusOnMount } from '../ui/focus.ts'
import type { ImportFile } from '../newsroom/droppedFiles.ts'
import { ChooseFiles } from './ChooseFiles.tsx'
import { ImportOutcomes } from './ImportOutcomes.tsx'
import { ImportPreviews } from './ImportPreviews.tsx'
import { type ImportStep, useImport } from './useImport.ts'
import { wantedFiles } from './wantedFiles.ts'
import classes from './importing.module.css'
import { dialogProps } from '../ui/dialogProps.ts'

interface ImportDialogProps {
  /** What was dropped; empty where the user has yet to choose. */
  files: readonly ImportFile[]
  close: () => void
}

/** Brings stories into the library out of files of many kinds, after they were looked at. */
export function ImportDialog({ files, close }: ImportDialogProps) {
  const { t } = useTranslation(['common', 'importing'])
  const { step, read, take, startAgain, stop } = useImport()
  const running = step.kind === 'uploading' || step.kind === 'working'
  const begun = useRef(false)
  useEffect(() => {
    // What was dropped is read at once; once, also where React tries effects twice.
    if (begun.current || files.length === 0) return
    begun.current = true
    void read(wantedFiles(files))
  })
  return (
    <Modal
      {...dialogProps(running ? stop : close, t(running ? 'importing:stop' : 'close'))}
      closeOnClickOutside={!running && step.kind !== 'chosen'}
      size={760}
      title={t('importing:title')}
    >
      {step.kind === 'choosing' && (
        <ChooseFiles
          failure={step.failure}
          read={(chosen) => void read(wantedFiles(chosen))}
          close={close}
        />
      )}
      {running && <Running step={step} stop={stop} />}
      {step.kind === 'chosen' && (
        <ImportPreviews
          read={step.read}
          take={(choices) => void take(choices)}
          startAgain={startAgain}
          close={close}
        />
      )}
      {step.kind === 'finished' && <ImportOutcomes step={step} close={close} />}
    </Modal>
  )
}

interface RunningProps {
  step: Extract<ImportStep, { kind: 'uploading' | 'working' }>
  stop: () => void
}

function Running({ step, stop }: RunningProps) {
  const { t } = useTranslation('importing')
  const stopping = step.kind === 'working' && step.stopping
  return (
    <>
      <p className={classes.text}>{stopping ? t('stopping') : doing(step, t)}</p>
      <Progress value={shareOf(step) * 100} aria-label={t('title')} />
      <Group justify="flex-end" mt="lg">
        <Button ref={focusOnMount} variant="default" disabled={stopping} onClick={stop}>
          {t('stop')}
        </Button>
      </Group>
    </>
  )
}

type Translate = ReturnType<typeof useTranslation<'importing'>>['t']

function doing(step: RunningProps['step'], t: Translate): string {
  if (step.kind === 'uploading') return t('uploading', { done: step.done + 1, total: step.files })
  const { done = 0, total = 1, name = '' } = step.progress ?? {}
  return step.on === 'reading'
    ? t('reading', { name })
    : t('taking', { done: done + 1, total, name })
}

function shareOf(step: RunningProps['step']): number {
  if (step.kind === 'uploading') return step.share
  return step.progress ? step.progress.done / Math.max(1, step.progress.total) : 0
}
