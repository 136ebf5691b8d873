import { useTranslation } from 'react-i18next'
import type { Status } from '#shared/article/status.ts'
import classes from './StatusDot.module.css'

/** How far a story has come, in a dot and in words. */
export function StatusDot({ status }: { status: Status }) {
  const { t } = useTranslation(['common', 'library'])
  return (
    <span className={classes.status} data-status={status}>
      {t(`status.${status}`)}
    </span>
  )
}
