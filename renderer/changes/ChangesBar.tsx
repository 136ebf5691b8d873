import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconCheck,
  IconChevronDown,
  IconChevronUp,
  IconListDetails,
  IconX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../ui/KeyHint.tsx'
import { useNavigation } from '../navigation/navigation.ts'
import { authorClass, shownAuthors } from './authorLooks.ts'
import classes from './changes.module.css'
import { decideCurrent, decide, decideSelected, type Decision } from './decide.ts'
import { stepToChange } from './goToChange.ts'
import { endReview, type Review, useReview } from './review.ts'
import { SinceMenu } from './SinceMenu.tsx'

/** Over the paper while changes are shown: since when, where one is, and what becomes of them. */
export function ChangesBar() {
  const { t } = useTranslation('changes')
  const review = useReview((state) => state.review)
  if (!review) return null
  const { changes } = review.difference
  return (
    <section className={classes['bar']} aria-label={t('label')}>
      <SinceMenu review={review} />
      <Steps review={review} />
      {changes.length > 0 && (
        <span className={classes['decisions']}>
          <Decide decision="accept" review={review} />
          <Decide decision="reject" review={review} />
        </span>
      )}
      <Legend review={review} />
      <span className={classes['end']}>
        <KeyHint label={t('list')}>
          <ActionIcon
            aria-label={t('list')}
            onClick={() => useNavigation.getState().showInspectorTab('changes')}
          >
            <IconListDetails size={18} />
          </ActionIcon>
        </KeyHint>
        <KeyHint label={t('close')} command="showChanges">
          <ActionIcon aria-label={t('close')} onClick={endReview}>
            <IconX size={18} />
          </ActionIcon>
        </KeyHint>
      </span>
    </section>
  )
}

function Steps({ review }: { review: Review }) {
  const { t } = useTranslation('changes')
  const { changes } = review.difference
  const at = changes.findIndex(({ id }) => id === review.current)
  const count = changes.length
  const words =
    count === 0
      ? t('none')
      : at < 0
        ? t('count', { count })
        : t('place', { current: at + 1, count })
  return (
    <>
      <output className={classes['count']}>{words}</output>
      {count > 0 && (
        <span className={classes['steps']}>
          <KeyHint label={t('previous')} command="previousChange">
            <ActionIcon aria-label={t('previous')} onClick={() => stepToChange(-1)}>
              <IconChevronUp size={18} />
            </ActionIcon>
          </KeyHint>
          <KeyHint label={t('next')} command="nextChange">
            <ActionIcon aria-label={t('next')} onClick={() => stepToChange(1)}>
              <IconChevronDown size={18} />
            </ActionIcon>
          </KeyHint>
        </span>
      )}
    </>
  )
}

/** A button for the change that one is at, and beside it the choice of several. */
function Decide({ decision, review }: { decision: Decision; review: Review }) {
  const { t } = useTranslation('changes')
  const { changes } = review.difference
  const Icon = decision === 'accept' ? IconCheck : IconX
  return (
    <span className={classes['decide']}>
      <KeyHint label={t(decision)} command={`${decision}Change`}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon size={16} aria-hidden />}
          onClick={() => decideCurrent(decision)}
        >
          {t(decision)}
        </Button>
      </KeyHint>
      <Menu position="bottom-start" returnFocus>
        <Menu.Target>
          <ActionIcon variant="default" size={26} aria-label={t(`${decision}More`)}>
            <IconChevronDown size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => decideSelected(decision)}>{t(`${decision}Selected`)}</Menu.Item>
          {shownAuthors(review, t('nobody')).map(({ author, name }) => (
            <Menu.Item
              key={author}
              onClick={() =>
                decide(
                  decision,
                  changes.filter(({ id }) => review.authors.of.get(id)?.main === author),
                )
              }
            >
              {t(`${decision}Of`, { name })}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => decide(decision, changes)}>{t(`${decision}All`)}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  )
}

function Legend({ review }: { review: Review }) {
  const { t } = useTranslation('changes')
  const authors = shownAuthors(review, t('nobody'))
  if (authors.length === 0) return null
  return (
    <ul className={classes['legend']} aria-label={t('authors')}>
      {authors.map(({ author, name, initials }) => (
        <li key={author} className={authorClass(author)}>
          <span className="change-sample" aria-hidden>
            {initials}
          </span>
          {name}
        </li>
      ))}
    </ul>
  )
}
