import { CloseButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Notice, dropNotice, useNotices } from '../ui/notices.ts'
import classes from './NoticeList.module.css'

/**
 * What was just said in passing, at the lower edge; it waits while somebody reads or reaches for
 * it.
 */
export function NoticeList() {
  const { t } = useTranslation()
  const notices = useNotices((state) => state.notices)
  return (
    <section aria-label={t('notices')} aria-live="polite" className={classes.list}>
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function NoticeCard({ notice }: { notice: Notice }) {
  const { t } = useTranslation()
  const [held, setHeld] = useState(false)
  const { id, stays, action } = notice
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => dropNotice(id), stays)
    return () => clearTimeout(timer)
  }, [held, id, stays])
  return (
    <div
      className={classes.notice}
      data-tone={notice.tone}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{notice.text}</span>
      {action && (
        <button
          type="button"
          className={classes.action}
          onClick={() => {
            dropNotice(id)
            action.act()
          }}
        >
          {action.label}
        </button>
      )}
      <CloseButton size="sm" aria-label={t('dismiss')} onClick={() => dropNotice(id)} />
    </div>
  )
}
