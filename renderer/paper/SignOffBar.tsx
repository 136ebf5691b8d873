import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { shortHash, type SignOff } from '#shared/article/signOff.ts'
import { isSettled, type Status } from '#shared/article/status.ts'
import type { ArticleRow } from '#shared/contract/articles.ts'
import { useEditable } from '../article/articleStore.ts'
import { restoreStories } from '../library/storyActions.ts'
import { showWhen, showWhole, useMinute } from '../ui/dates.ts'
import { currentLanguage } from '../ui/language.ts'
import { signOffsOf } from '../newsroom/queries.ts'
import { startMove } from '../workflow/moving.ts'
import { personWords } from '../people/personWords.ts'
import classes from './SignOffBar.module.css'

type Bar = { signed: SignOff | null; text: string } | null

/**
 * Above a story that somebody signed: who, when and with which words; from an approved one a way
 * back to writing. Above one in the trash, whoever put it there, a way out of it.
 */
export function SignOffBar() {
  const row = useEditable((article) => article.row)
  if (row?.trashedAt) return <TrashBar row={row} />
  return row && row.status !== 'draft' ? <BarOf row={row} /> : null
}

function TrashBar({ row }: { row: ArticleRow }) {
  const { t } = useTranslation('workflow')
  return (
    <section className={classes.bar} aria-label={t('bar.label')} data-status="trashed">
      <p className={classes.who}>{t('bar.trashed')}</p>
      <Button size="compact-sm" variant="default" onClick={() => void restoreStories([row.id])}>
        {t('bar.restore')}
      </Button>
    </section>
  )
}

function BarOf({ row }: { row: ArticleRow }) {
  const { t } = useTranslation('workflow')
  const now = useMinute()
  const signOffs = useQuery(signOffsOf(row.id, row.status)).data?.signOffs
  const bar = signOffs ? barFor(t, row.status, signOffs, now) : null
  if (!bar) return null
  const { signed } = bar
  return (
    <section className={classes.bar} aria-label={t('bar.label')} data-status={row.status}>
      <div className={classes.said}>
        <p className={classes.who}>
          <span title={signed ? showWhole(signed.madeAt, currentLanguage()) : undefined}>
            {bar.text}
          </span>
          {signed && isSettled(row.status) && (
            <span className={classes.version}>
              {' · '}
              {t('bar.version', { version: shortHash(signed.sha256) })}
            </span>
          )}
        </p>
        {signed?.note && <p className={classes.note}>{signed.note}</p>}
        {isSettled(row.status) && <p className={classes.hint}>{t('bar.locked')}</p>}
      </div>
      {isSettled(row.status) && (
        <Button size="compact-sm" variant="default" onClick={() => startMove(row, 'reopen')}>
          {t('moves.reopen')}
        </Button>
      )}
    </section>
  )
}

function barFor(
  t: TFunction<'workflow'>,
  status: Status,
  signOffs: readonly SignOff[],
  now: Date,
): Bar {
  const newest = (kind: SignOff['kind']): SignOff | null =>
    signOffs.find((one) => one.kind === kind) ?? null
  const said = (
    signed: SignOff | null,
    key: 'handOver' | 'return' | 'approve' | 'exportedAfter',
  ): Bar =>
    signed && {
      signed,
      text: t(`bar.${key}`, { who: personWords(signed.person), time: whenSigned(signed, now) }),
    }
  switch (status) {
    case 'inReview': {
      const handedOver = newest('handOver')
      return handedOver?.note ? said(handedOver, 'handOver') : null
    }
    case 'returned':
      return said(newest('return'), 'return')
    case 'approved':
      return said(newest('approve'), 'approve') ?? { signed: null, text: t('bar.approved') }
    case 'exported':
      return said(newest('approve'), 'exportedAfter') ?? { signed: null, text: t('bar.exported') }
    default:
      return null
  }
}

function whenSigned({ madeAt }: SignOff, now: Date): string {
  return showWhen(madeAt, now, currentLanguage())
}
