import { Button, Checkbox, Group, Modal, Progress } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ExportFormat, exportFormats } from '../../shared/contract/publishing.ts'
import { call } from '../newsroom.ts'
import { focusOnMount } from '../shell/focusOnMount.ts'
import { sentenceOf } from '../shell/language.ts'
import { showFailure } from '../shell/notices.ts'
import { ExportHistory } from './ExportHistory.tsx'
import { ExportOutcomes } from './ExportOutcomes.tsx'
import { type Destination, type Exporting, type ExportStep, useExport } from './useExport.ts'
import classes from './publishing.module.css'

interface ExportDialogProps {
  articleIds: readonly string[]
  close: () => void
}

/** Makes web pages and JSON of stories, in a place that a person chooses. */
export function ExportDialog({ articleIds, close }: ExportDialogProps) {
  const { t } = useTranslation(['common', 'publishing'])
  const exporting = useExport()
  const { step } = exporting
  const running = step.kind === 'running'
  return (
    <Modal
      opened
      onClose={running ? exporting.stop : close}
      closeOnClickOutside={!running}
      size={600}
      title={
        articleIds.length === 1
          ? t('publishing:export.titleOne')
          : t('publishing:export.titleMany', { count: articleIds.length })
      }
      closeButtonProps={{ 'aria-label': t(running ? 'publishing:export.stop' : 'close') }}
    >
      {step.kind === 'choosing' && (
        <Choosing articleIds={articleIds} failure={step.failure} start={exporting.start} close={close} />
      )}
      {running && <Running step={step} stop={exporting.stop} />}
      {step.kind === 'finished' && (
        <ExportOutcomes {...step} goOn={(...decided) => void exporting.goOn(...decided)} close={close} />
      )}
    </Modal>
  )
}

interface ChoosingProps {
  articleIds: readonly string[]
  failure: Extract<ExportStep, { kind: 'choosing' }>['failure']
  start: Exporting['start']
  close: () => void
}

function Choosing({ articleIds, failure, start, close }: ChoosingProps) {
  const { t } = useTranslation(['common', 'publishing'])
  const [formats, setFormats] = useState<readonly ExportFormat[]>(['html', 'json'])
  const [destination, choose] = useDestination(articleIds)
  const begin = async (): Promise<void> => {
    const place = destination ?? (await choose())
    if (place) await start({ articleIds, formats, destination: place })
  }
  const [only] = articleIds
  return (
    <>
      {failure && (
        <p role="alert" className={classes.wrong}>
          {failure === 'notSaved' ? t('publishing:export.notSaved') : sentenceOf(failure)}
        </p>
      )}
      <fieldset className={classes.group}>
        <legend>{t('publishing:export.formats')}</legend>
        {exportFormats.map((format) => (
          <Checkbox
            key={format}
            label={t(`publishing:export.${format}`)}
            checked={formats.includes(format)}
            onChange={({ currentTarget }) =>
              setFormats(
                exportFormats.filter((other) =>
                  other === format ? currentTarget.checked : formats.includes(other),
                ),
              )
            }
          />
        ))}
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('publishing:export.destination')}</legend>
        <div className={classes.place}>
          <span className={classes.placeName}>
            {destination?.label ?? t('publishing:export.noDestination')}
          </span>
          <Button variant="default" size="xs" onClick={() => void choose()}>
            {t('publishing:export.choose')}
          </Button>
        </div>
      </fieldset>
      {only !== undefined && articleIds.length === 1 && <ExportHistory articleId={only} />}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <Button data-autofocus disabled={formats.length === 0} onClick={() => void begin()}>
          {t('publishing:export.start')}
        </Button>
      </Group>
    </>
  )
}

/** Where the export goes: the place used last until another is chosen. */
function useDestination(
  articleIds: readonly string[],
): [Destination | null, () => Promise<Destination | null>] {
  const [destination, setDestination] = useState<Destination | null>(null)
  useEffect(() => {
    const offerLast = async (): Promise<void> => {
      const answer = await call('exports.lastDestination', {})
      if (answer.ok) setDestination((chosen) => chosen ?? answer.value.destination)
    }
    void offerLast()
  }, [])
  const choose = async (): Promise<Destination | null> => {
    const answer = await call('exports.chooseDestination', { place: 'folder', articleIds: [...articleIds] })
    if (!answer.ok) {
      showFailure(answer.error)
      return null
    }
    setDestination(answer.value)
    return answer.value
  }
  return [destination, choose]
}

function Running({ step, stop }: { step: Extract<ExportStep, { kind: 'running' }>; stop: () => void }) {
  const { t } = useTranslation(['common', 'publishing'])
  const { progress, stopping } = step
  const photoShare = progress && progress.photos > 0 ? progress.photosDone / progress.photos : 0
  const share = progress ? (progress.articlesDone + photoShare) / Math.max(1, progress.articles) : 0
  return (
    <>
      <p className={classes.text}>
        {progress
          ? t('publishing:export.progress', {
              done: Math.min(progress.articlesDone + 1, progress.articles),
              total: progress.articles,
              headline: progress.headline || t('untitled'),
            })
          : t('publishing:export.running')}
      </p>
      <Progress value={share * 100} aria-label={t('publishing:export.running')} />
      <p className={classes.soft}>
        {progress !== null &&
          progress.photos > 0 &&
          t('publishing:export.photos', { done: progress.photosDone, total: progress.photos })}
      </p>
      <Group justify="flex-end" mt="md">
        <Button ref={focusOnMount} variant="default" disabled={stopping} onClick={stop}>
          {t(stopping ? 'publishing:export.stopping' : 'publishing:export.stop')}
        </Button>
      </Group>
    </>
  )
}
