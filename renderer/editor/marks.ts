import { Mark } from '@tiptap/core'
import { isSafeHref } from '#shared/text/address.ts'

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
