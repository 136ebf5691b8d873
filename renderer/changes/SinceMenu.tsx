import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ListedVersion } from '#shared/contract/versions.ts'
import { whoWords } from '../people/personWords.ts'
import { versionsOf } from '../newsroom/queries.ts'
import classes from './changes.module.css'
import { reviewAnew, showChanges } from './openReview.ts'
import { versionWithAuthor } from './versionWords.ts'
import type { Review } from './review.ts'

/** Versions that can be chosen here; all are in the list of versions. */
const offered = 30

/** The version since which changes are shown, and the choice of another. */
export function SinceMenu({ review }: { review: Review }) {
  const { t } = useTranslation('changes')
  const { articleId, since } = review
  const listed = useQuery(versionsOf(articleId)).data
  const versions = listed?.versions
  const people = (versions ?? [since]).map(({ author }) => author)
  const words = (version: ListedVersion): string =>
    versionWithAuthor(version, whoWords(version.author, people, listed?.device ?? ''))
  const shown = words(since)
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          className={classes['since']}
          aria-label={t('sinceLabel', { version: shown })}
        >
          <span className={classes['soft']}>{t('since')}</span>{' '}
          <span className={classes['version']}>{shown}</span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes['versions'] ?? ''}>
        {versions?.slice(0, offered).map((version) => (
          <Menu.Item
            key={version.versionId}
            rightSection={
              version.versionId === since.versionId && <IconCheck size={16} aria-hidden />
            }
            onClick={() => void showChanges(version)}
          >
            {words(version)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void reviewAnew(since)}>{t('anew')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
