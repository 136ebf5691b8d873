import { Button } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FilledField } from '#shared/article/photoInfo.ts'
import { CreditOffer } from './CreditOffer.tsx'
import {
  type FieldOrigin,
  fieldOrigins,
  returnWord,
  takeFileWord,
} from '../editor/figure/fileWords.ts'
import type { FigureEntry } from '../editor/figure/figures.ts'
import { InfoButton, PositionNotice, useInfo } from './PhotoInfoNotes.tsx'
import { offerUndo } from '../ui/notices.ts'
import classes from './FromFile.module.css'

interface FromFileProps {
  editor: Editor
  figure: FigureEntry
}

/**
 * Which of a figure's words came from its photo's file, and what the file would say in the place of
 * the others.
 */
export function FromFile({ editor, figure }: FromFileProps) {
  const info = useInfo(figure.photoId)
  if (info === undefined || info === 'missing') return null
  const origins = fieldOrigins(figure, info)
  const says = origins.some(({ origin, fileWord }) => origin === 'file' || fileWord)
  return (
    <div className={classes['fromFile']}>
      <CreditOffer editor={editor} figure={figure} />
      <PositionNotice editor={editor} figure={figure} />
      {says ? (
        <Origins editor={editor} figure={figure} origins={origins} />
      ) : (
        <InfoButton photoId={figure.photoId} />
      )}
    </div>
  )
}

function Origins({ editor, figure, origins }: FromFileProps & { origins: readonly FieldOrigin[] }) {
  const { t } = useTranslation('photoInfo')
  const summary = useRef<HTMLElement>(null)
  const filled = origins
    .filter(({ origin }) => origin === 'file')
    .map(({ field }) => t(`fields.${field}`))
  const differing = origins.filter(({ fileWord }) => fileWord).length

  function take(field: FilledField, word: string): void {
    const before = takeFileWord(editor.view, figure.id, field, word)
    if (!before) return
    // The button goes; the keyboard keeps its place.
    summary.current?.focus()
    offerUndo(
      t('taken', { field: t(`fields.${field}`) }),
      () => !editor.isDestroyed && returnWord(editor.view, figure.id, field, before),
    )
  }

  return (
    <details className={classes['origins']}>
      <summary ref={summary}>
        {filled.length > 0
          ? t('summary', { fields: filled.join(', ').toLocaleLowerCase() })
          : t('summaryNone')}
        {differing > 0 && filled.length > 0 && ` · ${t('differing', { count: differing })}`}
      </summary>
      <dl>
        {origins.map(({ field, value, origin, fileWord }) => (
          <div key={field} className={classes['field']}>
            <dt>
              {t(`fields.${field}`)}{' '}
              <span className={classes[origin]}>{t(`origin.${origin}`)}</span>
            </dt>
            {value && <dd className={classes['value']}>{value}</dd>}
            {fileWord && (
              <dd className={classes['inFile']}>
                <span>{t('inFile', { text: fileWord })}</span>{' '}
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t('takeOf', { field: t(`fields.${field}`) })}
                  onClick={() => take(field, fileWord)}
                >
                  {t('take')}
                </Button>
              </dd>
            )}
          </div>
        ))}
      </dl>
      <InfoButton photoId={figure.photoId} />
    </details>
  )
}
