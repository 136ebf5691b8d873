import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusOnMount } from '../ui/focus.ts'
import { sentenceOf } from '../ui/language.ts'
import { chosenOf, firstChoices } from './choices.ts'
import { StoryPreview } from './StoryPreview.tsx'
import type { Choices, ReadImport } from './useImport.ts'
import classes from './importing.module.css'
import { openArticle } from '../article/opening.ts'

interface ImportPreviewsProps {
  read: ReadImport
  take: (choices: Choices) => void
  startAgain: () => void
  close: () => void
}

/** What was found in the files, to be looked at and chosen from. */
export function ImportPreviews({
  read: { stories, refused },
  take,
  startAgain,
  close,
}: ImportPreviewsProps) {
  const { t } = useTranslation(['common', 'importing'])
  const [choices, setChoices] = useState(() => firstChoices(stories))
  const chosen = chosenOf(choices)
  const known = stories.filter(({ existing }) => existing !== null).length
  const counted = [
    stories.length > 0 ? t('importing:found', { count: stories.length }) : t('importing:nothing'),
    ...(known > 0 ? [t('importing:known', { count: known })] : []),
    ...(refused.length > 0 ? [t('importing:refusedFiles', { count: refused.length })] : []),
  ]
  const openExisting = (articleId: string): void => {
    close()
    void openArticle(articleId)
  }
  return (
    <>
      <p className={classes.text}>{counted.join(' ')}</p>
      {refused.length > 0 && (
        <ul className={classes.refused} aria-label={t('importing:refused')}>
          {refused.map(({ fileName, error }) => (
            <li key={fileName}>{sentenceOf(error)}</li>
          ))}
        </ul>
      )}
      {stories.length > 0 && (
        <ul className={classes.stories} aria-label={t('importing:stories')}>
          {stories.map((story) => {
            const choice = choices[story.storyId]
            return (
              choice && (
                <StoryPreview
                  key={story.storyId}
                  story={story}
                  choice={choice}
                  openExisting={stories.length === 1 ? openExisting : null}
                  onChoice={(next) => setChoices((now) => ({ ...now, [story.storyId]: next }))}
                />
              )
            )
          })}
        </ul>
      )}
      <Group className={classes.actions} justify="flex-end">
        <Button
          ref={stories.length > 0 ? undefined : focusOnMount}
          variant="default"
          onClick={startAgain}
        >
          {t('importing:again')}
        </Button>
        {stories.length > 0 ? (
          <Button ref={focusOnMount} disabled={chosen.length === 0} onClick={() => take(chosen)}>
            {t('importing:start', { count: chosen.length })}
          </Button>
        ) : (
          <Button variant="default" onClick={close}>
            {t('close')}
          </Button>
        )}
      </Group>
    </>
  )
}
