import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Article } from '#shared/article/article.ts'
import type { Change, Edit } from '#shared/changes/change.ts'
import { cut } from '#shared/text/cut.ts'
import { photoUrl } from '../newsroom/newsroom.ts'
import { statesOf, subjectOf } from './changeWords.ts'
import classes from './changes.module.css'

/** Characters of a piece of text that are shown of either side. */
const shownText = 160

/**
 * What a text was and what it is, beside each other; a picture that was changed for another with
 * both of them.
 */
export function BothStates({ change, article }: { change: Change; article: Article }) {
  const { t } = useTranslation('versions')
  const { edit } = change
  const [before, after] = statesOf(edit).map((text) => text.trim() || text)
  const subject = cut(subjectOf(change, article).trim(), shownText)
  return (
    <span className={classes['states']}>
      {subject && <q className={classes['subject']}>{subject}</q>} <Pictures edit={edit} />
      {/* Inside a button it is not read aloud which of them is struck. */}
      {before && (
        <>
          <VisuallyHidden>{t('was')} </VisuallyHidden>
          <del>{cut(before, shownText)}</del>
        </>
      )}{' '}
      {after && (
        <>
          <VisuallyHidden>{t('is')} </VisuallyHidden>
          <ins>{cut(after, shownText)}</ins>
        </>
      )}
    </span>
  )
}

function Pictures({ edit }: { edit: Edit }) {
  if (edit.kind !== 'field' || edit.field !== 'photoId') return null
  const [before, after] = [String(edit.before), String(edit.after)].map((id) =>
    photoUrl(id, 'thumbnail'),
  )
  return (
    <span className={classes['pictures']}>
      <img src={before} alt="" className={classes['gone']} /> <span aria-hidden>→</span>{' '}
      <img src={after} alt="" />
    </span>
  )
}
