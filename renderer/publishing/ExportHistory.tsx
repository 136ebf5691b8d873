import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { shortHash } from '#shared/article/signOff.ts'
import type { CallOutput } from '#shared/contract/contract.ts'
import { ruleName } from '#shared/locales/findingSentence.ts'
import { showWhole } from '../ui/dates.ts'
import { currentLanguage } from '../ui/language.ts'
import { exportsOf } from '../newsroom/queries.ts'
import { Scrolled } from '../ui/Scrolled.tsx'
import { showVersion } from '../versions/timeline.ts'
import { personWords } from '../people/personWords.ts'
import { revealExport } from './revealExport.ts'
import classes from './publishing.module.css'

/**
 * When a story was exported before, as what and where to, and whether it is still as it went out.
 */
export function ExportHistory({ articleId }: { articleId: string }) {
  const { t } = useTranslation('publishing')
  const records = useQuery({
    ...exportsOf(articleId),
    staleTime: 0,
  }).data?.records
  if (records?.length === 0) return <p className={classes.soft}>{t('export.noHistory')}</p>
  return (
    <details className={classes.history}>
      <summary>{t('export.history')}</summary>
      <Scrolled label={t('export.history')}>
        <ul className={classes.rows}>
          {records?.map((record) => (
            <HistoryRow key={record.exportId} articleId={articleId} record={record} />
          ))}
        </ul>
      </Scrolled>
    </details>
  )
}

type Record = CallOutput<'exports.history'>['records'][number]

function HistoryRow({ articleId, record }: { articleId: string; record: Record }) {
  const { t, i18n } = useTranslation(['publishing', 'checks'])
  const when = showWhole(record.madeAt, currentLanguage())
  const formats = record.formats.join(', ').toUpperCase()
  return (
    <li className={classes.outcome}>
      <div>
        <span className={classes.name}>
          {[when, formats, record.preset].filter(Boolean).join(' · ')}
        </span>
        <span className={classes.detail}>{record.place}</span>
        {record.versionHash !== null && (
          <span className={classes.detail}>{approvalWords(t, record)}</span>
        )}
        {record.changedSince && <span className={classes.caution}>{t('export.changedSince')}</span>}
        {record.overridden.length > 0 && (
          <span className={classes.caution}>
            {t('checks:overridden', {
              rules: record.overridden.map((check) => ruleName(i18n.t, check)).join('; '),
            })}
          </span>
        )}
      </div>
      <div className={classes.edits}>
        {record.versionHash !== null && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('export.showVersionOf', { when })}
            onClick={() => void showVersion(articleId, record.versionId)}
          >
            {t('export.showVersion')}
          </Button>
        )}
        {record.revealable && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('export.revealOf', { when })}
            onClick={() => void revealExport(record.exportId)}
          >
            {t('export.reveal')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** "phiên bản 4f1c09ab · Lan Anh (Thư ký tòa soạn) duyệt 23:41 14/2/2023". */
function approvalWords(t: TFunction<'publishing'>, { versionHash, approval }: Record): string {
  const version = t('export.version', { version: shortHash(versionHash ?? '') })
  const approved = approval
    ? t('export.approvedBy', {
        who: personWords(approval.person),
        when: showWhole(approval.madeAt, currentLanguage()),
      })
    : t('export.notApproved')
  return `${version} · ${approved}`
}
