import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CallOutput } from '#shared/contract/contract.ts'
import { showWhole } from '../ui/dates.ts'
import { currentLanguage } from '../ui/language.ts'
import { Scrolled } from '../ui/Scrolled.tsx'
import classes from './publishing.module.css'

/** Stories that a note can be written for in the dialog; more are told of by their number. */
const shownStories = 50

interface ExportCorrectionsProps {
  changed: CallOutput<'exports.changed'>['changed']
  /** By article id. */
  notes: Readonly<Record<string, string>>
  setNotes: (notes: Readonly<Record<string, string>>) => void
}

/** Offers a note to the readers of each story that was changed after it went out. */
export function ExportCorrections({ changed, notes, setNotes }: ExportCorrectionsProps) {
  const { t } = useTranslation(['common', 'publishing'])
  const [first, ...more] = changed
  if (!first) return null
  const field = (story: typeof first, label: string, description: string) => (
    <Textarea
      key={story.articleId}
      label={label}
      description={description}
      inputWrapperOrder={['label', 'description', 'input']}
      autosize
      minRows={2}
      maxRows={6}
      maxLength={2_000}
      spellCheck={false}
      value={notes[story.articleId] ?? ''}
      onChange={({ currentTarget: { value } }) => setNotes({ ...notes, [story.articleId]: value })}
    />
  )
  const when = (story: typeof first) =>
    [
      t('publishing:export.correction.changed', {
        when: showWhole(story.exportedAt, currentLanguage()),
      }),
      story.approved && t('publishing:export.correction.approves'),
    ]
      .filter(Boolean)
      .join(' ')
  if (more.length === 0)
    return (
      <div className={classes.group}>
        {field(first, t('publishing:export.correction.label'), when(first))}
      </div>
    )
  return (
    <details className={classes.history}>
      <summary>{t('publishing:export.correction.many', { count: changed.length })}</summary>
      <Scrolled label={t('publishing:export.correction.label')}>
        <div className={classes.notes}>
          {changed
            .slice(0, shownStories)
            .map((story) => field(story, story.headline || t('untitled'), when(story)))}
        </div>
      </Scrolled>
    </details>
  )
}
