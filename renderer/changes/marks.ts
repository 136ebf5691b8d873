import { DOMSerializer, Fragment, type Schema } from '@tiptap/pm/model'
import type { Inline } from '#shared/article/document.ts'
import type { Piece } from '#shared/changes/change.ts'
import { photoUrl } from '../newsroom/newsroom.ts'
import { t } from '../ui/language.ts'
import { pieceText } from './changeWords.ts'

/* What stands on the paper without being text of the story: words that went, blocks that went, and notes. */

type Tag = 'del' | 'div' | 'img' | 'ins' | 'li' | 'p' | 'span' | 'td' | 'tr' | 'ul' | 'ol'

export function element(
  tag: Tag,
  attributes: Record<string, string>,
  ...inside: (globalThis.Node | string)[]
) {
  const dom = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) dom.setAttribute(name, value)
  dom.append(...inside)
  return dom
}

/** Words as they looked; a link among them leads nowhere any more. */
export function wordsDom(schema: Schema, content: readonly Inline[]): DocumentFragment {
  const unlinked = content.map(({ marks = [], ...inline }) => ({
    ...inline,
    marks: marks.filter((mark) => mark.type !== 'link'),
  }))
  const fragment = document.createDocumentFragment()
  DOMSerializer.fromSchema(schema).serializeFragment(
    Fragment.fromJSON(schema, unlinked),
    {},
    fragment,
  )
  return fragment
}

/** A block that is gone, in the tag that its place asks for. */
export function removedDom(
  schema: Schema,
  piece: Piece,
  { within, attributes }: { within: string; attributes: Record<string, string> },
): HTMLElement {
  const parts = pieceDom(schema, piece)
  if (within === 'bulletList' || within === 'orderedList')
    return element('li', attributes, element('del', {}, ...parts))
  if (within === 'table')
    return element(
      'tr',
      attributes,
      element('td', { colspan: '100' }, element('del', {}, ...parts)),
    )
  return element('div', attributes, element('del', {}, ...parts))
}

function pieceDom(schema: Schema, piece: Piece): HTMLElement[] {
  const { type, attrs = {}, content = [] } = piece
  switch (type) {
    case 'figure':
      return [figureDom(schema, piece)]
    case 'embed':
      return [element('p', {}, [attrs['title'], attrs['url']].filter(Boolean).join(' · '))]
    case 'rule':
      return [element('p', {}, t('changes:rule'))]
    case 'bulletList':
    case 'orderedList':
      return [
        element(
          type === 'bulletList' ? 'ul' : 'ol',
          {},
          ...content.map((item) => itemDom(schema, item)),
        ),
      ]
    case 'tableRow':
      return [element('p', {}, content.map((cell) => pieceText(cell)).join(' | '))]
  }
  if (content.some((child) => child.type !== 'text' && child.type !== 'hardBreak'))
    return content.flatMap((child) => pieceDom(schema, child))
  const words = wordsDom(schema, content as readonly Inline[])
  return [element('p', type === 'subheading' ? { class: 'change-subheading' } : {}, words)]
}

function itemDom(schema: Schema, item: Piece): HTMLElement {
  return element('li', {}, ...(item.content ?? []).flatMap((child) => pieceDom(schema, child)))
}

function figureDom(schema: Schema, { attrs = {}, content = [] }: Piece): HTMLElement {
  const words = wordsDom(schema, content as readonly Inline[])
  return element('p', { class: 'change-figure' }, deletedPhoto(String(attrs['photoId'])), words)
}

/** A photo that stands there no more. */
export function deletedPhoto(photoId: string): HTMLElement {
  const src = photoUrl(photoId, 'thumbnail')
  return element('img', { src, alt: t('changes:photo'), draggable: 'false' })
}
