import { Node } from '@tiptap/core'

export const FactBox = Node.create({
  name: 'factBox',
  group: 'block',
  content: 'factBoxTitle (paragraph | bulletList | orderedList)+',
  allowGapCursor: false,
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'aside[data-story=factBox]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'aside',
    { ...HTMLAttributes, role: 'note', 'data-story': 'factBox' },
    0,
  ],
})

export const FactBoxTitle = Node.create({
  name: 'factBoxTitle',
  content: 'inline*',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-story=factBoxTitle]' }],
  renderHTML: () => ['div', { 'data-story': 'factBoxTitle' }, 0],
})
