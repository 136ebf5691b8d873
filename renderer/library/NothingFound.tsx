import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '../ui/language.ts'
import { runCommand } from '../ui/commands.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { CallFailed } from '../newsroom/queryClient.ts'
import type { Stories } from './useStories.ts'
import classes from './NothingFound.module.css'

interface NothingFoundProps {
  stories: Stories
  /** Words or filters narrow the list. */
  narrowed: boolean
  clear: () => void
}

/** Why the list is empty, and the one thing to do about it. */
export function NothingFound({ stories, narrowed, clear }: NothingFoundProps) {
  const { t } = useTranslation(['common', 'library'])
  const view = useNavigation((state) => state.view)
  const showView = useNavigation((state) => state.showView)
  if (stories.error) {
    const reason = stories.error instanceof CallFailed ? sentenceOf(stories.error.failure) : ''
    return (
      <Empty
        text={`${t('library:failed')} ${reason}`}
        button={t('library:tryAgain')}
        act={stories.retry}
      />
    )
  }
  if (narrowed)
    return (
      <Empty text={t('library:empty.hits')} button={t('library:empty.hitsButton')} act={clear} />
    )
  if (view === 'all')
    return (
      <Empty
        text={t('library:empty.library')}
        button={t('library:empty.libraryButton')}
        act={() => runCommand('import')}
      />
    )
  if (view === 'work')
    return (
      <Empty
        text={t('library:empty.work')}
        button={t('library:empty.workButton')}
        act={() => runCommand('newArticle')}
      />
    )
  const which = view === 'trash' ? 'trash' : 'view'
  return (
    <Empty
      text={t(`library:empty.${view}`)}
      button={t(`library:empty.${which}Button`)}
      act={() => showView('all')}
    />
  )
}

function Empty(props: { text: string; button: string; act: () => void }) {
  return (
    <div className={classes.empty}>
      <p>{props.text}</p>
      <Button variant="default" onClick={props.act}>
        {props.button}
      </Button>
    </div>
  )
}
