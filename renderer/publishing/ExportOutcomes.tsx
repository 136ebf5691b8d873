import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportOutcome, TakenDecision } from '#shared/contract/publishing.ts'
import { focusOnMount } from '../ui/focus.ts'
import { teasersOf } from '../newsroom/queries.ts'
import { Scrolled } from '../ui/Scrolled.tsx'
import { Outcome } from './ExportOutcome.tsx'
import { revealNewest } from './revealExport.ts'
import { type ExportStep, exportAgain } from './useExport.ts'
import classes from './publishing.module.css'
import { openArticle } from '../article/opening.ts'

/** Rows that are drawn; what needs the user comes first. */
const shownRows = 200
const urgency: Readonly<Record<ExportOutcome['kind'], number>> = {
  failed: 0,
  blocked: 1,
  taken: 2,
  skipped: 3,
  written: 4,
}

type ExportOutcomesProps = Omit<Extract<ExportStep, { kind: 'finished' }>, 'kind'> & {
  /** Leaves the dialog and keeps the outcomes. */
  leave: () => void
  /** Ends the export. */
  close: () => void
}

/** What became of each story; where a folder is taken, what to do is asked. */
export function ExportOutcomes({ outcomes, download, leave, close }: ExportOutcomesProps) {
  const { t } = useTranslation(['common', 'publishing'])
  const [overrides, setOverrides] = useState<readonly string[]>([])
  const [chosen, setChosen] = useState<Readonly<Record<string, TakenDecision>>>({})
  const headlines = useHeadlines(outcomes)
  const of = (kind: ExportOutcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind)
  const [first] = of('written')
  // Errors may have been mended since.
  const failed = [...of('failed'), ...of('blocked')].map(({ articleId }) => articleId)
  const decisions = Object.fromEntries(
    of('taken').map(({ articleId }) => [articleId, chosen[articleId] ?? ('rename' as const)]),
  )
  const decided = [...Object.keys(decisions), ...overrides]
  const open = (articleId: string): void => {
    leave()
    void openArticle(articleId)
  }
  return (
    <>
      <Summary outcomes={outcomes} downloading={download !== null} />
      <Scrolled label={t('publishing:export.outcomes')}>
        <ul className={classes.rows} aria-label={t('publishing:export.outcomes')}>
          {[...outcomes]
            .sort((a, b) => urgency[a.kind] - urgency[b.kind])
            .slice(0, shownRows)
            .map((outcome) => (
              <Outcome
                key={outcome.articleId}
                outcome={outcome}
                headline={headlines.get(outcome.articleId) || t('untitled')}
                decision={decisions[outcome.articleId]}
                decide={(decision) => setChosen({ ...chosen, [outcome.articleId]: decision })}
                isOverridden={overrides.includes(outcome.articleId)}
                override={(chosen) => {
                  const others = overrides.filter((articleId) => articleId !== outcome.articleId)
                  setOverrides(chosen ? [...others, outcome.articleId] : others)
                }}
                open={() => open(outcome.articleId)}
              />
            ))}
        </ul>
      </Scrolled>
      <Group justify="flex-end" mt="lg">
        {first && download === null && (
          <Button variant="default" onClick={() => void revealNewest(first.articleId)}>
            {t('publishing:export.reveal')}
          </Button>
        )}
        {failed.length > 0 && (
          <Button
            variant="default"
            onClick={() => void exportAgain({ articleIds: failed, decisions: {}, overrides })}
          >
            {t('publishing:export.again', { count: failed.length })}
          </Button>
        )}
        {decided.length > 0 ? (
          <Button
            ref={focusOnMount}
            onClick={() => void exportAgain({ articleIds: decided, decisions, overrides })}
          >
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

/** How many stories went out, and how many did not for which reason. */
function Summary({
  outcomes,
  downloading,
}: {
  outcomes: readonly ExportOutcome[]
  downloading: boolean
}) {
  const { t } = useTranslation('publishing')
  const count = (kind: ExportOutcome['kind']) =>
    outcomes.filter((outcome) => outcome.kind === kind).length
  const rest = (['failed', 'blocked', 'taken', 'skipped'] as const).filter(
    (kind) => count(kind) > 0,
  )
  return (
    <output className={classes.text}>
      {t('export.finished', { count: count('written') })}{' '}
      {rest.length > 0 &&
        `${rest.map((kind) => t(`export.counted.${kind}`, { count: count(kind) })).join(' · ')}. `}
      {downloading && t('export.downloading')}
    </output>
  )
}

/** The headlines of the stories that are shown. */
function useHeadlines(outcomes: readonly ExportOutcome[]): ReadonlyMap<string, string> {
  const articleIds = outcomes.slice(0, 500).map(({ articleId }) => articleId)
  const teasers = useQuery(teasersOf(articleIds)).data?.teasers
  return new Map(teasers?.map((teaser) => [teaser.articleId, teaser.headline]))
}
