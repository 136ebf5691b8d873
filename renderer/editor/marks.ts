import { type InputRule, Mark, markInputRule } from '@tiptap/core'
import type { MarkType } from '@tiptap/pm/model'
import { isSafeHref } from '#shared/text/address.ts'

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
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
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
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
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
  parseHTML: () => [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }],
  renderHTML: () => ['s', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-x': () => this.editor.commands.toggleMark('strike') }
  },
  addInputRules() {
    return [wrapped(/(?:^|\s)(~~(?!\s)([^~]+)(?<!\s)~~)$/, this.type)]
  },
})

export const Subscript = Mark.create({
  name: 'subscript',
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: () => ['sub', 0],
})

export const Superscript = Mark.create({
  name: 'superscript',
  parseHTML: () => [{ tag: 'sup' }],
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
