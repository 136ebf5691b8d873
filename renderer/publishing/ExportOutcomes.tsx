import { Button, Group, Radio } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportOutcome, TakenDecision } from '../../shared/contract/publishing.ts'
import { BlockedStory } from '../findings/BlockedStory.tsx'
import { call } from '../newsroom.ts'
import { focusOnMount } from '../shell/focusOnMount.ts'
import { sentenceOf } from '../shell/language.ts'
import { showFailure } from '../shell/notices.ts'
import { ask } from '../shell/queryClient.ts'
import classes from './publishing.module.css'

/** Rows that are drawn; what needs a person comes first. */
const shownRows = 200
const urgency: Readonly<Record<ExportOutcome['kind'], number>> = {
  blocked: 0,
  taken: 1,
  failed: 2,
  skipped: 3,
  written: 4,
}

interface ExportOutcomesProps {
  outcomes: readonly ExportOutcome[]
  download: string | null
  goOn: (decisions: Readonly<Record<string, TakenDecision>>, overrides: readonly string[]) => void
  close: () => void
}

/** What became of each story; where a folder is taken, what to do is asked. */
export function ExportOutcomes({ outcomes, download, goOn, close }: ExportOutcomesProps) {
  const { t } = useTranslation(['common', 'publishing'])
  const [chosen, setChosen] = useState<Readonly<Record<string, TakenDecision>>>({})
  const [overrides, setOverrides] = useState<readonly string[]>([])
  const headlines = useHeadlines(outcomes)
  const written = outcomes.filter((outcome) => outcome.kind === 'written')
  const taken = outcomes.filter((outcome) => outcome.kind === 'taken')
  const sorted = [...outcomes].sort((a, b) => urgency[a.kind] - urgency[b.kind])
  const decisions = Object.fromEntries(
    taken.map(({ articleId }) => [articleId, chosen[articleId] ?? ('rename' as const)]),
  )
  const first = written[0]
  return (
    <>
      <output className={classes.text}>
        {t('publishing:export.finished', { count: written.length })}{' '}
        {download !== null && t('publishing:export.downloading')}
      </output>
      <ul className={classes.rows} aria-label={t('publishing:export.outcomes')}>
        {sorted.slice(0, shownRows).map((outcome) => (
          <li key={outcome.articleId}>
            <span className={classes.name}>{headlines.get(outcome.articleId) || t('untitled')}</span>
            {outcome.kind === 'blocked' && (
              <BlockedStory
                {...outcome}
                overridden={overrides.includes(outcome.articleId)}
                override={(chosen) =>
                  setOverrides(
                    chosen
                      ? [...overrides, outcome.articleId]
                      : overrides.filter((id) => id !== outcome.articleId),
                  )
                }
              />
            )}
            <Outcome
              outcome={outcome}
              decision={decisions[outcome.articleId]}
              decide={(decision) => setChosen({ ...chosen, [outcome.articleId]: decision })}
            />
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="lg">
        {first && download === null && (
          <Button variant="default" onClick={() => void reveal(first.articleId)}>
            {t('publishing:export.reveal')}
          </Button>
        )}
        {taken.length + overrides.length > 0 ? (
          <Button ref={focusOnMount} onClick={() => goOn(decisions, overrides)}>
            {t('publishing:export.goOn')}
          </Button>
        ) : (
          <Button ref={focusOnMount} onClick={close}>
            {t('close')}
          </Button>
        )}
      </Group>
    </>
  )
}

interface OutcomeProps {
  outcome: ExportOutcome
  decision: TakenDecision | undefined
  decide: (decision: TakenDecision) => void
}

const choices = ['rename', 'replace', 'skip'] as const satisfies readonly TakenDecision[]

function Outcome({ outcome, decision, decide }: OutcomeProps) {
  const { t } = useTranslation(['common', 'publishing'])
  if (outcome.kind === 'written')
    return (
      <span className={classes.detail}>
        {t('publishing:export.written', { folder: outcome.folder, count: outcome.files })}
      </span>
    )
  if (outcome.kind === 'blocked') return null
  if (outcome.kind === 'skipped')
    return <span className={classes.detail}>{t('publishing:export.skipped')}</span>
  if (outcome.kind === 'failed') return <span className={classes.wrong}>{sentenceOf(outcome.error)}</span>
  const { folder, headline } = outcome
  // What is not a story of ours is never deleted by a click.
  const offered = choices.filter((choice) => choice !== 'replace' || headline !== '')
  return (
    <>
      <span className={classes.caution}>
        {headline
          ? t('publishing:export.takenByStory', { folder, headline })
          : t('publishing:export.takenByOther', { folder })}
      </span>
      <Radio.Group
        aria-label={t('publishing:export.decision', { folder })}
        value={decision ?? 'rename'}
        onChange={(value) => {
          const next = offered.find((choice) => choice === value)
          if (next) decide(next)
        }}
      >
        <Group gap="md" mt={6}>
          {offered.map((choice) => (
            <Radio key={choice} value={choice} label={t(`publishing:export.${choice}`)} />
          ))}
        </Group>
      </Radio.Group>
    </>
  )
}

/** The headlines of the stories that are shown. */
function useHeadlines(outcomes: readonly ExportOutcome[]): ReadonlyMap<string, string> {
  const articleIds = outcomes.slice(0, 500).map(({ articleId }) => articleId)
  const teasers = useQuery({
    queryKey: ['articles', 'teasers', articleIds],
    queryFn: () => ask('articles.teasers', { articleIds }),
  }).data?.teasers
  return new Map(teasers?.map((teaser) => [teaser.articleId, teaser.headline]))
}

/** Shows the folder of the article's newest export. */
async function reveal(articleId: string): Promise<void> {
  const history = await call('exports.history', { articleId })
  if (!history.ok) return showFailure(history.error)
  const newest = history.value.records[0]
  const answer = newest && (await call('exports.reveal', { exportId: newest.exportId }))
  if (answer && !answer.ok) showFailure(answer.error)
}
