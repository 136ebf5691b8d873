import { Node } from '@tiptap/core'
import { isWebAddress } from '#shared/text/address.ts'

/** A card that points at another address; nothing of it is fetched. */
export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  draggable: true,
  addAttributes: () => ({
    url: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-url'),
      rendered: false,
    },
    title: {
      default: '',
      parseHTML: (element: HTMLElement) =>
        (element.getAttribute('data-title') ?? '').normalize('NFC'),
      rendered: false,
    },
  }),
  parseHTML: () => [
    {
      tag: 'div[data-story=embed]',
      getAttrs: (element) => (isWebAddress(element.getAttribute('data-url') ?? '') ? null : false),
    },
  ],
  renderHTML: ({ node, HTMLAttributes }) => {
    const url = String(node.attrs['url'])
    const title = String(node.attrs['title'])
    return [
      'div',
      { ...HTMLAttributes, 'data-story': 'embed', 'data-url': url, 'data-title': title },
      ['span', { class: 'story-embed-title' }, title],
      ['span', { class: 'story-embed-address' }, url],
    ]
  },
  renderText: ({ node }) => `${String(node.attrs['title'])}\n${String(node.attrs['url'])}`,
})
