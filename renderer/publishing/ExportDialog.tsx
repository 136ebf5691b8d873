import { Modal } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { StoryNames } from '../article/StoryNames.tsx'
import { ExportForm } from './ExportForm.tsx'
import { ExportOutcomes } from './ExportOutcomes.tsx'
import { ExportProgress } from './ExportProgress.tsx'
import { remindOfOutcomes } from './remindOfOutcomes.ts'
import { beginExport, endExport, stopExport, useExport } from './useExport.ts'
import { dialogProps } from '../ui/dialogProps.ts'

interface ExportDialogProps {
  articleIds: readonly string[]
  close: () => void
}

/** Makes web pages and other files of stories, in a place that the user chooses. */
export function ExportDialog({ articleIds, close }: ExportDialogProps) {
  const { t } = useTranslation(['common', 'publishing'])
  const { step, articleIds: begun } = useExport()
  useEffect(() => {
    beginExport(articleIds)
    // Left for a story that is to be mended.
    return remindOfOutcomes
  }, [articleIds])
  const running = step.kind === 'running'
  const end = (): void => {
    endExport()
    close()
  }
  return (
    <Modal
      {...dialogProps(running ? stopExport : end, t(running ? 'publishing:export.stop' : 'close'))}
      closeOnClickOutside={!running}
      size={600}
      title={
        articleIds.length === 1
          ? t('publishing:export.titleOne')
          : t('publishing:export.titleMany', { count: articleIds.length })
      }
    >
      {begun === articleIds && (
        <>
          {step.kind === 'choosing' && (
            <>
              <StoryNames articleIds={articleIds} label={t('publishing:export.stories')} />
              <ExportForm articleIds={articleIds} failure={step.failure} close={end} />
            </>
          )}
          {running && <ExportProgress {...step} />}
          {step.kind === 'finished' && <ExportOutcomes {...step} leave={close} close={end} />}
        </>
      )}
    </Modal>
  )
}
