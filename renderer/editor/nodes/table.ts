import {
  Table as TiptapTable,
  TableCell as TiptapTableCell,
  TableHeader as TiptapTableHeader,
  TableRow,
} from '@tiptap/extension-table'

function spanAttribute(name: 'colspan' | 'rowspan', most: number): object {
  return {
    default: 1,
    parseHTML: (element: HTMLElement) => {
      const span = Number(element.getAttribute(name) ?? 1)
      return Number.isInteger(span) && span >= 1 ? Math.min(span, most) : 1
    },
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === 1 ? {} : { [name]: attributes[name] },
  }
}

const cellAttributes = {
  colspan: spanAttribute('colspan', 100),
  rowspan: spanAttribute('rowspan', 1_000),
  colwidth: { default: null, rendered: false, parseHTML: () => null },
}

export const Table = TiptapTable.extend({
  // `storyEditor.ts` gives it, once for as long as the editor lives.
  addNodeView: null,
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
})
export { TableRow }
export const TableCell = TiptapTableCell.extend({
  content: 'paragraph+',
  addAttributes: () => cellAttributes,
  renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
})
export const TableHeader = TiptapTableHeader.extend({
  content: 'paragraph+',
  addAttributes: () => cellAttributes,
  renderHTML: ({ HTMLAttributes }) => ['th', HTMLAttributes, 0],
})
