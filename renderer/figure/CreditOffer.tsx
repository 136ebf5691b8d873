import { Button } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useTranslation } from 'react-i18next'
import { type CreditOffer as Offer, creditOfferFor } from '../editor/figure/creditOffer.ts'
import classes from './PhotoInfoNotes.module.css'
import type { FigureEntry } from '../editor/figure/figures.ts'
import { moveCredit, splitField } from '../editor/figure/fileWords.ts'

/** A quiet line that offers to put a credit where it belongs. */
export function CreditOffer({ editor, figure }: { editor: Editor; figure: FigureEntry }) {
  const { t } = useTranslation('photoInfo')
  const offer = creditOfferFor(figure)
  if (!offer) return null
  const [question, action] = wordsFor(offer)

  function accept(taken: Offer): void {
    if (taken.kind === 'split') splitField(editor.view, figure.id, taken.field, taken.credit)
    else moveCredit(editor.view, figure.id, taken.found)
  }

  return (
    <p className={classes['offer']} role="status">
      {question}{' '}
      <Button size="compact-xs" variant="default" onClick={() => accept(offer)}>
        {action}
      </Button>
    </p>
  )

  function wordsFor(made: Offer): [string, string] {
    if (made.kind === 'fromCaption')
      return [t('credit.fromCaption', { words: made.found.words }), t('credit.moveDo')]
    const { photographer, source } = made.credit
    if (!source) return [t('credit.splitPhotographer', { photographer }), t('credit.writeDo')]
    if (!photographer) return [t('credit.splitSource', { source }), t('credit.writeDo')]
    return [t('credit.split', { photographer, source }), t('credit.splitDo')]
  }
}
