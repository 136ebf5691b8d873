import { Node } from '@tiptap/core'
import { z } from 'zod'
import { cropSchema, focalPointSchema } from '#shared/article/document.ts'

const photoId = /^[0-9a-f]{64}$/

/** An attribute that travels through the clipboard under another name. */
function carried(attribute: string, name: string): object {
  return {
    default: '',
    parseHTML: (element: HTMLElement) => (element.getAttribute(name) ?? '').normalize('NFC'),
    renderHTML: (attributes: Record<string, string>) => ({ [name]: attributes[attribute] }),
  }
}

/**
 * An attribute that travels through the clipboard as JSON; what does not read as `schema` is not
 * taken.
 */
function carriedAs<T>(attribute: string, name: string, schema: z.ZodType<T>, fallback: T): object {
  return {
    default: fallback,
    parseHTML: (element: HTMLElement) => {
      const value = schema.safeParse(jsonOf(element.getAttribute(name)))
      return value.success ? value.data : fallback
    },
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[attribute] === fallback ? {} : { [name]: JSON.stringify(attributes[attribute]) },
  }
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

/**
 * A photo placed in the body; its content is the caption. How it looks while it is edited is
 * `renderer/figure`'s.
 */
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
    crop: carriedAs('crop', 'data-crop', cropSchema.nullable(), null),
    focalPoint: carriedAs('focalPoint', 'data-focal-point', focalPointSchema.nullable(), null),
    publishesPosition: carriedAs(
      'publishesPosition',
      'data-publishes-position',
      z.boolean(),
      false,
    ),
  }),
  parseHTML: () => [
    {
      tag: 'figure[data-photo]',
      contentElement: 'figcaption',
      getAttrs: (element) =>
        photoId.test(element.getAttribute('data-photo') ?? '') ? null : false,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes, ['figcaption', 0]],
})
