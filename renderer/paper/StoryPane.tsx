import { Button, Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { retryOpening } from '../article/opening.ts'
import { useOpenArticle } from '../article/articleStore.ts'
import { failureSentence } from '#shared/locales/locales.ts'
import type { Failure } from '#shared/contract/errors.ts'
import { StoryView } from './StoryView.tsx'
import { later } from '../ui/later.tsx'
import classes from './StoryPane.module.css'

const LeaveDialog = later(async () => (await import('./LeaveDialog.tsx')).LeaveDialog)
const ReadOnlyStory = later(async () => (await import('./ReadOnlyStory.tsx')).ReadOnlyStory)
const FollowFindings = later(
  async () => (await import('../findings/FollowFindings.tsx')).FollowFindings,
)
const FollowComments = later(
  async () => (await import('../comments/FollowComments.tsx')).FollowComments,
)

/** The open story: to be written, to be read where it cannot be written, or why it is not here. */
export function StoryPane() {
  const state = useOpenArticle()
  switch (state?.kind) {
    case 'editable':
      return (
        <>
          <StoryView key={state.articleId} editor={state.editor} />
          <FollowComments key={`comments-${state.articleId}`} article={state} />
          <FollowFindings key={state.articleId} article={state} />
          <LeaveDialog />
        </>
      )
    case 'readOnly':
      return <ReadOnlyStory opened={state.opened} />
    case 'failed':
      return <NotOpened articleId={state.articleId} failure={state.failure} />
    default:
      return <Opening />
  }
}

/** Said only when it takes long enough to be asked about. */
function Opening() {
  const { t } = useTranslation('editor')
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400)
    return () => clearTimeout(timer)
  }, [])
  return (
    <output className={classes.middle}>
      {late && (
        <>
          <Loader size="sm" />
          {t('loading')}
        </>
      )}
    </output>
  )
}

function NotOpened({ articleId, failure }: { articleId: string; failure: Failure }) {
  const { t, i18n } = useTranslation('editor')
  return (
    <div className={classes.middle} role="alert">
      <p>{failureSentence(i18n.t, failure)}</p>
      <Button variant="default" onClick={() => void retryOpening(articleId)}>
        {t('reopen')}
      </Button>
    </div>
  )
}
