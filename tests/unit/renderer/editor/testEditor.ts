import { Editor, type Extensions } from '@tiptap/core'
import type { Node, Slice } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { Article } from '#shared/article/article.ts'
import { type Block, documentSchema, type StoryDocument } from '#shared/article/document.ts'
import { storyExtensions } from '#renderer/editor/extensions.ts'
import { article } from '#tests/articles.ts'

/** An editor on a story, with everything but the view of figures, in jsdom. */
export function editorOf(story: Article, more: Extensions = []): Editor {
  return new Editor({
    element: document.body.appendChild(document.createElement('div')),
    extensions: [...storyExtensions(), ...more],
    content: story.document as object,
    enableContentCheck: true,
    enableCoreExtensions: { delete: false, textDirection: false },
    enablePasteRules: false,
    injectCSS: false,
  })
}

export const photoId = 'ab'.repeat(32)

/** An editor on a story with a headline and a standfirst, and with these blocks as its body. */
export function storyWith(...blocks: Block[]): Editor {
  return editorOf(article({ headline: 'Lũ về', standfirst: 'Nước lên nhanh.' }, ...blocks))
}

/** What `sketch` says of the headline and the standfirst of that story. */
export const storyHead = 'headline(Lũ về) standfirst(Nước lên nhanh.) '

/** What the editor holds, after making sure that it could be stored. */
export function stored(editor: Editor): StoryDocument {
  return documentSchema.parse(editor.state.doc.toJSON())
}

/** The document as `headline(Lũ về) standfirst() paragraph(Nước lên)`. */
export function sketch(editor: Editor): string {
  stored(editor)
  return editor.state.doc.children.map(sketchOf).join(' ')
}

function sketchOf(node: Node): string {
  if (node.isText)
    return node.marks.length > 0 ? `<${markNames(node)}:${node.text}>` : (node.text ?? '')
  if (node.type.name === 'hardBreak') return '/'
  return `${node.type.name}(${node.children.map(sketchOf).join(node.inlineContent ? '' : ' ')})`
}

function markNames(node: Node): string {
  return node.marks
    .map((mark) => (mark.type.name === 'link' ? String(mark.attrs['href']) : mark.type.name))
    .join(' ')
}

/**
 * The place of `text` in the document; `|` in it stands for the cursor, two of them for what is
 * selected.
 */
export function select(editor: Editor, marked: string): void {
  const [first = '', second, third] = marked.split('|')
  const whole = marked.replaceAll('|', '')
  const found: number[] = []
  editor.state.doc.descendants((node, position) => {
    const at = node.isTextblock ? node.textContent.indexOf(whole) : -1
    if (at >= 0) found.push(position + 1 + at)
  })
  if (found[0] === undefined) throw new Error(`no text "${whole}"`)
  const from = found[0] + first.length
  const to = third === undefined ? from : from + (second ?? '').length
  setSelection(editor, from, to)
}

/** From after `start` to before `end`, two texts of the document. */
export function selectBetween(editor: Editor, start: string, end: string): void {
  select(editor, `${start}|`)
  const { from } = editor.state.selection
  select(editor, `|${end}`)
  setSelection(editor, from, editor.state.selection.from)
}

function setSelection(editor: Editor, from: number, to: number): void {
  editor.view.dispatch(
    editor.state.tr.setSelection(TextSelection.create(editor.state.doc, from, to)),
  )
}

/** The cursor into the first empty text of that type. */
export function selectEmpty(editor: Editor, typeName: string): void {
  let found = -1
  editor.state.doc.descendants((node, position) => {
    if (found < 0 && node.type.name === typeName && node.content.size === 0) found = position + 1
  })
  setSelection(editor, found, found)
}

export function selectNode(editor: Editor, typeName: string): void {
  let found = -1
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === typeName) found = position
  })
  editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, found)))
}

/**
 * Presses a key such as `Enter` or `Alt-ArrowUp`; true when the editor took it from the browser.
 */
export function press(editor: Editor, keys: string): boolean {
  const parts = keys.split('-')
  const event = new KeyboardEvent('keydown', {
    key: parts.at(-1)!,
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Mod'),
    bubbles: true,
    cancelable: true,
  })
  return editor.view.someProp('handleKeyDown', (handle) => handle(editor.view, event)) === true
}

/** Types as a keyboard does, letter by letter, with the input rules. */
export function type(editor: Editor, text: string): void {
  for (const letter of text) {
    const { from, to } = editor.state.selection
    const insert = () => editor.state.tr.insertText(letter, from, to)
    const taken = editor.view.someProp('handleTextInput', (handle) =>
      handle(editor.view, from, to, letter, insert),
    )
    if (!taken) editor.view.dispatch(insert())
  }
}

export function pasteHtml(editor: Editor, html: string): void {
  editor.view.pasteHTML(html, new Event('paste') as ClipboardEvent)
}

export function pasteText(editor: Editor, text: string): void {
  const event = Object.assign(new Event('paste'), {
    clipboardData: {
      files: [],
      getData: (format: string) => (format === 'text/plain' ? text : ''),
    },
  })
  editor.view.pasteText(text, event as unknown as ClipboardEvent)
}

/** What a selection would put into the clipboard, as markup. */
export function copied(editor: Editor, slice: Slice = editor.state.selection.content()): string {
  return editor.view.serializeForClipboard(slice).dom.innerHTML
}

export function blockIds(editor: Editor): unknown[] {
  return editor.state.doc.children.slice(2).map((block) => block.attrs['id'] as unknown)
}
