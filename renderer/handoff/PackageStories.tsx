import { Button, Checkbox, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackagePreview, PackedStory } from '#shared/contract/handoff.ts'
import { showWhole } from '../ui/dates.ts'
import { focusOnMount } from '../ui/focus.ts'
import { currentLanguage, sentenceOf } from '../ui/language.ts'
import type { Receiving } from './useReceive.ts'
import classes from './handoff.module.css'

interface PackageStoriesProps {
  preview: PackagePreview
  receiving: Receiving
}

/** What a package holds and what would become of it, to be chosen from. */
export function PackageStories({ preview, receiving }: PackageStoriesProps) {
  const { t } = useTranslation(['common', 'handoff'])
  const { stories, madeBy, madeAt, note } = preview
  const refused = stories
    .filter(({ fate }) => typeof fate === 'object')
    .map(({ articleId }) => articleId)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set(refused))
  const chosen = stories
    .map(({ articleId }) => articleId)
    .filter((articleId) => !left.has(articleId))
  const choose = (articleId: string, isChosen: boolean): void =>
    setLeft(
      (now) => new Set(isChosen ? [...now].filter((id) => id !== articleId) : [...now, articleId]),
    )
  return (
    <>
      <p className={classes['text']}>
        {t('handoff:receive.from', {
          name: madeBy.name || t('handoff:receive.somebody'),
          time: showWhole(madeAt, currentLanguage()),
        })}
        <span className={classes['file']}>{preview.fileName}</span>
      </p>
      {note !== '' && (
        <blockquote className={classes['note']} aria-label={t('handoff:receive.noteLabel')}>
          {note}
        </blockquote>
      )}
      {preview.photosLeft > 0 && (
        <p className={classes['caution']}>
          {t('handoff:receive.photosLeft', { count: preview.photosLeft })}
        </p>
      )}
      <ul className={classes['stories']} aria-label={t('handoff:receive.stories')}>
        {stories.map((story) => (
          <StoryOfPackage
            key={story.articleId}
            story={story}
            isChosen={!left.has(story.articleId)}
            onChoose={(isChosen) => choose(story.articleId, isChosen)}
          />
        ))}
      </ul>
      <Group className={classes['actions']} justify="flex-end">
        <Button variant="default" onClick={receiving.startAgain}>
          {t('handoff:receive.again')}
        </Button>
        <Button
          ref={focusOnMount}
          disabled={chosen.length === 0}
          onClick={() => void receiving.take(preview, chosen)}
        >
          {t('handoff:receive.start', { count: chosen.length })}
        </Button>
      </Group>
    </>
  )
}

interface StoryOfPackageProps {
  story: PackedStory
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
}

function StoryOfPackage({ story, isChosen, onChoose }: StoryOfPackageProps) {
  const { t } = useTranslation(['common', 'handoff'])
  const { words, figures, versions, comments, standfirst, headlineHere, trashed } = story
  const headline = story.headline || t('untitled')
  const facts = [
    t('handoff:receive.words', { count: words }),
    ...(figures > 0 ? [t('handoff:receive.figures', { count: figures })] : []),
    t('handoff:receive.versions', { count: versions }),
    ...(comments > 0 ? [t('handoff:receive.comments', { count: comments })] : []),
  ]
  return (
    <li className={classes['story']}>
      <Checkbox
        className={classes['tick'] ?? ''}
        label={<span className={classes['headline']}>{headline}</span>}
        aria-label={t('handoff:receive.takeThis', { headline })}
        checked={isChosen}
        disabled={typeof story.fate === 'object'}
        onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
      />
      <div className={classes['details']}>
        {standfirst !== '' && <p className={classes['standfirst']}>{standfirst}</p>}
        <p className={classes['soft']}>{facts.join(' · ')}</p>
        <Fate fate={story.fate} newComments={story.newComments} />
        {headlineHere !== null && (
          <p className={classes['soft']}>
            {t('handoff:receive.headlineHere', { headline: headlineHere || t('untitled') })}
          </p>
        )}
        {trashed && (
          <p className={classes['caution']}>
            {t(
              story.fate === 'nothing' ? 'handoff:receive.trashedStays' : 'handoff:receive.trashed',
            )}
          </p>
        )}
      </div>
    </li>
  )
}

/** What would become of it. */
function Fate({ fate, newComments }: Pick<PackedStory, 'fate' | 'newComments'>) {
  const { t } = useTranslation('handoff')
  if (typeof fate === 'object') return <p className={classes['wrong']}>{sentenceOf(fate)}</p>
  const onlyComments = fate === 'nothing' && newComments > 0
  return (
    <p className={fate === 'merge' ? classes['caution'] : classes['soft']}>
      {onlyComments ? t('receive.onlyComments', { count: newComments }) : t(`receive.fate.${fate}`)}
    </p>
  )
}
