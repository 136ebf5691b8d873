import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Change } from '../../shared/changes/change.ts'
import type { Difference } from '../../shared/changes/difference.ts'
import { BothStates } from '../changes/BothStates.tsx'
import { whatChanged } from '../changes/changeWords.ts'
import { goTo } from '../findings/goTo.ts'
import { placeOf } from './placeOf.ts'
import { takeBack } from './takeBack.ts'
import classes from './versions.module.css'

interface ChangeRowProps {
  difference: Difference
  change: Change
}

/** One change: where it is, what was done, and both states of the words. */
export function ChangeRow({ difference, change }: ChangeRowProps) {
  const { t } = useTranslation('versions')
  const place = placeOf(change, difference.after)
  const what = whatChanged(change, difference.after)
  return (
    <li className={classes['change']}>
      <button
        type="button"
        className={classes['goTo']}
        title={t('goTo')}
        disabled={place.goTo === null}
        onClick={() => place.goTo && goTo(place.goTo)}
      >
        <span className={classes['what']}>{what}</span>
        <BothStates deed={change.deed} />
      </button>
      <button
        type="button"
        className={classes['takeBack']}
        aria-label={`${t('takeBack')}: ${what}`}
        title={t('takeBack')}
        onClick={() => takeBack(difference, change, what)}
      >
        <IconArrowBackUp size={18} aria-hidden />
      </button>
    </li>
  )
}
