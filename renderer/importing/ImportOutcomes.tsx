import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportOutcome } from '#shared/contract/importing.ts'
import { focusOnMount } from '../ui/focus.ts'
import { sentenceOf } from '../ui/language.ts'
import type { ImportStep } from './useImport.ts'
import classes from './importing.module.css'
import { openArticle } from '../article/opening.ts'

interface ImportOutcomesProps {
  step: Extract<ImportStep, { kind: 'finished' }>
  close: () => void
}

export function ImportOutcomes({ step: { outcomes, untaken }, close }: ImportOutcomesProps) {
  const { t } = useTranslation(['common', 'importing'])
  const taken = outcomes.filter((outcome) => outcome.kind === 'imported')
  const failed = outcomes.length - taken.length
  const [first] = taken
  const counted = [
    t('importing:taken', { count: taken.length }),
    ...(failed > 0 ? [t('importing:failed', { count: failed })] : []),
    ...(untaken > 0 ? [t('importing:notTaken', { count: untaken })] : []),
  ]
  return (
    <>
      <p className={classes.text}>{counted.join(' ')}</p>
      <ul className={classes.outcomes} aria-label={t('importing:outcomes')}>
        {outcomes.map((outcome) => (
          <Outcome key={outcome.storyId} outcome={outcome} />
        ))}
      </ul>
      <Group justify="flex-end" mt="lg">
        {first && (
          <Button
            variant="default"
            onClick={() => {
              close()
              void openArticle(first.articleId)
            }}
          >
            {t('importing:open')}
          </Button>
        )}
        <Button ref={focusOnMount} onClick={close}>
          {t('close')}
        </Button>
      </Group>
    </>
  )
}

function Outcome({ outcome }: { outcome: ImportOutcome }) {
  const { t } = useTranslation(['common', 'importing'])
  if (outcome.kind === 'failed')
    return (
      <li>
        <span className={classes.name}>{outcome.fileName}</span>
        <span className={classes.wrong}>{sentenceOf(outcome.error)}</span>
      </li>
    )
  const { headline, picturesLeftOut } = outcome
  return (
    <li>
      <span className={classes.name}>{headline || t('untitled')}</span>
      <span className={picturesLeftOut.length > 0 ? classes.caution : classes.facts}>
        {picturesLeftOut.length > 0
          ? t('importing:picturesLeftOut', { names: picturesLeftOut.join(', ') })
          : t('importing:imported')}
      </span>
    </li>
  )
}
