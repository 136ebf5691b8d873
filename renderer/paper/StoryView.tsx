import type { Editor } from '@tiptap/core'
import { EditorContent } from '@tiptap/react'
import { type CSSProperties, memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isSettled } from '#shared/article/status.ts'
import { cssString, printedByline } from '../editor/byline.ts'
import { useEditable } from '../article/articleStore.ts'
import { FigureTools } from '../figure/FigureTools.tsx'
import { later } from '../ui/later.tsx'
import { FindBar } from './find/FindBar.tsx'
import { SelectionBubble } from './SelectionBubble.tsx'
import { StoryHead } from './StoryHead.tsx'
import { isBlank } from '../editor/structure/parts.ts'
import { Toolbar } from './toolbar/Toolbar.tsx'
import classes from './StoryPane.module.css'
import '../editor/story.css'
import { registerCommand } from '../ui/commands.ts'
import { useNavigation } from '../navigation/navigation.ts'

const Changes = later(async () => (await import('../changes/Changes.tsx')).Changes)
const TableMenu = later(async () => (await import('./TableMenu.tsx')).TableMenu)
const FindingBubble = later(
  async () => (await import('../findings/FindingBubble.tsx')).FindingBubble,
)
const EmbedDialog = later(async () => (await import('./EmbedDialog.tsx')).EmbedDialog)
const SignOffBar = later(async () => (await import('./SignOffBar.tsx')).SignOffBar)

/** The paper and what belongs to writing on it. */
export const StoryView = memo(function StoryView({ editor }: { editor: Editor }) {
  const scroller = useRef<HTMLDivElement>(null)
  const isReadOnly = useEditable((article) => isSettled(article.row.status)) === true
  useEditCommands(editor)
  return (
    <section className={classes.desk}>
      <StoryHead editor={editor} />
      <SignOffBar />
      {!isReadOnly && <Toolbar editor={editor} />}
      <FindBar editor={editor} />
      <Changes editor={editor} />
      <div className={classes.room}>
        <div ref={scroller} className={classes.scroller}>
          <Paper editor={editor} />
          <SelectionBubble editor={editor} within={scroller} />
          <FindingBubble editor={editor} within={scroller} />
          <TableMenu editor={editor} />
        </div>
      </div>
      <FigureTools editor={editor} />
      <EmbedDialog editor={editor} />
    </section>
  )
})

/** The text itself; its editor was made when the article was opened, and outlives this. */
function Paper({ editor }: { editor: Editor }) {
  const { t } = useTranslation('editor')
  const label = t('text')
  const language = useEditable((article) => article.language) ?? 'vi'
  useEffect(() => {
    if (isBlank(editor.state.doc)) editor.commands.focus(1, { scrollIntoView: false })
  }, [editor])
  // Through the editor's options it would draw the whole story again.
  useEffect(() => editor.view.dom.setAttribute('aria-label', label), [editor, label])
  return (
    <EditorContent editor={editor} className={classes.paper} lang={language} style={usePrinted()} />
  )
}

/**
 * What stands on the paper without being text of it: hints where nothing is written, and the
 * byline.
 */
function usePrinted(): CSSProperties {
  const { t } = useTranslation('editor')
  const byline = useEditable((article) => printedByline(article.metadata))
  return {
    '--hint-headline': cssString(t('placeholder.headline')),
    '--hint-standfirst': cssString(t('placeholder.standfirst')),
    '--hint-body': cssString(t('placeholder.body')),
    '--hint-pull-quote': cssString(t('placeholder.pullQuote')),
    '--hint-attribution': cssString(t('placeholder.attribution')),
    '--hint-fact-box-title': cssString(t('placeholder.factBoxTitle')),
    '--byline': byline ? cssString(byline) : 'none',
  } as CSSProperties
}

/**
 * Undo and redo from the menu, of the field that is being written in, else of the story; and the
 * repair of its encoding.
 */
function useEditCommands(editor: Editor): void {
  useEffect(() => {
    const endings = [
      registerCommand('undo', () => inField('undo') || editor.chain().focus().undo().run()),
      registerCommand('repairEncoding', () =>
        useNavigation.getState().showDialog({ kind: 'repairEncoding' }),
      ),
      registerCommand('redo', () => inField('redo') || editor.chain().focus().redo().run()),
    ]
    return () => endings.forEach((end) => end())
  }, [editor])
}

function inField(command: 'undo' | 'redo'): boolean {
  const field = document.activeElement
  return (
    field instanceof HTMLElement &&
    field.matches('input, textarea') &&
    document.execCommand(command)
  )
}
