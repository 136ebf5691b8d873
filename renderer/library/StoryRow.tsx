import { IconDots } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSettings } from '../newsroom/useSettings.ts'
import { showNumber, showWhen, showWhole, useMinute } from '../ui/dates.ts'
import { currentLanguage } from '../ui/language.ts'
import { Marked } from '../ui/Marked.tsx'
import { StatusDot } from '../ui/StatusDot.tsx'
import type { StoryOfList } from './useStories.ts'
import classes from './StoryRow.module.css'

interface StoryRowProps {
  story: StoryOfList
  /** The words searched for, to be marked. */
  query: string
}

/**
 * A story in the list: its headline, where the words searched for were found, and how it stands.
 */
export const StoryRow = memo(function StoryRow({ story, query }: StoryRowProps) {
  const { t } = useTranslation(['common', 'library'])
  const language = currentLanguage()
  const now = useMinute()
  const who = [story.section, story.authors.join(', ')].filter(Boolean).join(' · ')
  const found = story.match && story.match.field !== 'headline' ? story.match : null
  return (
    <>
      <div className={classes.headline} data-untitled={story.headline === '' || undefined}>
        {story.headline ? <Marked text={story.headline} query={query} /> : t('untitled')}
      </div>
      {found && (
        <div className={classes.found}>
          <span className={classes.field}>{t(`library:field.${found.field}`)}: </span>
          <Marked text={found.excerpt} query={query} />
        </div>
      )}
      {(story.slugline || who) && (
        <div className={classes.line}>
          {story.slugline && <span className={classes.slugline}>{story.slugline}</span>}
          {who && <span className={classes.who}>{story.slugline ? `· ${who}` : who}</span>}
        </div>
      )}
      <div className={classes.line}>
        <time dateTime={story.updatedAt} title={showWhole(story.updatedAt, language)}>
          {showWhen(story.updatedAt, now, language)}
        </time>
        <StatusDot status={story.status} />
        <span>
          {t('library:words', {
            count: story.wordCount,
            shown: showNumber(story.wordCount, language),
          })}
        </span>
        {story.openThreads > 0 && <Comments story={story} />}
        {story.photoCount > 0 && <span>{t('library:photos', { count: story.photoCount })}</span>}
      </div>
      {/* For the mouse; by keyboard the menu opens with Shift F10 or its own key. */}
      <span aria-hidden data-menu className={classes.more}>
        <IconDots size={18} />
      </span>
    </>
  )
})

/** How many comments are open, and whether one calls whoever works here. */
function Comments({ story }: { story: StoryOfList }) {
  const { t } = useTranslation('comments')
  const role = useSettings(({ profile }) => profile?.role)
  const count = story.openThreads
  if (!role || !story.calledRoles.includes(role))
    return <span className={classes.comments}>{t('count', { count })}</span>
  return (
    <span
      className={classes.comments}
      data-called
      title={t('called', { role: t(`mentions.${role}`) })}
    >
      {t('countCalled', { count })}
    </span>
  )
}
