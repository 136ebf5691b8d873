import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Change } from '#shared/changes/change.ts'
import { isSameValue } from '#shared/article/sameValue.ts'
import type { Difference } from '#shared/changes/difference.ts'
import { BothStates } from '../changes/BothStates.tsx'
import { whatChanged } from '../changes/changeWords.ts'
import { goTo } from '../article/goTo.ts'
import { placeOf } from '../changes/placeOf.ts'
import { takeBack } from './takeBack.ts'
import classes from './versions.module.css'

interface ChangeRowProps {
  difference: Difference
  change: Change
  /** Whether it is the first of several in its block, which can be taken back together. */
  leadsBlock: boolean
}

/** One change: where it is, what was done, and both states of the words. */
export function ChangeRow({ difference, change, leadsBlock }: ChangeRowProps) {
  const { t } = useTranslation('versions')
  const place = placeOf(change, difference.after)
  const what = whatChanged(change, difference.after)

  function takeBackBlock(): void {
    takeBack(
      difference,
      (other) => isSameValue(other.place, change.place),
      t(`places.${place.label}`),
    )
  }

  return (
    <li className={classes['change']}>
      <div className={classes['told']}>
        <button
          type="button"
          className={classes['goTo']}
          title={t('goTo')}
          disabled={place.goTo === null}
          onClick={() => place.goTo && goTo(place.goTo)}
        >
          <span className={classes['what']}>{what}</span>
          <BothStates change={change} article={difference.after} />
        </button>
        {leadsBlock && (
          <button type="button" className={classes['whole']} onClick={takeBackBlock}>
            {t('takeBackBlock')}
          </button>
        )}
      </div>
      <button
        type="button"
        className={classes['takeBack']}
        aria-label={`${t('takeBack')}: ${what}`}
        title={t('takeBack')}
        onClick={() => takeBack(difference, ({ id }) => id === change.id, what)}
      >
        <IconArrowBackUp size={18} aria-hidden />
      </button>
    </li>
  )
}
