import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useEditable } from '../article/articleStore.ts'
import { registerCommand } from '../ui/commands.ts'
import { Guard } from '../ui/Guard.tsx'
import { later } from '../ui/later.tsx'
import { attachPhotos } from '../editor/figure/attach.ts'
import { choosePhotos } from '../editor/figure/photoFiles.ts'
import { useCropping } from './crop/cropping.ts'
import { type ActiveFigure, useFigures } from '../editor/figure/figureStore.ts'
import { leadingId } from '../editor/figure/figures.ts'
import { useDropsBeside } from './useDropsBeside.ts'

const FigureFields = later(async () => (await import('./FigureFields.tsx')).FigureFields)
const FigureToolbar = later(async () => (await import('./FigureToolbar.tsx')).FigureToolbar)
const CropDialog = later(async () => (await import('./crop/CropDialog.tsx')).CropDialog)

/**
 * Fields and toolbar of the figure being edited, shown inside it. To be rendered once beside the
 * paper.
 */
export function FigureTools({ editor }: { editor: Editor }) {
  const active = useFigures((store) => store.active)
  useStoryFacts()
  useDropsBeside(editor)
  useEffect(
    () =>
      registerCommand('attachPhoto', () =>
        choosePhotos('several', (files) => attach(editor, files)),
      ),
    [editor],
  )
  return (
    <>
      <Cropping editor={editor} />
      {active && <ToolsInside editor={editor} active={active} />}
    </>
  )
}

function ToolsInside({ editor, active }: { editor: Editor; active: ActiveFigure }) {
  return (
    <>
      {createPortal(<FigureToolbar editor={editor} figure={active.figure} />, active.toolbar)}
      {createPortal(
        <FigureFields key={active.figure.id} editor={editor} figure={active.figure} />,
        active.fields,
      )}
    </>
  )
}

function Cropping({ editor }: { editor: Editor }) {
  const figureId = useCropping((store) => store.figureId)
  const figure = useFigures(({ figures }) => figures.find(({ id }) => id === figureId))
  const close = (): void => useCropping.setState({ figureId: null })
  if (!figure) return null
  return (
    <Guard key={figure.id} onBroken={close}>
      <CropDialog editor={editor} figure={figure} close={close} />
    </Guard>
  )
}

function attach(editor: Editor, files: readonly File[]): void {
  if (!editor.isDestroyed) void attachPhotos(editor, files)
}

/**
 * Tells figures what is beside the text: the story's language, its lead figure, the language of the
 * interface.
 */
function useStoryFacts(): void {
  const { i18n } = useTranslation()
  const figures = useFigures((store) => store.figures)
  const chosenId = useEditable((article) => article.leadFigureId)
  const storyLanguage = useEditable((article) => article.language) ?? 'vi'
  useEffect(
    () =>
      useFigures.setState({
        leadId: leadingId(figures, chosenId),
        storyLanguage,
        interfaceLanguage: i18n.language,
      }),
    [figures, chosenId, storyLanguage, i18n.language],
  )
}
