import { type InputRule, Mark, markInputRule } from '@tiptap/core'
import type { MarkType } from '@tiptap/pm/model'
import { isSafeHref } from '../../shared/text/address.ts'

/** `**text**` and the like, where the block takes the mark; elsewhere the signs stay as typed. */
function wrapped(find: RegExp, type: MarkType): InputRule {
  const rule = markInputRule({ find, type })
  const { handler } = rule
  rule.handler = (props) => {
    const { parent } = props.state.doc.resolve(props.range.from)
    return parent.type.allowsMarkType(type) ? handler(props) : null
  }
  return rule
}

export const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [
    { tag: 'strong' },
    { tag: 'b', getAttrs: (element) => (element.style.fontWeight === 'normal' ? false : null) },
    { style: 'font-weight=400', clearMark: (mark) => mark.type.name === 'bold' },
    {
      style: 'font-weight',
      getAttrs: (value) => (/^(bold(er)?|[6-9]\d{2})$/.test(value) ? null : false),
    },
  ],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark('bold') }
  },
  addInputRules() {
    return [wrapped(/(?:^|\s)(\*\*(?!\s)([^*]+)(?<!\s)\*\*)$/, this.type)]
  },
})

export const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [
    { tag: 'em' },
    { tag: 'i', getAttrs: (element) => (element.style.fontStyle === 'normal' ? false : null) },
    { style: 'font-style=normal', clearMark: (mark) => mark.type.name === 'italic' },
    { style: 'font-style=italic' },
  ],
  renderHTML: () => ['em', 0],
  addKeyboardShortcuts() {
    return { 'Mod-i': () => this.editor.commands.toggleMark('italic') }
  },
  addInputRules() {
    return [wrapped(/(?:^|\s)(\*(?!\s)([^*]+)(?<!\s)\*)$/, this.type)]
  },
})

export const Strike = Mark.create({
  name: 'strike',
  parseHTML: () => [
    { tag: 's' },
    { tag: 'del' },
    { tag: 'strike' },
    { style: 'text-decoration', consuming: false, getAttrs: isLineThrough },
    { style: 'text-decoration-line', consuming: false, getAttrs: isLineThrough },
  ],
  renderHTML: () => ['s', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-x': () => this.editor.commands.toggleMark('strike') }
  },
  addInputRules() {
    return [wrapped(/(?:^|\s)(~~(?!\s)([^~]+)(?<!\s)~~)$/, this.type)]
  },
})

function isLineThrough(value: unknown): null | false {
  return String(value).includes('line-through') ? null : false
}

export const Subscript = Mark.create({
  name: 'subscript',
  parseHTML: () => [{ tag: 'sub' }, { style: 'vertical-align=sub' }],
  renderHTML: () => ['sub', 0],
})

export const Superscript = Mark.create({
  name: 'superscript',
  parseHTML: () => [{ tag: 'sup' }, { style: 'vertical-align=super' }],
  renderHTML: () => ['sup', 0],
})

export const Link = Mark.create({
  name: 'link',
  // Outermost, so that emphasis inside a link does not part it.
  priority: 1_000,
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => (isSafeHref(element.getAttribute('href') ?? '') ? null : false),
    },
  ],
  renderHTML: ({ mark }) => {
    const href = String(mark.attrs['href'])
    return ['a', isSafeHref(href) ? { href, rel: 'noopener' } : {}, 0]
  },
})
