import { Button, Group, Modal, PasswordInput } from '@mantine/core'
import { IconPackageImport } from '@tabler/icons-react'
import { type DragEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/contract/errors.ts'
import { focusOnMount } from '../ui/focus.ts'
import { sentenceOf } from '../ui/language.ts'
import type { ReceiveFrom } from '../navigation/navigation.ts'
import { JobProgress } from './JobProgress.tsx'
import { WaitingPackageList } from './WaitingPackageList.tsx'
import { PackageStories } from './PackageStories.tsx'
import { ReceivedStories } from './ReceivedStories.tsx'
import { type Receiving, type ReceiveStep, useReceive } from './useReceive.ts'
import classes from './handoff.module.css'
import { dialogProps } from '../ui/dialogProps.ts'

interface ReceiveDialogProps {
  /** What was dropped or opened; null where the user has yet to choose. */
  from: ReceiveFrom | null
  close: () => void
}

/** Takes in what a colleague handed over, after it was looked at. */
export function ReceiveDialog({ from, close }: ReceiveDialogProps) {
  const { t } = useTranslation(['common', 'handoff'])
  const receiving = useReceive()
  const { step, read } = receiving
  const begun = useRef<ReceiveFrom | null>(null)
  useEffect(() => {
    // Once for each, also where React tries effects twice.
    if (from === null || begun.current === from) return
    begun.current = from
    void read(from)
  })
  const isTaking = step.kind === 'taking'
  return (
    <Modal
      {...dialogProps(() => !isTaking && close())}
      closeOnClickOutside={step.kind === 'choosing' || step.kind === 'finished'}
      size={680}
      title={t('handoff:receive.title')}
    >
      {step.kind === 'choosing' && (
        <ChoosePackage failure={step.failure} read={read} close={close} />
      )}
      {(step.kind === 'reading' || isTaking) && (
        <JobProgress
          label={t(isTaking ? 'handoff:receive.taking' : 'handoff:receive.reading')}
          job={receiving.job}
          sent={step.kind === 'reading' ? step.share : null}
          stop={receiving.stop}
        />
      )}
      {step.kind === 'locked' && <Locked step={step} unlock={receiving.unlock} close={close} />}
      {step.kind === 'opened' && <PackageStories preview={step.preview} receiving={receiving} />}
      {step.kind === 'finished' && (
        <ReceivedStories received={step.received} read={read} close={close} />
      )}
    </Modal>
  )
}

interface ChoosePackageProps {
  failure: Failure | 'notSaved' | null
  read: Receiving['read']
  close: () => void
}

function ChoosePackage({ failure, read, close }: ChoosePackageProps) {
  const { t } = useTranslation(['common', 'handoff'])
  const inputRef = useRef<HTMLInputElement>(null)
  const readFirst = (files: FileList | null): void => {
    const file = files?.[0]
    if (file) void read({ kind: 'file', file })
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    readFirst(event.dataTransfer.files)
  }
  return (
    <div onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      {failure !== null && (failure === 'notSaved' || failure.code !== 'cancelled') && (
        <p className={classes['wrong']} role="alert">
          {failure === 'notSaved' ? t('handoff:receive.notSaved') : sentenceOf(failure)}
        </p>
      )}
      <WaitingPackageList read={read} />
      <p className={classes['text']}>{t('handoff:receive.intro')}</p>
      <input
        ref={inputRef}
        type="file"
        hidden
        accept=".toasoan"
        aria-label={t('handoff:receive.choose')}
        onChange={(event) => readFirst(event.currentTarget.files)}
      />
      <Button
        data-autofocus
        ref={failure === null ? undefined : focusOnMount}
        leftSection={<IconPackageImport size={18} />}
        onClick={() => inputRef.current?.click()}
      >
        {t('handoff:receive.choose')}
      </Button>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
      </Group>
    </div>
  )
}

interface LockedProps {
  step: Extract<ReceiveStep, { kind: 'locked' }>
  unlock: Receiving['unlock']
  close: () => void
}

function Locked({ step, unlock, close }: LockedProps) {
  const { t } = useTranslation(['common', 'handoff'])
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (password !== '') void unlock(step.packageId, password)
  }
  return (
    <form onSubmit={submit}>
      <p className={classes['text']}>{t('handoff:receive.locked', { name: step.fileName })}</p>
      <PasswordInput
        ref={focusOnMount}
        autoComplete="off"
        maxLength={1_000}
        label={t('handoff:receive.password')}
        error={step.isWrong ? t('handoff:receive.wrong') : null}
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <Button type="submit" disabled={password === ''}>
          {t('handoff:receive.unlock')}
        </Button>
      </Group>
    </form>
  )
}
