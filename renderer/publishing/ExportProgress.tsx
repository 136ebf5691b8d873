import { Button, Group, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { focusOnMount } from '../ui/focus.ts'
import { type CloseAnswer, useCloseQuestion } from './runningExport.ts'
import { type ExportStep, stopExport } from './useExport.ts'
import classes from './publishing.module.css'

type Running = Extract<ExportStep, { kind: 'running' }>

/** Which story is being exported, what is done with it, and how to stop. */
export function ExportProgress({ progress, stopping }: Running) {
  const { t } = useTranslation(['common', 'publishing'])
  const question = useCloseQuestion((state) => state.question)
  return (
    <>
      <p className={classes.text}>
        {progress && progress.doing !== 'packing'
          ? t('publishing:export.progress', {
              done: Math.min(progress.articlesDone + 1, progress.articles),
              total: progress.articles,
              headline: progress.headline || t('untitled'),
            })
          : t('publishing:export.running')}
      </p>
      <Progress value={shareOf(progress) * 100} aria-label={t('publishing:export.running')} />
      <p className={classes.soft}>
        {progress &&
          t(`publishing:export.doing.${progress.doing}`, {
            done: progress.photosDone,
            total: progress.photos,
          })}
      </p>
      {question.kind === 'asked' && <CloseQuestion answer={question.answer} />}
      {question.kind === 'waiting' && (
        <p role="status" className={classes.caution}>
          {t('publishing:export.closing.waiting')}
        </p>
      )}
      {question.kind !== 'asked' && (
        <Group justify="flex-end" mt="md">
          <Button ref={focusOnMount} variant="default" disabled={stopping} onClick={stopExport}>
            {t(stopping ? 'publishing:export.stopping' : 'publishing:export.stop')}
          </Button>
        </Group>
      )}
    </>
  )
}

/** From 0 to 1; the photos are most of a story's work. */
function shareOf(progress: Running['progress']): number {
  if (!progress) return 0
  const { articlesDone, articles, photosDone, photos } = progress
  const ofStory = photos > 0 ? photosDone / photos : 0
  return Math.min(1, (articlesDone + ofStory) / Math.max(1, articles))
}

/** Asked of whoever closes the window meanwhile. */
function CloseQuestion({ answer }: { answer: (answer: CloseAnswer) => void }) {
  const { t } = useTranslation('publishing')
  return (
    <div role="alert" className={classes.question}>
      <p className={classes.text}>{t('export.closing.question')}</p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => answer('stay')}>
          {t('export.closing.stay')}
        </Button>
        <Button variant="default" onClick={() => answer('stop')}>
          {t('export.closing.stop')}
        </Button>
        <Button ref={focusOnMount} onClick={() => answer('wait')}>
          {t('export.closing.wait')}
        </Button>
      </Group>
    </div>
  )
}
