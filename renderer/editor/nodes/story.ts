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
