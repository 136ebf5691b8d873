import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Correction } from '#shared/article/metadata.ts'
import { changeMetadata } from '../article/edits.ts'
import { showWhole } from '../ui/dates.ts'
import { currentLanguage } from '../ui/language.ts'
import { exportsOf } from '../newsroom/queries.ts'
import { NoteField } from '../ui/fields/LineField.tsx'
import classes from './details.module.css'

const most = 50

interface CorrectionsGroupProps {
  articleId: string
  corrections: readonly Correction[]
}

/**
 * What a story that went out tells its readers of its corrections; nothing is shown of one that
 * never went out.
 */
export function CorrectionsGroup({ articleId, corrections }: CorrectionsGroupProps) {
  const { t } = useTranslation('inspector')
  const wentOut = useWentOut(articleId)
  /** When a new note was begun; it is only stored once there is something in it. */
  const [begunAt, setBegunAt] = useState<string | null>(null)
  if (corrections.length === 0 && !wentOut) return null
  const change = (at: number, note: string): void => {
    const correctedAt = corrections[at]?.correctedAt ?? begunAt
    if (correctedAt === null) return
    const changed = { correctedAt, note }
    const next = [...corrections.slice(0, at), changed, ...corrections.slice(at + 1)]
    if (changeMetadata({ corrections: next })) setBegunAt(null)
  }
  const remove = (at: number): void => {
    if (changeMetadata({ corrections: corrections.filter((_, index) => index !== at) }))
      setBegunAt(null)
  }
  return (
    <fieldset className={classes['group']}>
      <legend>{t('corrections.label')}</legend>
      {/* Under one key before and after it is stored, so that the field of a new one stays the same. */}
      {[...corrections, ...(begunAt === null ? [] : [{ correctedAt: begunAt, note: '' }])].map(
        (correction, at) => (
          <CorrectionField
            key={`${at} ${correction.correctedAt}`}
            correction={correction}
            change={(note) => change(at, note)}
            remove={() => remove(at)}
          />
        ),
      )}
      {begunAt === null && corrections.length < most && (
        <Button
          className={classes['quiet']}
          variant="subtle"
          size="compact-sm"
          onClick={() => setBegunAt(new Date().toISOString())}
        >
          {t('corrections.add')}
        </Button>
      )}
    </fieldset>
  )
}

interface CorrectionFieldProps {
  /** With an empty note where nothing was written of it yet. */
  correction: Correction
  change: (note: string) => void
  remove: () => void
}

/** A note that is left empty is removed. */
function CorrectionField({ correction, change, remove }: CorrectionFieldProps) {
  const { t } = useTranslation('inspector')
  const [isEmptied, setEmptied] = useState(correction.note === '')
  const when = showWhole(correction.correctedAt, currentLanguage())
  return (
    <div className={classes['correction']} onBlur={() => isEmptied && remove()}>
      <NoteField
        label={t('corrections.of', { when })}
        value={isEmptied ? '' : correction.note}
        commit={(note) => {
          setEmptied(note.trim() === '')
          if (note.trim() !== '') change(note)
        }}
        maxLength={2_000}
      />
      {correction.note && (
        <Button className={classes['quiet']} variant="subtle" size="compact-sm" onClick={remove}>
          {t('corrections.remove')}
        </Button>
      )}
    </div>
  )
}

function useWentOut(articleId: string): boolean {
  const query = useQuery(exportsOf(articleId))
  return query.data !== undefined && query.data.records.length > 0
}
