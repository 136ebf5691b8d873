import { Button } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { creditFigures, isUncredited } from '../editor/figure/changeFigure.ts'
import type { FigureEntry } from '../editor/figure/figures.ts'
import { useSettings } from '../newsroom/useSettings.ts'
import { offerUndo } from '../ui/notices.ts'
import { SuggestedField } from '../ui/fields/LineField.tsx'
import { distinct } from '../ui/fields/suggestions.ts'
import classes from './PhotosTab.module.css'

interface CreditAllProps {
  editor: Editor
  figures: readonly FigureEntry[]
  /** The story's own source: its photos often come from there too. */
  agency: string
}

/**
 * One photographer often took all photos of a story: puts the names into every figure that names
 * nobody.
 */
export function CreditAll({ editor, figures, agency }: CreditAllProps) {
  const { t } = useTranslation('photos')
  const house = useSettings((settings) => settings.source)
  const [photographer, setPhotographer] = useState('')
  const [source, setSource] = useState(house || agency)
  const uncredited = figures.filter(isUncredited).map(({ id }) => id)
  const count = uncredited.length
  if (count === 0) return null

  function apply(): void {
    const nobody = { photographer: '', source: '' }
    creditFigures(editor.view, uncredited, {
      photographer: photographer.trim(),
      source: source.trim(),
    })
    offerUndo(
      t('creditAll.done', { count }),
      () => !editor.isDestroyed && creditFigures(editor.view, uncredited, nobody),
    )
  }

  return (
    <section className={classes['creditAll']}>
      <h2>{t('creditAll.title', { count })}</h2>
      <SuggestedField
        label={t('photographer')}
        value={photographer}
        commit={setPhotographer}
        suggestions={distinct(figures.map((figure) => figure.photographer))}
      />
      <SuggestedField
        label={t('source')}
        value={source}
        commit={setSource}
        suggestions={distinct([house, ...figures.map((figure) => figure.source)])}
      />
      <Button variant="default" disabled={!photographer.trim() && !source.trim()} onClick={apply}>
        {t('creditAll.apply', { count })}
      </Button>
    </section>
  )
}
