import {
  BulletList as TiptapBulletList,
  ListItem as TiptapListItem,
  OrderedList as TiptapOrderedList,
} from '@tiptap/extension-list'
import { wrappingInputRule } from '@tiptap/core'

export const BulletList = TiptapBulletList.extend({
  group: 'block list',
  addInputRules() {
    return [wrappingInputRule({ find: /^[-*+]\s$/, type: this.type, getAttributes: newId })]
  },
})

/**
 * The list has its id at once: one that is given afterwards would keep Backspace from undoing the
 * rule.
 */
function newId(): { id: string } {
  return { id: crypto.randomUUID() }
}

export const OrderedList = TiptapOrderedList.extend({
  group: 'block list',
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (element: HTMLElement) => {
        const start = Number(element.getAttribute('start') ?? 1)
        return Number.isSafeInteger(start) ? start : 1
      },
      renderHTML: ({ start }: Record<string, unknown>) => (start === 1 ? {} : { start }),
    },
  }),
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
  addInputRules() {
    const getAttributes = ([, digits]: RegExpMatchArray): object => ({
      ...newId(),
      start: Number(digits),
    })
    return [
      wrappingInputRule({
        find: /^(\d{1,4})\.\s$/,
        type: this.type,
        getAttributes,
        joinPredicate: ([, digits], list) =>
          list.childCount + Number(list.attrs['start']) === Number(digits),
      }),
    ]
  },
  // TipTap's own turns pasted text that looks like a list into one, past our cleaning.
  addProseMirrorPlugins: () => [],
})

export const ListItem = TiptapListItem.extend({
  content: 'paragraph (paragraph | bulletList | orderedList)*',
})
