import {
  BulletList as TiptapBulletList,
  ListItem as TiptapListItem,
  OrderedList as TiptapOrderedList,
} from '@tiptap/extension-list'

export const BulletList = TiptapBulletList.extend({ group: 'block list' })

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
  // TipTap's own turns pasted text that looks like a list into one, past our cleaning.
  addProseMirrorPlugins: () => [],
})

export const ListItem = TiptapListItem.extend({
  content: 'paragraph (paragraph | bulletList | orderedList)*',
})
