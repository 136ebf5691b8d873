import { Button, Group, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { focusOnMount } from '../ui/focus.ts'
import type { RunningJob } from './useJob.ts'
import classes from './handoff.module.css'

interface JobProgressProps {
  /** What is being done, in a sentence. */
  label: string
  job: Pick<RunningJob, 'progress' | 'isStopping'>
  /** Of a file on its way to the newsroom, 0 to 1; null once it is there. */
  sent?: number | null
  stop: () => void
}

/** How far a package has come, and how to stop. */
export function JobProgress({ label, job, sent = null, stop }: JobProgressProps) {
  const { t } = useTranslation('handoff')
  const { progress, isStopping } = job
  const share = sent ?? (progress && progress.total > 0 ? progress.done / progress.total : null)
  return (
    <>
      <p className={classes['text']} role="status">
        {label}
      </p>
      <Progress value={(share ?? 1) * 100} animated={share === null} aria-label={label} />
      <p className={classes['soft']}>
        {progress && sent === null
          ? t(`job.${progress.doing}`, { done: progress.done + 1, total: progress.total })
          : ' '}
      </p>
      <Group justify="flex-end" mt="md">
        <Button ref={focusOnMount} variant="default" disabled={isStopping} onClick={stop}>
          {t(isStopping ? 'job.stopping' : 'job.stop')}
        </Button>
      </Group>
    </>
  )
}
