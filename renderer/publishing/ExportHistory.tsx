import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ruleName } from '../../shared/locales/findingSentence.ts'
import { showWhole } from '../shell/dates.ts'
import { currentLanguage } from '../shell/language.ts'
import { ask } from '../shell/queryClient.ts'
import classes from './publishing.module.css'

/** When a story was exported before, and where to. */
export function ExportHistory({ articleId }: { articleId: string }) {
  const { t, i18n } = useTranslation(['common', 'publishing', 'checks'])
  const records = useQuery({
    queryKey: ['articles', 'exports', articleId],
    queryFn: () => ask('exports.history', { articleId }),
    staleTime: 0,
  }).data?.records
  return (
    <details className={classes.history}>
      <summary>{t('publishing:export.history')}</summary>
      {records?.length === 0 && <p className={classes.soft}>{t('publishing:export.noHistory')}</p>}
      <ul className={classes.rows}>
        {records?.map((record) => (
          <li key={record.exportId}>
            <span className={classes.name}>
              {showWhole(record.madeAt, currentLanguage())} · {record.formats.join(', ').toUpperCase()}
            </span>
            <span className={classes.detail}>{record.place}</span>
            {record.overridden.length > 0 && (
              <span className={classes.caution}>
                {t('checks:overridden', {
                  rules: record.overridden.map((check) => ruleName(i18n.t, check)).join('; '),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
