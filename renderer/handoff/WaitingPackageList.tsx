import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { call } from '../newsroom/newsroom.ts'
import { useWaitingPackages } from './waitingPackages.ts'
import type { Receiving } from './useReceive.ts'
import classes from './handoff.module.css'

/** What waits in the watched folder, to be looked at or put away; the files stay where they are. */
export function WaitingPackageList({ read }: { read: Receiving['read'] }) {
  const { t } = useTranslation('handoff')
  const { packages } = useWaitingPackages()
  if (packages.length === 0) return null
  return (
    <section aria-label={t('receive.waiting')}>
      <p className={classes['waiting']}>{t('receive.waiting')}</p>
      <ul className={classes['stories']}>
        {packages.map(({ arrivalId, fileName }) => (
          <li key={arrivalId} className={classes['package']}>
            <span className={classes['name']}>{fileName}</span>
            <Group gap="xs" wrap="nowrap">
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('receive.lookAt', { name: fileName })}
                onClick={() => void read({ kind: 'arrival', arrivalId })}
              >
                {t('receive.look')}
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('receive.putAwayNamed', { name: fileName })}
                onClick={() => void call('handoff.dismissArrival', { arrivalId })}
              >
                {t('receive.putAway')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </section>
  )
}
