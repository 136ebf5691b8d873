import { Autocomplete, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { distinct, suggestionFilter } from '../inspector/fields/suggestions.ts'
import { useComposedText } from '../inspector/fields/useComposedText.ts'
import { useSettings } from '../settings/useSettings.ts'
import { changeField, type FigureField, goOnAfter, goToCaption } from './changeFigure.ts'
import classes from './figure.module.css'
import type { FigureEntry } from './figures.ts'
import { useFigures } from './figureStore.ts'

interface FieldsProps {
  editor: Editor
  figure: FigureEntry
}

/** Photographer, source and alt text, in the order of the Tab key between the caption and the text after the figure. */
export function FigureFields({ editor, figure }: FieldsProps) {
  const { t } = useTranslation('photos')
  return (
    <div
      role="group"
      aria-label={t('fields')}
      className={classes['fieldGrid']}
      onKeyDown={(event) => goByKey(event, editor, figure.id)}
    >
      <NameField editor={editor} figure={figure} field="photographer" />
      <NameField editor={editor} figure={figure} field="source" />
      <AltTextField editor={editor} figure={figure} />
    </div>
  )
}

function NameField({ editor, figure, field }: FieldsProps & { field: 'photographer' | 'source' }) {
  const { t } = useTranslation('photos')
  const { text, change, handlers } = useField(editor, figure, field)
  const suggestions = useNames(field)
  return (
    <Autocomplete
      size="xs"
      label={t(field)}
      data={suggestions}
      filter={suggestionFilter}
      value={text}
      onChange={change}
      {...handlers}
      maxLength={2_000}
      data-field={field}
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
      className={classes['altText'] ?? ''}
      label={t('altText')}
      placeholder={t('altTextPlaceholder')}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
      {...handlers}
      maxLength={10_000}
      data-field="altText"
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
  const own = useSettings(({ source, author }) => (field === 'source' ? source : author))
  return distinct([own, ...figures.map((figure) => figure[field])])
}

function goByKey(event: KeyboardEvent<HTMLElement>, editor: Editor, figureId: string): void {
  if (event.nativeEvent.isComposing || event.defaultPrevented) return
  const go = destination(event, editor, figureId)
  if (!go) return
  event.preventDefault()
  event.stopPropagation()
  go()
}

function destination(
  event: KeyboardEvent<HTMLElement>,
  editor: Editor,
  figureId: string,
): (() => void) | null {
  const { key, shiftKey } = event
  const mod = event.ctrlKey || event.metaKey
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[data-field]')]
  const at = fields.findIndex((field) => field === event.target)
  if (key === 'Escape') return () => goToCaption(editor.view, figureId)
  if (key === 'Tab' && shiftKey && at === 0) return () => goToCaption(editor.view, figureId)
  if (key === 'Tab' && !shiftKey && at === fields.length - 1) return () => goOnAfter(editor.view, figureId)
  if (key === 'Enter' && !mod)
    return at < fields.length - 1 ? () => fields[at + 1]?.focus() : () => goOnAfter(editor.view, figureId)
  // Undo is the story's, not the field's: a browser forgets a field's history as soon as its text is set.
  if (mod && key.toLowerCase() === 'z')
    return () => void (shiftKey ? editor.commands.redo() : editor.commands.undo())
  if (mod && key.toLowerCase() === 'y') return () => void editor.commands.redo()
  return null
}
