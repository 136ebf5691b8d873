import { Autocomplete, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { distinct, suggestionFilter } from '../ui/fields/suggestions.ts'
import { useComposedText } from '../ui/fields/useComposedText.ts'
import { useSettings } from '../newsroom/useSettings.ts'
import { changeField, type FigureField } from '../editor/figure/changeFigure.ts'
import { goOnAfter, goToCaption } from '../editor/figure/moveFigure.ts'
import { enterField, useFigures } from '../editor/figure/figureStore.ts'
import { CreditOffer } from './CreditOffer.tsx'
import classes from '../editor/figure/figure.module.css'
import notes from './PhotoInfoNotes.module.css'
import type { FigureEntry } from '../editor/figure/figures.ts'
import { InfoButton, PositionNotice } from './PhotoInfoNotes.tsx'

interface FieldsProps {
  editor: Editor
  figure: FigureEntry
}

/**
 * Photographer, source and alt text, in the order of the Tab key between the caption and the text
 * after the figure.
 */
export function FigureFields({ editor, figure }: FieldsProps) {
  const { t } = useTranslation('photos')
  return (
    <fieldset className={classes['fieldGrid']} aria-label={t('fields')}>
      <NameField editor={editor} figure={figure} field="photographer" />
      <NameField editor={editor} figure={figure} field="source" />
      <CreditOffer editor={editor} figure={figure} />
      <AltTextField editor={editor} figure={figure} />
      <PositionNotice editor={editor} figure={figure} />
      <div className={notes['info']}>
        <InfoButton photoId={figure.photoId} />
      </div>
    </fieldset>
  )
}

function NameField({ editor, figure, field }: FieldsProps & { field: 'photographer' | 'source' }) {
  const { t } = useTranslation('photos')
  const { text, change, handlers } = useField(editor, figure, field)
  return (
    <Autocomplete
      size="xs"
      data-part={field}
      label={t(field)}
      data={useNames(field)}
      filter={suggestionFilter}
      value={text}
      onChange={change}
      {...handlers}
      onKeyDown={(event) => goByKey(event, editor, figure.id)}
      maxLength={2_000}
      autoComplete="off"
      spellCheck={false}
    />
  )
}

function AltTextField({ editor, figure }: FieldsProps) {
  const { t } = useTranslation('photos')
  const { text, change, handlers } = useField(editor, figure, 'altText')
  return (
    <TextInput
      size="xs"
      data-part="altText"
      className={classes['altText'] ?? ''}
      label={t('altText')}
      placeholder={t('altTextPlaceholder')}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      {...handlers}
      onKeyDown={(event) => goByKey(event, editor, figure.id)}
      maxLength={10_000}
      autoComplete="off"
      spellCheck={false}
    />
  )
}

function useField(editor: Editor, figure: FigureEntry, field: FigureField) {
  return useComposedText(figure[field], (text) => {
    if (!editor.isDestroyed) changeField(editor.view, figure.id, field, text)
  })
}

/** Names that this story already uses, the house's own first. */
function useNames(field: 'photographer' | 'source'): string[] {
  const figures = useFigures((store) => store.figures)
  const own = useSettings(({ source, profile }) =>
    field === 'source' ? source : (profile?.name ?? ''),
  )
  return distinct([own, ...figures.map((figure) => figure[field])])
}

function goByKey(event: KeyboardEvent<HTMLInputElement>, editor: Editor, figureId: string): void {
  const go = event.nativeEvent.isComposing ? null : destination(event, editor, figureId)
  if (!go) return
  event.preventDefault()
  event.stopPropagation()
  go()
}

function destination(
  event: KeyboardEvent<HTMLInputElement>,
  editor: Editor,
  figureId: string,
): (() => void) | null {
  const { key, shiftKey, currentTarget } = event
  // What is beneath the fields waits in the inspector too: who writes goes straight on to the text.
  const written = 'input:not([type=checkbox])'
  const fields = [
    ...(currentTarget.closest('fieldset')?.querySelectorAll<HTMLInputElement>(written) ?? []),
  ]
  const at = fields.indexOf(currentTarget)
  const caption = (): void => goToCaption(editor.view, figureId)
  const next = fields[at + 1]
  const onward = next ? () => enterField(next) : () => goOnAfter(editor.view, figureId)
  // The list of suggestions, where it is open, has the first word on these.
  const suggesting = currentTarget.getAttribute('aria-expanded') === 'true'
  const picking = suggesting && currentTarget.hasAttribute('aria-activedescendant')
  if (key === 'Escape') return suggesting ? null : caption
  if (key === 'Tab' && shiftKey) return at === 0 ? caption : null
  if (key === 'Tab') return onward
  if (key === 'Enter') return picking ? null : onward
  return historyStep(event, editor)
}

/**
 * Undo is the story's, not the field's: a browser forgets a field's history as soon as its text is
 * set.
 */
function historyStep(
  { key, shiftKey, ctrlKey, metaKey }: KeyboardEvent,
  editor: Editor,
): (() => void) | null {
  const letter = ctrlKey || metaKey ? key.toLowerCase() : ''
  if (letter === 'y' || (letter === 'z' && shiftKey)) return () => void editor.commands.redo()
  return letter === 'z' ? () => void editor.commands.undo() : null
}
