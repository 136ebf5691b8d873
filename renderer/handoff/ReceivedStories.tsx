import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Received } from '#shared/contract/handoff.ts'
import { focusOnMount } from '../ui/focus.ts'
import { sentenceOf } from '../ui/language.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useWaitingPackages } from './waitingPackages.ts'
import type { Receiving } from './useReceive.ts'
import classes from './handoff.module.css'
import { openArticle } from '../article/opening.ts'

interface ReceivedStoriesProps {
  received: readonly Received[]
  read: Receiving['read']
  close: () => void
}

/** What became of each story of a package. */
export function ReceivedStories({ received, read, close }: ReceivedStoriesProps) {
  const { t } = useTranslation(['common', 'handoff'])
  const { packages } = useWaitingPackages()
  const [next] = packages
  const undecided = received.find((one) => one.kind !== 'refused' && one.conflicts > 0)
  const first = undecided ?? received.find(({ kind }) => kind !== 'refused')
  const open = async (): Promise<void> => {
    if (!first) return
    close()
    await openArticle(first.articleId)
    if (undecided && useNavigation.getState().openArticleId === first.articleId)
      useNavigation.getState().showDialog({ kind: 'conflicts' })
  }
  return (
    <>
      <ul className={classes['stories']} aria-label={t('handoff:receive.outcomes')}>
        {received.map((one) => (
          <li key={one.articleId} className={classes['story']}>
            <span className={classes['name']}>{one.headline || t('untitled')}</span>
            <Outcome one={one} />
          </li>
        ))}
      </ul>
      <Group className={classes['actions']} justify="flex-end">
        {next && (
          <Button
            variant="subtle"
            onClick={() => void read({ kind: 'arrival', arrivalId: next.arrivalId })}
          >
            {t('handoff:receive.next', { count: packages.length })}
          </Button>
        )}
        {first && (
          <Button variant={undecided ? 'filled' : 'default'} onClick={() => void open()}>
            {t(undecided ? 'handoff:receive.decide' : 'handoff:receive.open')}
          </Button>
        )}
        <Button ref={focusOnMount} variant={undecided ? 'default' : 'filled'} onClick={close}>
          {t('close')}
        </Button>
      </Group>
    </>
  )
}

function Outcome({ one }: { one: Received }) {
  const { t } = useTranslation('handoff')
  if (one.kind === 'refused') return <p className={classes['wrong']}>{sentenceOf(one.error)}</p>
  const { kind, conflicts, comments } = one
  const said = [
    kind === 'merge'
      ? t('receive.received.merge', { count: conflicts })
      : t(`receive.received.${kind}`),
    ...(comments > 0 ? [t('receive.newComments', { count: comments })] : []),
  ]
  return <p className={classes[conflicts > 0 ? 'caution' : 'soft']}>{said.join(' · ')}</p>
}
