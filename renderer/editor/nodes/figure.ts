import { Node } from '@tiptap/core'

const photoId = /^[0-9a-f]{64}$/

/** An attribute that travels through the clipboard under another name. */
function carried(attribute: string, name: string): object {
  return {
    default: '',
    parseHTML: (element: HTMLElement) => (element.getAttribute(name) ?? '').normalize('NFC'),
    renderHTML: (attributes: Record<string, string>) => ({ [name]: attributes[attribute] }),
  }
}

/** A photo placed in the body; its content is the caption. How it looks while it is edited is `renderer/figure`'s. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  isolating: true,
  draggable: true,
  selectable: true,
  addAttributes: () => ({
    photoId: carried('photoId', 'data-photo'),
    photographer: carried('photographer', 'data-photographer'),
    source: carried('source', 'data-source'),
    altText: carried('altText', 'data-alt-text'),
  }),
  parseHTML: () => [
    {
      tag: 'figure[data-photo]',
      contentElement: 'figcaption',
      getAttrs: (element) => (photoId.test(element.getAttribute('data-photo') ?? '') ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes, ['figcaption', 0]],
})
