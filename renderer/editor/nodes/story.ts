import { Node } from '@tiptap/core'

/** The whole of a story; `shared/article/document.ts` holds the same as a type. */
export const Story = Node.create({
  name: 'doc',
  topNode: true,
  content: 'headline standfirst block+',
})

export const Headline = Node.create({
  name: 'headline',
  content: 'text*',
  marks: '',
  defining: true,
  parseHTML: () => [{ tag: 'h1[data-story=headline]', priority: 60 }],
  renderHTML: () => ['h1', { 'data-story': 'headline' }, 0],
})

export const Standfirst = Node.create({
  name: 'standfirst',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'p[data-story=standfirst]', priority: 1_060 }],
  renderHTML: () => ['p', { 'data-story': 'standfirst' }, 0],
})

export const Subheading = Node.create({
  name: 'subheading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [
    ...['h1', 'h2'].map((tag) => ({ tag, attrs: { level: 2 } })),
    ...['h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 3 } })),
  ],
  renderHTML: ({ node, HTMLAttributes }) => [
    node.attrs['level'] === 3 ? 'h3' : 'h2',
    HTMLAttributes,
    0,
  ],
})

export const Rule = Node.create({
  name: 'rule',
  group: 'block',
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: ({ HTMLAttributes }) => ['hr', HTMLAttributes],
  renderText: () => '\n',
})
