import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../newsroom/newsroom.ts'
import { showFailure } from '../ui/notices.ts'
import { renewAnswers, watchedFolder } from '../newsroom/queries.ts'
import classes from './handoff.module.css'

/** Which folder is watched for packages, where this program can watch one. */
export function WatchedFolder() {
  const { t } = useTranslation('handoff')
  const watched = useQuery(watchedFolder()).data
  if (!watched?.canWatch) return null
  const change = async (name: 'handoff.watch' | 'handoff.stopWatching'): Promise<void> => {
    const answer = await call(name, {})
    if (!answer.ok) showFailure(answer.error)
    await renewAnswers('watchedFolder')
  }
  return (
    <div role="group" aria-label={t('watch.label')}>
      <span className={classes['name']}>{t('watch.label')}</span>
      <p className={classes['soft']}>{watched.place ?? t('watch.none')}</p>
      <p className={classes['soft']}>{t('watch.about')}</p>
      <Group mt="xs">
        <Button variant="default" onClick={() => void change('handoff.watch')}>
          {t('watch.choose')}
        </Button>
        {watched.place !== null && (
          <Button variant="default" onClick={() => void change('handoff.stopWatching')}>
            {t('watch.stop')}
          </Button>
        )}
      </Group>
    </div>
  )
}
