import { Node } from '@tiptap/core'

export const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
})

export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'pullQuoteText pullQuoteAttribution',
  allowGapCursor: false,
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'aside[data-story=pullQuote]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'aside',
    { ...HTMLAttributes, role: 'note', 'data-story': 'pullQuote' },
    0,
  ],
})

export const PullQuoteText = Node.create({
  name: 'pullQuoteText',
  content: 'inline*',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-story=pullQuoteText]' }],
  renderHTML: () => ['div', { 'data-story': 'pullQuoteText' }, 0],
})

export const PullQuoteAttribution = Node.create({
  name: 'pullQuoteAttribution',
  content: 'inline*',
  defining: true,
  isolating: true,
  parseHTML: () => [{ tag: 'div[data-story=pullQuoteAttribution]' }],
  renderHTML: () => ['div', { 'data-story': 'pullQuoteAttribution' }, 0],
})
