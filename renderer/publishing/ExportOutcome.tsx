import { Button, Group, Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ExportOutcome, TakenDecision } from '#shared/contract/publishing.ts'
import { BlockedStory } from '../findings/BlockedStory.tsx'
import { sentenceOf } from '../ui/language.ts'
import classes from './publishing.module.css'

interface OutcomeProps {
  outcome: ExportOutcome
  headline: string
  decision: TakenDecision | undefined
  decide: (decision: TakenDecision) => void
  /** Whether the user lets it out in spite of its errors. */
  isOverridden: boolean
  override: (chosen: boolean) => void
  /** Opens the story, so that the user can mend it. */
  open: () => void
}

/** What became of one story. */
export function Outcome({ outcome, headline, open, ...rest }: OutcomeProps) {
  const { t } = useTranslation('publishing')
  return (
    <li className={classes.outcome}>
      <div>
        <span className={classes.name}>{headline}</span>
        {outcome.kind === 'taken' ? (
          <Taken outcome={outcome} {...rest} />
        ) : outcome.kind === 'blocked' ? (
          <BlockedStory {...outcome} overridden={rest.isOverridden} override={rest.override} />
        ) : (
          <Detail outcome={outcome} />
        )}
      </div>
      {outcome.kind === 'failed' && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('export.openOf', { headline })}
          onClick={open}
        >
          {t('export.open')}
        </Button>
      )}
    </li>
  )
}

function Detail({ outcome }: { outcome: Exclude<ExportOutcome, { kind: 'taken' | 'blocked' }> }) {
  const { t } = useTranslation('publishing')
  if (outcome.kind === 'failed')
    return <span className={classes.wrong}>{sentenceOf(outcome.error)}</span>
  return (
    <span className={classes.detail}>
      {outcome.kind === 'skipped'
        ? t('export.skipped')
        : t('export.written', { folder: outcome.folder, count: outcome.files })}
    </span>
  )
}

const choices = ['rename', 'replace', 'skip'] as const satisfies readonly TakenDecision[]

interface TakenProps extends Pick<OutcomeProps, 'decision' | 'decide'> {
  outcome: Extract<ExportOutcome, { kind: 'taken' }>
}

function Taken({ outcome: { folder, headline }, decision, decide }: TakenProps) {
  const { t } = useTranslation('publishing')
  // What is not a story of ours is never deleted by a click.
  const offered = choices.filter((choice) => choice !== 'replace' || headline !== '')
  return (
    <>
      <span className={classes.caution}>
        {headline
          ? t('export.takenByStory', { folder, headline })
          : t('export.takenByOther', { folder })}
      </span>
      <Radio.Group
        aria-label={t('export.decision', { folder })}
        value={decision ?? 'rename'}
        onChange={(value) => {
          const next = offered.find((choice) => choice === value)
          if (next) decide(next)
        }}
      >
        <Group gap="md" mt={6}>
          {offered.map((choice) => (
            <Radio key={choice} value={choice} label={t(`export.${choice}`)} />
          ))}
        </Group>
      </Radio.Group>
    </>
  )
}
