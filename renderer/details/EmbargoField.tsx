import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeMetadata } from '../article/edits.ts'
import { DayField } from '../ui/fields/DayField.tsx'
import { TimeField } from '../ui/fields/TimeField.tsx'
import classes from './details.module.css'
import { instantOf, type LocalTime, localTimeOf, zoneAt } from './localInstant.ts'

const unset: LocalTime = { date: '', time: '' }

/**
 * The instant before which the story must not be published, on this desk's clock. It holds once day
 * and time are there.
 */
export function EmbargoField({ embargo }: { embargo: string | null }) {
  const { t } = useTranslation('inspector')
  /** What is set while it is no instant yet. */
  const [draft, setDraft] = useState(unset)
  const shown = embargo ? localTimeOf(embargo) : draft

  function change(part: Partial<LocalTime>): void {
    const next = { ...shown, ...part }
    // A day alone means from its beginning.
    if (part.date && !next.time) next.time = '00:00'
    if (changeMetadata({ embargo: instantOf(next) })) setDraft(next)
  }

  function clear(): void {
    if (changeMetadata({ embargo: null })) setDraft(unset)
  }

  return (
    <fieldset className={classes['group']} data-field="embargo">
      <legend>{t('embargo')}</legend>
      <div className={classes['pair']}>
        <DayField
          label={t('embargoDate')}
          value={shown.date}
          commit={(date) => (date ? change({ date }) : clear())}
        />
        <TimeField
          label={t('embargoTime')}
          value={shown.time}
          commit={(time) => change({ time })}
        />
      </div>
      <EmbargoSentence embargo={embargo} />
      {embargo && (
        <Button variant="subtle" size="compact-sm" onClick={clear}>
          {t('embargoClear')}
        </Button>
      )}
    </fieldset>
  )
}

function EmbargoSentence({ embargo }: { embargo: string | null }) {
  const { t } = useTranslation('inspector')
  const now = useNow()
  if (!embargo) return <p className={classes['hint']}>{t('embargoNone')}</p>
  const { date, time } = localTimeOf(embargo)
  const [year, month, day] = date.split('-').map(Number)
  const words = { time, day: `${day}/${month}/${year}`, zone: zoneAt(embargo) }
  const over = new Date(embargo).getTime() <= now
  return (
    <p className={over ? classes['hint'] : classes['caution']}>
      {over ? t('embargoOver', words) : t('embargoUntil', words)}
    </p>
  )
}

/** Milliseconds since 1970, at most half a minute ago. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
